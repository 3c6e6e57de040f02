import { notice } from "../../../src/documents/notice/notice.js";
import type { Source } from "../../../src/documents/paper.js";
import { messages } from "../../../src/messages/index.js";
import type { Header, Measure, Problem } from "../../../src/model/schema.js";
import { sourceOf } from "../source.js";

export type Given = readonly Partial<Problem>[];

/** The notice of these problems, in the language of the header. */
export function made(problems: Given, header: Partial<Header> = {}, more: Partial<Source> = {}) {
  return notice.build(sourceOf(problems, header, more), messages[header.language === "en" ? "en" : "zh"]);
}

export function measure(id: number, more: Partial<Measure> = {}): Measure {
  return { id, text: `措施${id}`, status: "done", ...more };
}

/** A finished problem. */
export const done: Partial<Problem> = { status: "done", measures: [measure(1, { progress: "已办结" })] };
