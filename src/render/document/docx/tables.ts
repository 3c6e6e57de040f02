import { type ITableCellOptions, Paragraph, Table, TableCell, TableRow } from "docx";
import type { Cell, Column, Table as Listing, Row, Tone } from "../../../documents/document.js";
import { valueText } from "../values.js";
import type { Layout } from "./layout.js";
import { tableSizes } from "./styles.js";
import { cellPadding, columnWidths, fits, narrow, rowLines, staysWhole } from "./widths.js";

/** How the cells of one table are set. */
interface Ruling extends Layout {
  readonly style: keyof typeof tableSizes;
  readonly widths: readonly number[];
}

/** What is shaded differs in lightness too, and what is red or a total is bold: in grey it can still be told apart. */
export const shades = { red: "F4B9B3", yellow: "FFE9A8", green: "DFF0D8", strong: "E7E7E7", head: "D9D9D9" } as const;

function isBold(tone: Tone | undefined): boolean {
  return tone === "red" || tone === "strong";
}

/** The name of a table above it; `newPage` where each table begins a page of its own. */
export function captionParagraph({ name }: Listing, newPage: boolean, { write }: Layout): Paragraph {
  return new Paragraph({ style: "Caption", pageBreakBefore: newPage, children: write(name) });
}

/**
 * A table across the page, with its head repeated on each page. A row is kept on one page unless it is higher than one.
 */
export function tableOf({ columns, rows }: Listing, layout: Layout): Table {
  const { area } = layout;
  const style = fits(columns, area.width, tableSizes.TableText.size) ? "TableText" : "TableTextSmall";
  const { size } = tableSizes[style];
  const widths = columnWidths(columns, rows, area.width, size);
  const ruling: Ruling = { ...layout, style, widths };
  return framed(widths, [headRow(columns, ruling), ...rows.map((row) => bodyRow(row, columns, ruling))]);
}

/** A table of fixed widths with lines around each cell. */
export function framed(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    margins: { left: cellPadding, right: cellPadding, top: 20, bottom: 20, marginUnitType: "dxa" },
    rows,
  });
}

/** The gap below a table, without which the next one would grow into it. */
export function tableEnd(): Paragraph {
  return new Paragraph({ style: "TableEnd" });
}

function headRow(columns: readonly Column[], ruling: Ruling): TableRow {
  const { style, write, widths, area } = ruling;
  const { size, pitch } = tableSizes[style];
  const texts = columns.map(({ header }) => ({ value: header }));
  // A head that leaves no room for rows cannot be repeated.
  const isLow = rowLines(texts, widths, size) * pitch < area.height / 3;
  return new TableRow({
    tableHeader: isLow,
    cantSplit: isLow,
    children: columns.map(
      ({ header }) =>
        new TableCell({
          verticalAlign: "center",
          shading: { type: "clear", fill: shades.head },
          children: [new Paragraph({ style, alignment: "center", children: write(header, { bold: true }) })],
        }),
    ),
  });
}

function bodyRow(row: Row, columns: readonly Column[], ruling: Ruling): TableRow {
  const { size, pitch } = tableSizes[ruling.style];
  return new TableRow({
    cantSplit: staysWhole(rowLines(row, ruling.widths, size) * pitch, ruling.area.height),
    children: row.map((cell, index) => bodyCell(cell, columns[index], ruling)),
  });
}

function bodyCell(cell: Cell | null, column: Column | undefined, { style, write }: Ruling): TableCell {
  if (cell === null) return new TableCell({ verticalMerge: "continue", children: [new Paragraph({ style })] });
  const { value, rows = 1, tone } = cell;
  const isShort = typeof value !== "string" || (column?.width ?? 0) <= narrow;
  const options: Omit<ITableCellOptions, "children"> = {
    verticalAlign: "center",
    ...(rows > 1 ? { verticalMerge: "restart" } : {}),
    ...(tone === undefined ? {} : { shading: { type: "clear", fill: shades[tone] } }),
  };
  const children = write(valueText(value), isBold(tone) ? { bold: true } : {});
  return new TableCell({
    ...options,
    children: [new Paragraph({ style, ...(isShort ? { alignment: "center" } : {}), children })],
  });
}
