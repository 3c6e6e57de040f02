import { clausesOf } from "./clauses.js";
import { labelOf, piecesOf } from "./labels.js";
import type { Heading } from "./outline.js";
import type { Paragraph } from "./paragraphs.js";
import { bracketedResult, resultOf } from "./results.js";
import { sentencesOf } from "./sentences.js";
import { titleOf } from "./titles.js";

/** How surely a heading is a problem: by a title or result of its own, by a text of its own only, or not at all. */
export type Evidence = "strong" | "weak" | "none";

/** Judges a heading by what stands on its line and in its own paragraphs, not by what is numbered below it. */
export function evidenceOf(heading: Heading): Evidence {
  const { form, rest, title } = titleOf(heading.text);
  if (form === "quoted" || form === "labelled" || heading.kind === "word") return "strong";
  if ((bracketedResult(title)?.result.status ?? null) !== null) return "strong";
  if (heading.body.some(tellsResult) || tellsResult({ line: heading.line, text: rest })) return "strong";
  const hasText = rest !== "" || heading.body.length > 0;
  if (form === "open" && (hasText || heading.children.length === 0)) return "strong";
  if (form !== "bare" || heading.body.length > 0) return "weak";
  return clausesOf(heading.text).clauses.length > 0 ? "weak" : "none";
}

/** Whether a paragraph says how far the rectification is, or which measures it consists of. */
export function tellsResult({ line, text }: Paragraph): boolean {
  if (labelOf(text) !== null) return true;
  const sentences = sentencesOf(text);
  const isResult = (sentence = "") => (resultOf(sentence)?.status ?? null) !== null;
  if (isResult(sentences[0]) || isResult(sentences.at(-1))) return true;
  return piecesOf(text, line).some(({ field }) => field === "result" || field === "measures" || field === "account");
}
