import { excerpt } from "../excerpt.js";
import type { Messages } from "../index.js";
import { words } from "./words.js";

const quoted = (text: string) => `“${excerpt(text.replace(/\s+/g, " "))}”`;
const reference = (id: number, measure: number | null) => (measure === null ? `问题${id}` : `措施${id}.${measure}`);
const fields: Readonly<Record<string, string>> = words.field;
const states: Readonly<Record<string, string>> = words.status;

export const answerNotes: Messages["answerNotes"] = {
  "problem-unknown": ({ number, title }) =>
    `台账中没有${number === null ? "" : `序号${quoted(number)}、`}问题${quoted(title)}，这些行未采用。`,
  "title-mismatch": ({ id, title, found }) =>
    `台账的问题${id}是${quoted(title)}，表中写的是${quoted(found)}，这些行未采用。`,
  "number-differs": ({ id, number }) =>
    `按内容是问题${id}，表中${number === null ? "没有写序号" : `序号是${quoted(number)}`}。`,
  "title-differs": ({ id, title, found }) => `台账的问题${id}是${quoted(title)}，表中写作${quoted(found)}。`,
  "answered-twice": ({ id }) => `前面的行已经填报问题${id}，这些行未采用。`,
  "measure-unknown": ({ id, text }) => `问题${id}没有措施${quoted(text)}，这一行未采用。`,
  "ledger-newer": ({ id, measure, field }) =>
    `${reference(id, measure)}的${fields[field] ?? field}在表格发出后已在台账中改动，表中没有改动，以台账为准。`,
  "code-unreadable": ({ id, measure }) => `${reference(id, measure)}的核对码已损坏，无法判断表格发出后改动了什么。`,
  "no-step": ({ id, measure, from, to }) =>
    `${reference(id, measure)}不能从${quoted(states[from] ?? from)}变为${quoted(states[to] ?? to)}。`,
};
