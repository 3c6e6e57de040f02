import type { Messages } from "../messages/index.js";
import type { Item, ItemKey } from "../query/item.js";
import { lightPaint, type Palette } from "./colour.js";
import type { Screen } from "./counts.js";
import { toCsv } from "./csv.js";
import { toMarkdown } from "./markdown.js";
import { harmless } from "./plain.js";
import { type Cell, type Column, renderTable } from "./table.js";
import { wrap } from "./wrap.js";

/** What a list needs besides its items: the names of the categories by their ids. */
export type CategoryNames = ReadonlyMap<string, string>;

/** What a list shows when nothing else is asked for: as much as a terminal has room for. */
const usual: readonly ItemKey[] = ["id", "title", "status", "measures", "deadline", "light", "departments"];

/** Down to how many columns a field may be wrapped; those left out keep their full width. */
const shrinkTo: Partial<Record<ItemKey, number>> = {
  category: 12,
  group: 8,
  title: 12,
  status: 8,
  leaders: 8,
  departments: 8,
  file: 12,
};

/** Below this width a list leaves out how many measures are done, for the sake of the title. */
const roomForMeasures = 60;

/** The list as a table for the terminal; without `keys` the usual columns, as far as anything is in them. */
function listTable(
  items: readonly Item[],
  keys: readonly ItemKey[] | null,
  categories: CategoryNames,
  screen: Screen,
): string {
  const { messages, width, palette } = screen;
  const shown = keys ?? usual.filter((key) => isWorthwhile(key, items, width));
  const columns = shown.map((key): Column => {
    const least = shrinkTo[key];
    const align = key === "id" || key === "measures" ? "right" : "left";
    return { header: messages.words.field[key], align, ...(least === undefined ? {} : { shrinkTo: least }) };
  });
  const rows = items.map((item) => shown.map((key) => screenCell(item, key, categories, messages, palette)));
  return renderTable(columns, rows, { width, colon: messages.words.colon });
}

function isWorthwhile(key: ItemKey, items: readonly Item[], width: number): boolean {
  if (key === "measures") return width >= roomForMeasures && items.some(({ measures }) => measures.total > 0);
  if (key === "departments") return items.some(({ departments }) => departments.length > 0);
  return items.some((item) => item[key] !== null);
}

function screenCell(item: Item, key: ItemKey, categories: CategoryNames, messages: Messages, palette: Palette): Cell {
  const { words } = messages;
  const { total, done } = item.measures;
  if (key === "measures") return { text: total === 0 ? "" : `${done}/${total}` };
  if (key === "light")
    return { text: fieldText(item, key, categories, messages), paint: lightPaint(item.light, palette) };
  if (key === "status" && item.under_review) {
    return { text: words.status[item.status] + words.listSeparator + words.underReview };
  }
  return { text: harmless(fieldText(item, key, categories, messages)) };
}

/** A field as text for every form but JSON; nothing recorded is nothing written. */
function fieldText(item: Item, key: ItemKey, categories: CategoryNames, { words, list }: Messages): string {
  switch (key) {
    case "id":
      return String(item.id);
    case "category":
      return categories.get(item.category) ?? item.category;
    case "status":
      return words.status[item.status];
    case "under_review":
      return item.under_review ? words.yes : words.no;
    case "term":
      return item.term === null ? "" : words.term[item.term];
    case "light":
      return item.light === null ? "" : words.light[item.light];
    case "leaders":
    case "departments":
      return item[key].join(words.listSeparator);
    case "measures":
      return item.measures.total === 0 ? "" : list.measures(item.measures.total, item.measures.done);
    default:
      return item[key] ?? "";
  }
}

/** The list as a table for the terminal, with how many it shows, or a sentence when there is none. */
export function listText(
  items: readonly Item[],
  all: number,
  keys: readonly ItemKey[] | null,
  categories: CategoryNames,
  screen: Screen,
): string {
  if (items.length === 0) return "";
  const shown = wrap(screen.messages.list.shown(items.length, all), screen.width).join("\n");
  return `${listTable(items, keys, categories, screen)}\n${shown}\n`;
}

/** The list as CSV or Markdown, under the headings of the screen's language. */
export function listPaper(
  format: "csv" | "md",
  items: readonly Item[],
  keys: readonly ItemKey[],
  categories: CategoryNames,
  messages: Messages,
  excel: boolean,
): string {
  const head = keys.map((key) => messages.words.field[key]);
  const rows = items.map((item) => keys.map((key) => fieldText(item, key, categories, messages)));
  return format === "md" ? toMarkdown(head, rows) : toCsv([head, ...rows], excel);
}
