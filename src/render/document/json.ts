import { type Block, chartTable, type Document, type Table, type Value } from "../../documents/document.js";
import { asOfJson } from "../as-of.js";
import { toJson } from "../json.js";
import { spread } from "./values.js";

/**
 * A document as data: keys are English in every language, the days of tables are YYYY-MM-DD, what is not known is null.
 * Sentences and facts are those of the paper, in its language.
 */
export function renderJson({ blocks, ...document }: Document): string {
  const { title, language, complete, today, moment, remarks } = document;
  const told = blocks.map(blockJson);
  return toJson({ title, language, complete, today, as_of: asOfJson(moment), remarks, blocks: told });
}

function blockJson(block: Block): object {
  switch (block.kind) {
    case "table":
      return tableJson(block);
    case "chart":
      return { ...tableJson(chartTable(block)), kind: "chart" };
    case "fields":
      return { kind: "fields", fields: block.rows.flat().map(({ key, label, values }) => ({ key, label, values })) };
    case "tiles":
      return {
        kind: "tiles",
        figures: block.tiles.map(({ key, label, value, note = null }) => ({ key, label, value, note })),
      };
    default:
      return block;
  }
}

/** A row is a map by the keys of its columns. */
function tableJson({ name, columns, rows }: Table): object {
  return {
    kind: "table",
    name,
    columns: columns.map(({ key, header }) => ({ key, header })),
    rows: spread(rows).map((cells) =>
      Object.fromEntries(columns.map(({ key }, index) => [key, plain(cells[index]?.value ?? null)])),
    ),
  };
}

function plain(value: Value): string | number | null {
  return typeof value === "object" && value !== null ? value.date : value;
}
