import { Paragraph, type Table, TableCell, TableRow } from "docx";
import type { Tile, Tiles } from "../../../documents/document.js";
import type { Layout } from "./layout.js";
import { framed, shades } from "./tables.js";

/** So many stand beside each other. */
const across = 4;

/** Figures to see at a glance: a cell each, in rows. */
export function tilesTable({ tiles }: Tiles, layout: Layout): Table {
  const columns = Math.min(across, tiles.length);
  const width = Math.floor(layout.area.width / columns);
  const rows = Array.from({ length: Math.ceil(tiles.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => tiles[row * columns + column]),
  );
  return framed(
    rows[0]?.map(() => width) ?? [],
    rows.map((row) => new TableRow({ cantSplit: true, children: row.map((tile) => tileCell(tile, layout)) })),
  );
}

function tileCell(tile: Tile | undefined, { write }: Layout): TableCell {
  if (tile === undefined) return new TableCell({ children: [new Paragraph({ style: "FormText" })] });
  const { label, value, note, tone } = tile;
  const line = (style: string, text: string) => new Paragraph({ style, alignment: "center", children: write(text) });
  return new TableCell({
    verticalAlign: "center",
    ...(tone === undefined ? {} : { shading: { type: "clear", fill: shades[tone] } }),
    children: [
      line("FormLabel", label),
      line("Figure", String(value)),
      ...(note === undefined ? [] : [line("TableText", note)]),
    ],
  });
}
