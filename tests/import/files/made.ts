import { strToU8, type Zippable, zipSync } from "fflate";
import { Failure } from "../../../src/errors.js";
import type { Content, FoundTable } from "../../../src/import/content.js";
import { contentOf } from "../../../src/import/files/content-of.js";

const transitional = "http://schemas.openxmlformats.org";
const relationships = `${transitional}/officeDocument/2006/relationships`;
const w = `xmlns:w="${transitional}/wordprocessingml/2006/main" xmlns:r="${relationships}" xmlns:mc="${transitional}/markup-compatibility/2006" xmlns:a="${transitional}/drawingml/2006/main"`;
const s = `xmlns="${transitional}/spreadsheetml/2006/main" xmlns:r="${relationships}"`;

/** An archive of texts or bytes. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 6 });
}

function relationsOf(targets: Readonly<Record<string, string>>): string {
  const each = Object.entries(targets).map(
    ([target, type], index) => `<Relationship Id="r${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${transitional}/package/2006/relationships">${each.join("")}</Relationships>`;
}

type Extra = Readonly<Record<string, string | Uint8Array>>;

/** A Word document with `body` in it; `numbering` and `styles` are what stands within these parts. */
export function docxOf(
  body: string,
  inside: { numbering?: string; styles?: string } = {},
  extra: Extra = {},
): Uint8Array {
  const { numbering = "", styles = "" } = inside;
  return zipOf({
    "_rels/.rels": relationsOf({ "word/document.xml": "officeDocument" }),
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationsOf({
      "numbering.xml": "numbering",
      "styles.xml": "styles",
      "header1.xml": "header",
    }),
    "word/numbering.xml": `<w:numbering ${w}>${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles ${w}>${styles}</w:styles>`,
    ...extra,
  });
}

/** What stands in a header. */
export function headerOf(text: string): Extra {
  return { "word/header1.xml": `<w:hdr ${w}>${p(text)}</w:hdr>` };
}

/** A paragraph; `properties` are those of it, `text` is what its run says. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The properties of a paragraph of a list. */
export function item(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

interface BookParts {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly names?: readonly string[];
  readonly states?: readonly string[];
}

/** A workbook with the given contents of sheets. */
export function xlsxOf(sheets: readonly string[], parts: BookParts = {}, extra: Extra = {}): Uint8Array {
  const { strings = "", styles = "", workbook = "", names = [], states = [] } = parts;
  const listed = sheets.map((_sheet, index) => {
    const state = states[index] === undefined ? "" : ` state="${states[index]}"`;
    return `<sheet name="${names[index] ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state} r:id="r${index + 1}"/>`;
  });
  const parted = sheets.map((sheet, index) => [`xl/s${index + 1}.xml`, `<worksheet ${s}>${sheet}</worksheet>`]);
  return zipOf({
    "_rels/.rels": relationsOf({ "xl/workbook.xml": "officeDocument" }),
    "xl/workbook.xml": `<workbook ${s}>${workbook}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsOf({
      ...Object.fromEntries(sheets.map((_sheet, index) => [`s${index + 1}.xml`, "worksheet"])),
      "strings.xml": "sharedStrings",
      "styles.xml": "styles",
    }),
    "xl/strings.xml": `<sst ${s}>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet ${s}>${styles}</styleSheet>`,
    ...Object.fromEntries(parted),
    ...extra,
  });
}

/** The comments of the first sheet. */
export function commentsOf(...cells: readonly string[]): Extra {
  const each = cells.map((ref) => `<comment ref="${ref}"><text><t>x</t></text></comment>`);
  return {
    "xl/_rels/s1.xml.rels": relationsOf({ "comments1.xml": "comments" }),
    "xl/comments1.xml": `<comments ${s}><commentList>${each.join("")}</commentList></comments>`,
  };
}

/** `<row>`s with cells of inline text, as most of these tests need no more. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}

/** The texts of lines that say something. */
export function textsOf({ lines }: Content): string[] {
  return lines.map(({ text }) => text).filter((text) => text !== "");
}

/** The values of a table, row by row. */
export function valuesOf(table: FoundTable | undefined): unknown[][] {
  return (table?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
}

/** The kind of the failure that a file ends in; anything else that is thrown is thrown on. */
export async function failureOf(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await contentOf(path, bytes);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.kind;
    throw error;
  }
}
