import type { Content, FoundTable, Remark } from "../../content.js";
import type { Guard } from "../guard.js";
import type { Parts, Relation } from "../parts.js";
import type { Workbook } from "./cell.js";
import { shapesOf } from "./formats.js";
import { mergedRows } from "./merged.js";
import { cellAt, placesOf } from "./places.js";
import { sheetHearing } from "./sheet.js";
import { stringsOf } from "./strings.js";

interface NamedSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What an Excel workbook holds: a table a sheet. */
export async function readXlsx(parts: Parts, guard: Guard): Promise<Content> {
  const relations = await parts.relations(parts.main);
  const partOf = (type: string) =>
    [...relations.values()].find((each) => each.type === type && parts.has(each.target))?.target;
  const { sheets, is1904 } = await sheetsOf(parts, relations, guard);
  const workbook: Workbook = {
    strings: await stringsOf(parts, partOf("sharedStrings")),
    shapes: await shapesOf(parts, partOf("styles")),
    is1904,
  };
  const tables: FoundTable[] = [];
  const remarks: Remark[] = [...parts.remarks];
  for (const sheet of sheets) {
    const read = await readSheet(parts, sheet, workbook, guard);
    if (read.table.rows.length > 0) tables.push(read.table);
    // The name of the sheet is said only where there is more than one.
    const within = sheets.length > 1 ? `${sheet.name}!` : "";
    if (sheet.isHidden && read.table.rows.length > 0) remarks.push({ kind: "hidden", place: sheet.name });
    for (const { kind, place } of read.remarks) remarks.push({ kind, place: within + place });
  }
  return { lines: [], tables, remarks };
}

async function sheetsOf(
  parts: Parts,
  relations: ReadonlyMap<string, Relation>,
  guard: Guard,
): Promise<{ sheets: NamedSheet[]; is1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let is1904 = false;
  await parts.read(parts.main, {
    open: (name, attribute) => {
      if (name === "s:workbookPr") is1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "s:sheet") return;
      const relation = relations.get(attribute("r:id") ?? "");
      // Others are charts and the like.
      if (relation?.type !== "worksheet") return;
      // Several may name one part, which is then read as often.
      guard.parts(sheets.length);
      const isHidden = (attribute("state") ?? "visible") !== "visible";
      sheets.push({ name: attribute("name") ?? "", part: relation.target, isHidden });
    },
  });
  return { sheets, is1904 };
}

async function readSheet(
  parts: Parts,
  { name, part }: NamedSheet,
  workbook: Workbook,
  guard: Guard,
): Promise<{ table: FoundTable; remarks: Remark[] }> {
  const { handlers, sheet } = sheetHearing(workbook, guard);
  await parts.read(part, handlers);
  const found = sheet();
  const { rows, covered } = mergedRows(found, guard);
  const below = placesOf();
  for (const cell of covered) below.add(cell);
  const beside = await besideSheet(parts, part);
  const remarks: Remark[] = [
    ...found.hidden.map((place) => ({ kind: "hidden" as const, place })),
    ...[...found.remarks, ["covered", below] as const].flatMap(([kind, places]) =>
      places.names().map((place) => ({ kind, place })),
    ),
    ...beside,
  ];
  return { table: { name, rows }, remarks };
}

/** The comments of a sheet, which are kept in a part of their own. */
async function besideSheet(parts: Parts, part: string): Promise<Remark[]> {
  const commented = placesOf();
  const relations = [...(await parts.relations(part)).values()];
  const comments = relations.filter(({ type, target }) => type === "comments" && parts.has(target));
  for (const target of new Set(comments.map((each) => each.target))) {
    await parts.read(target, {
      open: (name, attribute) => {
        const cell = name === "s:comment" ? cellAt(attribute("ref")) : null;
        if (cell !== null) commented.add(cell);
      },
    });
  }
  return commented.names().map((place) => ({ kind: "comment", place }));
}
