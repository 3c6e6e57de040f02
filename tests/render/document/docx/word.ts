import { strFromU8, unzipSync } from "fflate";
import type { Document } from "../../../../src/documents/document.js";
import { messages } from "../../../../src/messages/index.js";
import { renderDocx } from "../../../../src/render/document/docx.js";
import { type Element, elements, parseXml } from "../../../support/xml.js";

/** A Word document as Word finds it. */
export interface Word {
  readonly file: Buffer;
  readonly parts: ReadonlyMap<string, Element>;
  /** The body of the text. */
  readonly body: Element;
  readonly styles: Element;
}

/** Renders a document and reads every part of the file. */
export async function wordOf(document: Document): Promise<Word> {
  const words = document.language === "en" ? messages.en : messages.zh;
  const file = await renderDocx(document, { messages: words, progress: () => {} });
  const parts = new Map(Object.entries(unzipSync(file)).map(([path, data]) => [path, parseXml(strFromU8(data))]));
  return { file, parts, body: part(parts, "word/document.xml"), styles: part(parts, "word/styles.xml") };
}

export function part(parts: ReadonlyMap<string, Element>, path: string): Element {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

/** The text of a paragraph, a cell or all of it: each paragraph a line, and a break a line break. */
export function textOf(within: Element): string {
  const paragraphs = within.name === "w:p" ? [within] : elements(within, "w:p");
  return paragraphs.map((paragraph) => elements(paragraph, "w:r").map(runText).join("")).join("\n");
}

function runText({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === "string") throw new Error(`text outside of w:t: ${child}`);
      if (child.name === "w:br") return "\n";
      return child.name === "w:t" ? child.children.join("") : "";
    })
    .join("");
}

/** The paragraph that says exactly this. */
export function paragraphSaying(text: string, within: Element): Element {
  const found = elements(within, "w:p").find((each) => textOf(each) === text);
  if (found === undefined) throw new Error(`no paragraph says ${text}`);
  return found;
}

/** The cells of the table that has this cell, row by row. */
export function tableWith(text: string, body: Element): Element[][] {
  const table = elements(body, "w:tbl").find((each) => elements(each, "w:tc").some((cell) => textOf(cell) === text));
  if (table === undefined) throw new Error(`no table has ${text}`);
  return elements(table, "w:tr").map((row) => elements(row, "w:tc"));
}

/** A style of the document by its id. */
export function style(id: string, styles: Element): Element {
  const found = elements(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}

/** Millimetres of a measure in twips. */
export function mm(twips: string | undefined): number {
  return Math.round((Number(twips) / 1440) * 25.4);
}
