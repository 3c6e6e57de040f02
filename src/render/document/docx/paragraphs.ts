import { HeadingLevel, type IParagraphOptions, Paragraph } from "docx";
import type { Heading, Paragraph as Passage, Signature } from "../../../documents/document.js";
import { harmlessLines } from "../../plain.js";
import { displayWidth } from "../../width.js";
import type { Layout } from "./layout.js";
import { characters, linePitch } from "./page.js";
import { dateIndent, signatureIndents } from "./signature.js";
import { titleSize } from "./styles.js";
import { titleLines } from "./title.js";

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const styles = { addressee: "Salutation", note: "Note" } as const;

export function headingParagraph({ level, text }: Heading, { write }: Layout): Paragraph {
  return new Paragraph({ heading: levels[level], children: write(text) });
}

/** The title of the document, or of a page that begins with it; its own line breaks stay. */
export function titleParagraph(title: string, beginsPage: boolean, { write, area }: Layout): Paragraph {
  const lines = harmlessLines(title)
    .split("\n")
    .flatMap((line) => titleLines(line, area.width / titleSize, widthOf));
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    pageBreakBefore: beginsPage,
    children: write(lines.join("\n")),
  });
}

/** What limits the paper, below its title. */
export function remarkParagraph(remark: string, { write }: Layout): Paragraph {
  return new Paragraph({ style: "Remark", children: write(remark) });
}

/** A paragraph of the text; `keepNext` holds it on the page of what follows. */
export function passageParagraph(passage: Passage, keepNext: boolean, { write }: Layout): Paragraph {
  const { lead = "", text, role } = passage;
  // The blanks at the end of a lead are what parts it from the text.
  const [blanks = ""] = /[ \u3000]*$/.exec(lead) ?? [];
  const before = lead === "" ? [] : write(lead, { style: "Lead" });
  return new Paragraph({
    style: role === undefined ? "BodyTextFirstIndent" : styles[role],
    keepNext,
    children: [...before, ...write(blanks + text)],
  });
}

/** Name and date, a line below the text; the name stays on the page of the date. */
export function signatureParagraphs({ name, date }: Signature, { write, area, messages }: Layout): Paragraph[] {
  const day = messages.papers.conventions.date(date);
  const below = { spacing: { before: linePitch, line: linePitch, lineRule: "exact" } } as const;
  const line = (style: string, text: string, left: number, options?: IParagraphOptions) =>
    // A date as long as its line allows must not wrap where a typeface is a little wider: it may reach into the margin.
    new Paragraph({
      style,
      indent: { left: characters(left), right: -characters(1) },
      ...options,
      children: write(text),
    });
  if (name === null) return [line("Date", day, dateIndent(widthOf(day), area.characters), below)];
  const indents = signatureIndents(widthOf(name), widthOf(day), area.characters);
  return [line("Signature", name, indents.name, below), line("Date", day, indents.date)];
}

/** Between Chinese and western characters Word leaves a quarter of a character free. */
const gaps = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

/** In characters of the text, two columns each; of several lines the widest. */
function widthOf(text: string): number {
  return harmlessLines(text)
    .split("\n")
    .reduce((most, line) => Math.max(most, displayWidth(line) / 2 + (line.match(gaps)?.length ?? 0) / 4), 0);
}
