import { Paragraph, type Table, TableCell, TableRow } from "docx";
import type { Field, Fields } from "../../../documents/document.js";
import { harmless } from "../../plain.js";
import { displayWidth } from "../../width.js";
import type { Layout } from "./layout.js";
import { formPitch, formSize } from "./styles.js";
import { framed } from "./tables.js";
import { cellPadding } from "./widths.js";

/** A label as long as this stands in one line, a longer one in two. */
const longestLabel = 6;

/** A form: a label beside each fact, and room to write where there is any to be left. */
export function fieldsTable({ rows }: Fields, layout: Layout): Table {
  const most = Math.max(1, ...rows.map(({ length }) => length));
  const pair = Math.floor(layout.area.width / most);
  const label = labelWidth(rows.flat());
  const widths = Array.from({ length: most }, () => [label, pair - label]).flat();
  return framed(
    widths,
    rows.filter(({ length }) => length > 0).map((fields) => fieldsRow(fields, most, layout)),
  );
}

/** Wide enough for every label, with a little room at its sides. */
function labelWidth(fields: readonly Field[]): number {
  const lengths = fields.map(({ label }) => displayWidth(harmless(label)) / 2);
  const wanted = lengths.map((length) => (length > longestLabel ? Math.ceil(length / 2) : length));
  const most = Math.min(longestLabel, Math.max(4, ...wanted));
  return Math.ceil(most * formSize) + 4 * cellPadding;
}

function fieldsRow(fields: readonly Field[], most: number, layout: Layout): TableRow {
  const height = Math.max(...fields.map(({ values, space = 0 }) => (space + values.length) * formPitch));
  // The last fact of a row has what is left of it.
  const span = 2 * (most - fields.length) + 1;
  return new TableRow({
    ...(fields.some(({ space }) => space !== undefined) ? { height: { value: height, rule: "atLeast" } } : {}),
    cantSplit: height < layout.area.height / 2,
    children: fields.flatMap((field, index) => [
      labelCell(field, layout),
      valueCell(field, index === fields.length - 1 ? span : 1, layout),
    ]),
  });
}

function labelCell({ label }: Field, { write }: Layout): TableCell {
  return new TableCell({
    verticalAlign: "center",
    children: [new Paragraph({ style: "FormLabel", alignment: "center", children: write(label) })],
  });
}

/** What is to be signed stands below the room to write in, at its right. */
function valueCell({ values, space }: Field, columnSpan: number, { write }: Layout): TableCell {
  const isWritten = space !== undefined;
  const paragraphs = values.map(
    (value) =>
      new Paragraph({ style: "FormText", ...(isWritten ? { alignment: "right" } : {}), children: write(value) }),
  );
  return new TableCell({
    columnSpan,
    verticalAlign: isWritten ? "bottom" : "center",
    children: paragraphs.length === 0 ? [new Paragraph({ style: "FormText" })] : paragraphs,
  });
}
