import type { Document } from "../../../documents/document.js";
import { fixedRange, quoted, rangeOf } from "./address.js";
import type { Sheet } from "./sheet.js";
import { escapeXml, placed } from "./xml.js";

/** The XML of a sheet with all that it has besides columns and cells. The order of the elements is the format's. */
export function withPage(xml: string, sheet: Sheet, isFirst: boolean, orientation: Document["orientation"]): string {
  const before = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view(sheet, isFirst)}`;
  const behind = [
    `<autoFilter ref="${rangeOf(tableArea(sheet))}"/>`,
    merged(sheet),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
  ].join("");
  return placed(placed(xml, "<cols>", `${before}<cols>`), "</sheetData>", `</sheetData>${behind}`);
}

/** What Excel knows of each sheet by name: what its filter covers, and which row is repeated on each page. */
export function definedNames(sheets: readonly Sheet[]): string {
  const name = (index: number, attributes: string, value: string) =>
    `<definedName ${attributes} localSheetId="${index}">${escapeXml(value)}</definedName>`;
  return sheets
    .flatMap((sheet, index) => {
      const where = `${quoted(sheet.name)}!`;
      const head = sheet.head + 1;
      return [
        name(index, 'name="_xlnm._FilterDatabase" hidden="1"', where + fixedRange(tableArea(sheet))),
        name(index, 'name="_xlnm.Print_Titles"', `${where}$${head}:$${head}`),
      ];
    })
    .join("");
}

/** The header row and everything below it. */
function tableArea({ head, rows, columns }: Sheet) {
  return { row: head, column: 0, rows: rows.length - head, columns: columns.length };
}

function view({ head, frozen }: Sheet, isFirst: boolean): string {
  const cell = `A${head + 2}`;
  const pane = `<pane ySplit="${head + 1}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`;
  const selected = isFirst ? ' tabSelected="1"' : "";
  const inside = frozen ? pane + selection : "";
  return `<sheetViews><sheetView${selected} workbookViewId="0">${inside}</sheetView></sheetViews>`;
}

function merged({ merges }: Sheet): string {
  if (merges.length === 0) return "";
  const each = merges.map((merge) => `<mergeCell ref="${rangeOf(merge)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${each}</mergeCells>`;
}
