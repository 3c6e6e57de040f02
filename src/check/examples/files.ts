import type { RuleId } from "../../diagnostic.js";
import { type Examples, head, ofProblem } from "./example.js";

type FileRule = Extract<
  RuleId,
  | "unreadable"
  | "too-large"
  | "encoding"
  | "conflict-markers"
  | "empty-file"
  | "yaml-syntax"
  | "full-width-colon"
  | "tab-indentation"
  | "duplicate-key"
  | "many-documents"
  | "too-many-aliases"
>;

const sound = `${head}status: pending\n`;

/** One step of a file that unfolds to ten times its size at each level. */
const bomb = (level: number) =>
  `  - &level${level} [${Array.from({ length: 10 }, () => (level === 0 ? "整改" : `*level${level - 1}`)).join(", ")}]\n`;

/** What can be wrong with a file before its fields are looked at. */
export const fileExamples: Examples<FileRule> = {
  unreadable: null,
  "too-large": null,
  encoding: null,
  "conflict-markers": ofProblem(
    `${head}<<<<<<< HEAD\nstatus: pending\n=======\nstatus: in_progress\n>>>>>>> office\n`,
    `${head}status: in_progress\n`,
  ),
  "empty-file": ofProblem("# 只有注释\n", sound),
  "yaml-syntax": ofProblem(`${head}status: pending\ngoal: "学习制度健全\n`, `${sound}goal: "学习制度健全"\n`),
  "full-width-colon": ofProblem(`${head}status：pending\n`, sound),
  "tab-indentation": ofProblem(
    `${sound}source:\n\tdocument: 巡察反馈意见\n`,
    `${sound}source:\n  document: 巡察反馈意见\n`,
  ),
  "duplicate-key": ofProblem(`${sound}status: in_progress\n`, `${head}status: in_progress\n`),
  "many-documents": ofProblem(`${sound}---\nid: 2\ncategory: theory\ntitle: 会议记录不全\nstatus: pending\n`, sound),
  "too-many-aliases": ofProblem(`${sound}leaders:\n${[0, 1, 2, 3].map(bomb).join("")}`, `${sound}leaders:\n  - 局长\n`),
};
