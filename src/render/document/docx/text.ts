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
 * The text in pieces, torn within what a program could take for more than text: a name in braces, which docx replaces as
 * a placeholder of its own, and `_x000D_`, which some readers of Office files take for the character of that number.
 */
function torn(line: string): string[] {
  return line.split(/(?<=\{)|(?<=_)(?=x[0-9a-f]{4}_)/i);
}
