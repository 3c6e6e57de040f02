import type { RemarkKind } from "../../content.js";
import type { Flow } from "../flow.js";
import type { Attribute, XmlHandlers } from "../xml.js";
import { type Fields, fieldsOf } from "./fields.js";
import type { NumberOf } from "./numbers.js";
import type { Numbered } from "./styles.js";

interface Paragraph {
  style: string | null;
  readonly own: Numbered;
  text: string;
  /** Its mark was deleted, so that the next one goes on where it ends. */
  runsOn: boolean;
}

/** What is known while the body of a document is read. */
interface Reading {
  readonly flow: Flow;
  readonly numberOf: NumberOf;
  readonly fields: Fields;
  /** The elements that are open, those that are skipped left out. */
  readonly path: string[];
  readonly rows: { isDeleted: boolean }[];
  readonly cells: { columns: number; isContinued: boolean }[];
  /** How many elements are open within one that is skipped, with it. */
  skipping: number;
  paragraph: Paragraph | null;
  /** The text of paragraphs that run on. */
  carried: string;
  isHidden: boolean;
}

/** What is not read, with everything in it, and what is told of it. */
const skipped = new Map<string, RemarkKind | null>([
  ["w:txbxContent", "text-box"],
  ["w:del", "tracked"],
  ["w:moveFrom", "tracked"],
  // The same once more, for programs that do not know the first.
  ["mc:Fallback", null],
  // How a character is pronounced.
  ["w:rt", null],
  // What was before a change of form.
  ["w:pPrChange", null],
  ["w:rPrChange", null],
  ["w:tblPrChange", null],
  ["w:trPrChange", null],
  ["w:tcPrChange", null],
  ["w:sectPrChange", null],
]);

const told = new Map<string, RemarkKind>([
  ["w:ins", "tracked"],
  ["w:moveTo", "tracked"],
  ["w:footnoteReference", "footnote"],
  ["w:endnoteReference", "footnote"],
  ["w:commentReference", "comment"],
  ["w:altChunk", "embedded"],
  ["w:sym", "symbol"],
  ["a:blip", "picture"],
  ["v:imagedata", "picture"],
]);

/** Elements of a run that stand for a character. */
const signs = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);

type Open = (reading: Reading, attribute: Attribute) => void;

const opens = new Map<string, Open>([
  ["w:p", beginParagraph],
  ["w:pStyle", ({ paragraph }, attribute) => paragraph && assign(paragraph, { style: attribute("w:val") ?? null })],
  ["w:numId", ({ paragraph }, attribute) => paragraph && assign(paragraph.own, { list: attribute("w:val") ?? "" })],
  ["w:ilvl", ({ paragraph }, attribute) => paragraph && assign(paragraph.own, { level: Number(attribute("w:val")) })],
  ["w:r", (reading) => assign(reading, { isHidden: false })],
  ["w:vanish", hide],
  ["w:fldChar", ({ fields }, attribute) => fields.mark(attribute("w:fldCharType"))],
  ["w:tbl", ({ flow }) => flow.openTable()],
  ["w:tr", beginRow],
  ["w:gridBefore", ({ flow }, attribute) => flow.indentRow(Number(attribute("w:val")))],
  ["w:tc", beginCell],
  ["w:gridSpan", ({ cells }, attribute) => assign(cells.at(-1), { columns: Number(attribute("w:val")) })],
  ["w:vMerge", ({ cells }, attribute) => assign(cells.at(-1), { isContinued: attribute("w:val") !== "restart" })],
]);

const closes = new Map<string, (reading: Reading) => void>([
  ["w:p", endParagraph],
  ["w:tc", endCell],
  ["w:tr", endRow],
  ["w:tbl", ({ flow }) => flow.closeTable()],
  ["w:body", endCarried],
]);

