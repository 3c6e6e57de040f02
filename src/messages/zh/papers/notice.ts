import type { Messages } from "../../index.js";
import { numeral } from "../numerals.js";
import { conventions } from "./conventions.js";

export const notice: Messages["papers"]["notice"] = {
  stop: "。",
  gap: "",
  title: {
    public: (organization, isDone) => `${organization ?? ""}关于巡察${rectification(isDone)}的通报`,
    report: (organization, isDone) => `${organization ?? ""}关于巡察${rectification(isDone)}的报告`,
  },
  addressee: (body) => `${body}：`,
  period: (from, to) => {
    if (from === null) return to === null ? null : `截至${conventions.date(to)}`;
    if (to === null) return `自${conventions.date(from)}起`;
    if (from === to) return conventions.date(from);
    const [begin, end] = [conventions.date(from), conventions.date(to)];
    const year = begin.slice(0, begin.indexOf("年") + 1);
    return `${begin}至${end.startsWith(year) ? end.slice(year.length) : end}`;
  },
  inspected: ({ organization, kind, body, period, feedbackOn }) => {
    const who = organization ?? "本单位";
    const when = period === null ? "" : `${period}，`;
    const inspection = kind ?? "巡察";
    if (body !== null) {
      const feedback = feedbackOn === null ? "" : `，并于${feedbackOn}反馈了巡察意见`;
      return `${when}${body}对${who}开展${inspection}${feedback}。`;
    }
    const received = feedbackOn === null ? "" : `${feedbackOn}收到巡察反馈意见`;
    if (kind === null && period === null) return received === "" ? null : `${who}于${received}。`;
    return `${when}${who}接受${inspection}${received === "" ? "" : `，${received}`}。`;
  },
  follows: {
    public: (isDone) => `现将${rectification(isDone)}通报如下：`,
    report: (isDone) => `现将${rectification(isDone)}报告如下：`,
  },
  parts: {
    opening: "整改工作组织情况",
    problems: (isDone) => `问题${rectification(isDone)}`,
    goingOn: "需要继续整改的问题和措施",
  },
  found: ({ categories, total }, states, decided) =>
    `巡察反馈的${categories}个方面${total}个问题，${states.join("，")}${laidDown(decided)}。`,
  foundBySelf: ({ total }, states, decided) => `自查发现的${total}个问题，${states.join("，")}${laidDown(decided)}。`,
  done: (count, closed) => (closed === 0 ? `已完成整改${count}个` : `已完成整改${count}个（其中已销号${closed}个）`),
  counted: (status, count) => `${status}${count}个`,
  measures: (count) => `制定${count}条整改措施`,
  regulations: {
    made: (count) => `新制定${count}个制度文件`,
    revised: (count) => `修订完善${count}个制度文件`,
    both: (count) => `制定和修订${count}个制度文件`,
    unknown: (count) => `形成${count}个制度文件`,
  },
  withheld: {
    public: (total, reasons) => `以上问题中，有${total}个依照规定不公开具体内容：${reasons.join("，")}。`,
    report: (total, reasons) => `以上问题中，有${total}个不对外公开（${reasons.join("，")}），本报告一并写明并作标注。`,
    counted: (reason, count) => `${reason}${count}个`,
    mark: (reason) => `不对外公开：${reason}`,
    unrecorded: "未注明原因",
  },
  category: (name) => (name.endsWith("整改情况") ? name : `${name}整改情况`),
  about: (named, marks) => `针对${named}的问题${marks.length === 0 ? "" : `（${marks.join("；")}）`}。`,
  measure: (number, text) => `${numeral(number)}是${text}`,
  measureOtherwise: (number, text) =>
    `${number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`}${text}`,
  labels: {
    measures: "整改措施",
    status: "整改状态",
    result: "整改结果",
    closing: "销号情况",
    phone: "联系电话",
    email: "电子邮箱",
    address: "通信地址",
    postcode: "邮政编码",
  },
  result: (closed, longTerm) => {
    const done = longTerm ? "已完成整改并长期坚持" : "已完成整改";
    return closed ? `${done}，已销号` : done;
  },
  closed: (date, posts) => (posts === "" ? `${date}销号` : `${date}经${posts}批准销号`),
};

function rectification(isDone: boolean): string {
  return isDone ? "整改情况" : "整改进展情况";
}

function laidDown(decided: readonly string[]): string {
  return decided.length === 0 ? "" : `；共${decided.join("，")}`;
}
