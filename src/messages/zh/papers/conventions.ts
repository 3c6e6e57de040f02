import type { Messages } from "../../index.js";
import { numeral } from "../numerals.js";

export const conventions: Messages["papers"]["conventions"] = {
  numbered: {
    part: (number, text) => `${numeral(number)}、${text}`,
    section: (number, text) => `（${numeral(number)}）${text}`,
    item: (number, text) => `${number}.${text}`,
  },
  date: (date) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${year}年${month}月${day}日`;
  },
  chosen: (count, of) => `本件只涉及台账${of}个问题中的${count}个。`,
  excluded: (files, count) => `有${count}个文件无法读取，未计入本件的任何数字：${files}。`,
  asOf: (date, commit) => `以${date}已提交的台账为准（${commit}）。`,
  undated: (count) => `另有${count}个未完成的问题没有时限，无法判断是否逾期。`,
  quoted: (title) => `“${title}”`,
};
