import { Paragraph, type Table, TableCell, TableRow } from "docx";
import type { Field, Fields } from "../../../documents/document.js";
import { harmless } from "../../plain.js";
import { displayWidth } from "../../width.js";
import type { Layout } from "./layout.js";
import { points } from "./page.js";
import { formPitch, formSize } from "./styles.js";
import { framed } from "./tables.js";
import { cellPadding, lineCount, staysWhole } from "./widths.js";

/** A label as long as this stands in one line, a longer one in two. */
const longestLabel = 6;

/** A form: a label beside each fact, and room to write where there is any to be left. */
export function fieldsTable({ rows }: Fields, layout: Layout): Table {
  const most = Math.max(1, ...rows.map(({ length }) => length));
  const pair = Math.floor(layout.area.width / most);
  const label = Math.min(labelWidth(rows.flat()), Math.floor(pair / 2));
  const widths = Array.from({ length: most }, () => [label, pair - label]).flat();
  return framed(
    widths,
    rows.filter(({ length }) => length > 0).map((fields) => fieldsRow(fields, widths, layout)),
  );
}

/** Wide enough for every label, with a little room at its sides. */
function labelWidth(fields: readonly Field[]): number {
  const lengths = fields.map(({ label }) => displayWidth(harmless(label)) / 2);
  const wanted = lengths.map((length) => (length > longestLabel ? Math.ceil(length / 2) : length));
  const most = Math.min(longestLabel, Math.max(4, ...wanted));
  return Math.ceil(most * formSize) + 2 * cellPadding + points(2);
}

function fieldsRow(fields: readonly Field[], widths: readonly number[], layout: Layout): TableRow {
  const cells = fields.map((field, index) => {
    // The last fact of a row has what is left of it.
    const own = widths.slice(2 * index + 1, index === fields.length - 1 ? undefined : 2 * index + 2);
    return { field, columnSpan: own.length, width: own.reduce((sum, width) => sum + width, 0) };
  });
  const lines = Math.max(...cells.map(({ field, width }) => linesOf(field, width)));
  const height = lines * formPitch;
  return new TableRow({
    ...(fields.some(({ space }) => space !== undefined) ? { height: { value: height, rule: "atLeast" } } : {}),
    cantSplit: staysWhole(height, layout.area.height),
    children: cells.flatMap(({ field, columnSpan }) => [
      labelCell(field, layout),
      valueCell(field, columnSpan, layout),
    ]),
  });
}

/** What is printed, and the room that is left. */
function linesOf({ values, space = 0 }: Field, width: number): number {
  return values.reduce((sum, value) => sum + lineCount(value, width, formSize), space);
}

function labelCell({ label }: Field, { write }: Layout): TableCell {
  return new TableCell({
    verticalAlign: "center",
    children: [new Paragraph({ style: "FormLabel", alignment: "center", children: write(label) })],
  });
}

/** The room to write in is below what is printed. */
function valueCell({ values, space }: Field, columnSpan: number, { write }: Layout): TableCell {
  const paragraphs = values.map((value) => new Paragraph({ style: "FormText", children: write(value) }));
  return new TableCell({
    columnSpan,
    verticalAlign: space === undefined ? "center" : "top",
    children: paragraphs.length === 0 ? [new Paragraph({ style: "FormText" })] : paragraphs,
  });
}
