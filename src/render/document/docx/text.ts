import { type IRunOptions, TextRun } from "docx";
import type { Document } from "../../../documents/document.js";
import { harmlessLines } from "../../plain.js";

/** Makes runs of a text from a file; a line break in it stays one. */
export type Write = (text: string, look?: IRunOptions) => TextRun[];

/** How texts are written in a document of this language. */
export function writerOf(language: Document["language"]): Write {
  const hint = hintOf(language);
  return (text, look = {}) =>
    harmlessLines(text)
      .split("\n")
      .map(
        (line, index) => new TextRun({ ...hint, ...look, ...(index > 0 ? { break: 1 } : {}), children: torn(line) }),
      );
}

/** In Chinese, quotation marks and dashes are Chinese ones: without this Word takes them for western, half as wide. */
export function hintOf(language: Document["language"]): Pick<IRunOptions, "font"> {
  return language === "zh-CN" ? { font: { hint: "eastAsia" } } : {};
}

/**
 * The text in pieces that end after each opening brace: docx takes a name in braces for a placeholder of its own, also
 * in a text, and would put a number in its place.
 */
function torn(line: string): string[] {
  return line.split(/(?<=\{)/);
}
