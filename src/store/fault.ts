import type { RuleId, RuleParams } from "../diagnostic.js";

/** What is wrong with a text and where, in offsets (UTF-16 units, the end exclusive). */
export type Fault = {
  [R in RuleId]: { readonly rule: R; readonly params: RuleParams[R]; readonly start: number; readonly end: number };
}[RuleId];

/** The length that the longest message of the YAML library is cut to: it may quote the whole file. */
const longestDetail = 200;

/** A fault of the YAML itself: its code (one of the YAML library, or a finer one of ours), and the library's words. */
export function syntaxFault(code: string, detail: string, start: number, end: number): Fault {
  const line = detail.split("\n", 1)[0] ?? "";
  const short = line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
  return { rule: "yaml-syntax", params: { code, detail: short }, start, end };
}