/** Hears the body of a Word document, and tells `flow`. */
export function bodyHandlers(flow: Flow, numberOf: NumberOf): XmlHandlers {
  const reading: Reading = {
    flow,
    numberOf,
    fields: fieldsOf(),
    path: [],
    rows: [],
    cells: [],
    skipping: 0,
    paragraph: null,
    carried: "",
    isHidden: false,
  };
  return {
    open: (name, attribute) => openElement(reading, name, attribute),
    close: (name) => {
      if (reading.skipping > 0) {
        reading.skipping--;
        return;
      }
      reading.path.pop();
      closes.get(name)?.(reading);
    },
    text: (text) => hearText(reading, text),
  };
}

function openElement(reading: Reading, name: string, attribute: Attribute): void {
  if (reading.skipping > 0 || isSkipped(reading, name)) {
    reading.skipping++;
    return;
  }
  const sign = reading.path.at(-1) === "w:r" ? signs.get(name) : undefined;
  if (sign !== undefined) add(reading, sign);
  const remark = told.get(name);
  if (remark !== undefined) reading.flow.remark(remark);
  opens.get(name)?.(reading, attribute);
  reading.path.push(name);
}

function isSkipped(reading: Reading, name: string): boolean {
  const remark = skipped.get(name);
  if (remark === undefined) return false;
  const [outer, inner] = reading.path.slice(-2);
  // Here it is not a container, but says that what it stands in is deleted.
  if (name === "w:del" && inner === "w:rPr" && outer === "w:pPr") assign(reading.paragraph, { runsOn: true });
  if (name === "w:del" && inner === "w:trPr") assign(reading.rows.at(-1), { isDeleted: true });
  if (remark !== null) reading.flow.remark(remark);
  return true;
}

function hearText(reading: Reading, text: string): void {
  if (reading.skipping > 0) return;
  const element = reading.path.at(-1);
  if (element === "w:instrText") reading.fields.instruct(text);
  if (element === "w:t" || element === "m:t") add(reading, text);
}

function add(reading: Reading, text: string): void {
  if (reading.paragraph === null) return;
  if (reading.fields.isContents()) reading.flow.remark("contents");
  else if (reading.isHidden) reading.flow.remark("hidden");
  else reading.paragraph.text += text;
}

function hide(reading: Reading, attribute: Attribute): void {
  const [outer] = reading.path.slice(-2);
  if (outer === "w:r") reading.isHidden = !["0", "false", "off"].includes(attribute("w:val") ?? "");
}

function beginParagraph(reading: Reading): void {
  reading.paragraph = { style: null, own: {}, text: "", runsOn: false };
}

function endParagraph(reading: Reading): void {
  const { paragraph, fields, numberOf, flow } = reading;
  if (paragraph === null) return;
  reading.paragraph = null;
  reading.carried += paragraph.text;
  if (paragraph.runsOn) return;
  const number = fields.isContents() ? "" : numberOf(paragraph.style, paragraph.own);
  // After a full-width sign, such as that of （一）, the text begins at once; after others as it is typed by hand.
  flow.paragraph(number + (/[!-~]$/.test(number) ? " " : "") + reading.carried);
  reading.carried = "";
}

/** What ran on to nowhere. */
function endCarried(reading: Reading): void {
  if (reading.carried === "") return;
  reading.flow.paragraph(reading.carried);
  reading.carried = "";
}

function beginRow({ flow, rows }: Reading): void {
  rows.push({ isDeleted: false });
  flow.openRow();
}

function endRow({ flow, rows }: Reading): void {
  if (rows.pop()?.isDeleted) flow.dropRow();
}

function beginCell({ flow, cells }: Reading): void {
  cells.push({ columns: 1, isContinued: false });
  flow.openCell();
}

function endCell(reading: Reading): void {
  endCarried(reading);
  const cell = reading.cells.pop();
  if (cell) reading.flow.closeCell({ columns: cell.columns, rows: cell.isContinued ? "continued" : 1 });
}

function assign<T extends object>(target: T | null | undefined, values: Partial<T>): void {
  if (target) Object.assign(target, values);
}
