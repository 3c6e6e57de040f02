import type { TableNoteParams } from "../../import/table/note.js";
import { excerpt } from "../excerpt.js";
import type { Messages } from "../index.js";
import { words } from "./words.js";

const quoted = (text: string) => `“${excerpt(text.replace(/\s+/g, " "))}”`;
const times = (count: number) => (count === 1 ? "" : `（共${count}格）`);

/** Fields as papers call them. */
const fields: Readonly<Record<string, string>> = {
  ...words.field,
  measure_status: "措施状态",
  check_code: "核对码",
};
const field = (name: string) => `“${fields[name] ?? name}”`;

const unread: Record<TableNoteParams["table-unread"]["reason"], string> = {
  empty: "表格是空的。",
  "no-header": "表格中没有一行是台账的表头，未读取。",
  "no-title": "表格中没有写明问题的列，未读取；可以用 --map 列名=title 指明。",
};

const leftOut: Record<TableNoteParams["row-left-out"]["reason"], (text: string) => string> = {
  total: (text) => `${text}是合计行，未读取。`,
  remark: (text) => `${text}是备注或者落款，未读取。`,
  heading: (text) => `标题${text}下面没有问题，未读取。`,
  orphan: (text) => `${text}所在行没有序号和问题，上面也没有可以接续的问题，未读取。`,
};

export const tableNotes: Messages["tableNotes"] = {
  "table-unread": ({ reason }) => unread[reason],
  "table-without-problems": () => "表格只有表头，没有问题。",
  "tables-joined": ({ into, problems }) =>
    `有${problems}个问题与${into === null ? "前面的表格" : `工作表${quoted(into)}`}中的序号和内容相同，已经合并。`,
  "tables-differ": ({ number, field: name }) => `问题${quoted(number)}的${field(name)}与前面的表格不同，以前面的为准。`,
  "column-unknown": ({ column }) => `不认识${quoted(column)}列，未读取。`,
  "column-choice": ({ column, taken, other }) =>
    `${quoted(column)}列可以是${field(taken)}，也可以是${field(other)}，已按${field(taken)}读取。`,
  "column-second": ({ column, field: name, taken }) =>
    `${quoted(taken)}列和${quoted(column)}列都是${field(name)}，${quoted(column)}列未读取。`,
  "columns-joined": ({ columns, field: name }) =>
    `有几列都是${field(name)}，已按以下顺序合并：${columns.map(quoted).join("、")}。`,
  "map-unused": ({ column }) => `没有表格有 --map 指定的${quoted(column)}列。`,
  "header-repeated": ({ count }) => `表头在表格中又出现${count}次，这些行未读取。`,
  "row-left-out": ({ reason, text }) => leftOut[reason](quoted(text)),
  "row-without-title": ({ number }) => `序号${quoted(number)}没有写问题，所在行未读取。`,
  "row-without-number": ({ title }) => `问题${quoted(title)}没有序号。`,
  "row-number-twice": ({ number, first }) => `序号${number}已经出现在第${first}行，两个问题都保留。`,
  "rows-renumbered": ({ count }) => `序号不全或者有重复，已按先后顺序从1到${count}重新编号。`,
  "cell-split-by-lines": ({ title, count }) => `问题${quoted(title)}的整改措施没有编号，已按行分成${count}项。`,
  "cell-numbering-broken": ({ text, found }) => `${quoted(text)}中缺少编号，后面的内容归入第${found}项。`,
  "cell-progress-unmatched": ({ title, measures }) =>
    `问题${quoted(title)}的整改进展没有按${measures}项措施分别写，已归入第一项。`,
  "cell-progress-alone": ({ title, text }) =>
    `问题${quoted(title)}没有整改措施，整改进展无处可记，未读取：${quoted(text)}。`,
  "cell-values-differ": ({ title, field: name, taken }) =>
    `问题${quoted(title)}各行的${field(name)}不同，整个问题取${quoted(taken)}。`,
  "cell-status-unread": ({ text }) => `${quoted(text)}不是认识的整改状态，未读取。`,
  "cells-status-partial": ({ title, taken }) =>
    `问题${quoted(title)}有的措施没有写状态，这些措施按尚未启动处理，整个问题按${words.status[taken]}处理。`,
  "cells-without-status": ({ problems }) =>
    `有${problems.length}个问题没有写整改状态，按尚未启动处理：${problems.slice(0, 20).join("、")}${problems.length > 20 ? "……" : ""}。`,
  "date-serial": ({ text, taken, count }) => `数字${quoted(text)}按电子表格的日期序号读作 ${taken}${times(count)}。`,
  "date-year-completed": ({ text, taken, count }) => `${quoted(text)}没有写年份，取 ${taken}${times(count)}。`,
  "date-range": ({ text, taken, count }) => `${quoted(text)}是一段时间，完成时限取最后一天 ${taken}${times(count)}。`,
  "date-two-terms": ({ text }) => `${quoted(text)}写了两种整改类型，取长期坚持。`,
  "date-impossible": ({ text }) => `日历上没有${quoted(text)}这一天，未读取。`,
  "date-unread": ({ text }) => `看不懂日期${quoted(text)}，未读取。`,
  "cell-evidence-left-out": ({ text }) =>
    `${quoted(text)}不是文号，也不是网址，未读取；文件请用 ledger note 编号 --evidence 路径 登记。`,
};
