import type { Messages } from "../../index.js";

export const html: Messages["papers"]["html"] = {
  numbers: "用表格查看数字",
  again: (name, count) => `${name}（${count}）`,
  bars: (title, totals) => `${title}。合计：${totals.join("，")}。`,
  course: (title, first, last) => `${title}。${first.join("，")}；${last.join("，")}。`,
  figure: (name, value) => `${name}${value}`,
};
