import { fold } from "./fold.js";
import { outside } from "./quotes.js";

/** What a labelled piece of a problem's text tells. */
export type Field =
  | "result"
  /** 整改情况 and the like: either the result, or what was done. */
  | "account"
  | "measures"
  | "goal"
  | "leaders"
  | "departments"
  | "deadline"
  | "term";

/** A piece of text under one label, or under none. */
export interface Piece {
  readonly field: Field | null;
  readonly text: string;
  readonly line: number;
}

const words: Readonly<Record<Field, readonly string[]>> = {
  result: ["整改结果", "整改状态", "整改完成情况", "完成情况", "完成状态", "整改结论", "销号情况", "办理结果"],
  account: [
    "整改情况",
    "整改落实情况",
    "落实情况",
    "整改进展情况",
    "整改进展",
    "进展情况",
    "工作进展",
    "目前进展",
    "整改进度",
    "整改成效",
    "取得成效",
  ],
  measures: [
    "整改措施",
    "具体措施",
    "主要措施",
    "采取措施",
    "整改举措",
    "下一步措施",
    "下步措施",
    "下一步整改措施",
    "下一步工作措施",
  ],
  goal: ["整改目标", "工作目标"],
  leaders: ["责任领导", "牵头领导", "分管领导", "牵头责任人", "责任人"],
  departments: [
    "责任部门",
    "责任科室",
    "责任单位",
    "责任股室",
    "责任处室",
    "牵头部门",
    "牵头单位",
    "牵头科室",
    "配合部门",
    "配合单位",
  ],
  deadline: ["完成时限", "整改时限", "整改期限", "完成时间", "整改时间", "时限要求"],
  term: ["整改类型", "整改类别"],
};

const fieldOf = new Map(
  Object.entries(words).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);
const longest = Math.max(...[...fieldOf.keys()].map((name) => name.length));

/** The label that a text begins with, as 整改结果： or 【整改结果】, and how long it is; null where there is none. */
export function labelOf(text: string): { field: Field; length: number } | null {
  const start = fold(text.slice(0, longest + 6));
  const [, open = "", name = "", end = ""] = /^([【[(]?)([\u4e00-\u9fff]{2,10})([】\])]? ?:? ?)/.exec(start) ?? [];
  const field = fieldOf.get(name);
  const marked = end.includes(":") || (open !== "" && end.trim() !== "");
  return field === undefined || !marked ? null : { field, length: open.length + name.length + end.length };
}

/** A paragraph cut at its labels; one counts at the beginning of a sentence or clause only, and never within quotes. */
export function piecesOf(text: string, line: number): Piece[] {
  const isOutside = outside(text);
  const pieces: Piece[] = [];
  let start = 0;
  let field: Field | null = null;
  const cut = (end: number) => {
    const piece = text.slice(start, end).trim();
    if (piece !== "" || field !== null) pieces.push({ field, text: piece, line });
  };
  for (let index = 0; index < text.length; index += 1) {
    if (index > 0 && !"。；;，,、 　.．".includes(text[index - 1] ?? "")) continue;
    const label = isOutside(index) ? labelOf(text.slice(index, index + longest + 6)) : null;
    if (label === null) continue;
    cut(index);
    field = label.field;
    start = index + label.length;
    index = start - 1;
  }
  cut(text.length);
  return pieces;
}
