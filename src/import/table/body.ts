import { foldName } from "./column-names.js";
import type { Columns } from "./columns.js";
import { cellIn, type GridRow, ownCells, textOf } from "./grid.js";
import { isHeaderAgain } from "./header.js";
import type { Tell } from "./note.js";

/** The rows of one problem, and the headings above it. */
export interface RowGroup {
  readonly item: string | null;
  readonly title: string;
  /** Headings across the table, the outer one first. */
  readonly headings: readonly string[];
  readonly rows: GridRow[];
}

interface Course {
  readonly groups: RowGroup[];
  /** The problem that a row without number and title continues; null where there is none, or it has no title. */
  current: RowGroup | null;
  headings: readonly Heading[];
  headersAgain: number;
}

interface Heading {
  readonly text: string;
  readonly line: number;
  readonly level: number;
  used: boolean;
}

/**
 * The rows below a header, grouped by problem. Headers repeated on each page, totals, remarks and signatures are none,
 * and a text across the table is a heading for what follows.
 */
export function groupsOf(
  body: readonly GridRow[],
  columns: Columns,
  headerNames: ReadonlySet<string>,
  tell: Tell,
): RowGroup[] {
  const course: Course = { groups: [], current: null, headings: [], headersAgain: 0 };
  for (const row of body) takeRow(row, course, columns, headerNames, tell);
  if (course.headersAgain > 0) tell("header-repeated", null, { count: course.headersAgain });
  leaveUnused(course.headings, tell);
  return course.groups;
}

function takeRow(row: GridRow, course: Course, columns: Columns, names: ReadonlySet<string>, tell: Tell): void {
  const own = ownCells(row);
  const [first] = own;
  if (first === undefined) return;
  if (isHeaderAgain(row, names)) {
    course.headersAgain += 1;
    return;
  }
  const text = textOf(first[1]) ?? "";
  const kind = isPlain(row, first[0], columns) ? "problem" : kindOf(text, own, columns);
  if (kind === "problem") takeProblemRow(row, course, columns, tell);
  else if (kind === "heading") takeHeading({ text, line: row.line, level: levelOf(text), used: false }, course, tell);
  else {
    tell("row-left-out", row.line, { reason: kind, text });
    course.current = null;
  }
}

/** A row with a number of its own, or one that only continues what stands left in rows above. */
function isPlain(row: GridRow, firstColumn: number, columns: Columns): boolean {
  const id = cellIn(row, columns.get("id")?.[0]);
  if (firstColumn > (columns.get("title")?.[0] ?? 0)) return true;
  return !id.covered && numberIn(textOf(id)) !== null;
}

/** The number that a cell like 7, 7. or 7、 gives; null for everything else. */
export function numberIn(text: string | null): number | null {
  const digits = /^0{0,30}(\d{1,9})\s{0,9}[.．、]?$/.exec(text?.slice(0, 40).normalize("NFKC") ?? "")?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

const total = /^(?:合计|总计|小计|共计|累计|总数|本页合计|subtotal|grandtotal|total)(?:\d|$)/;
const remark =
  /^(?:备注|注|说明|填表说明|填报说明|附注|填表人|填报人|制表人|制表|经办人|审核人|审核|复核|签字|签名|签章|盖章|单位负责人|部门负责人|主要负责人|主要领导|分管领导签字|负责人|填报单位|填报部门|填表单位|填报日期|填报时间|填表日期|联系人|联系电话|日期|note|notes|remark|remarks|signature|signed|date)(?:[(（[]|[:：]|$|\d{0,2}[:：.、])/i;

function kindOf(
  text: string,
  own: ReturnType<typeof ownCells>,
  columns: Columns,
): "total" | "remark" | "heading" | "problem" {
  if (total.test(foldName(text))) return "total";
  if (remark.test(text.slice(0, 30).replace(/\s/g, ""))) return "remark";
  return isHeading(text, own, columns) ? "heading" : "problem";
}

/** No heading is longer. */
const longestHeading = 100;

/** A text alone in its row, across columns, or left of the problems; a single problem without a number is none. */
function isHeading(text: string, own: ReturnType<typeof ownCells>, columns: Columns): boolean {
  const [first, second] = own;
  if (first === undefined || second !== undefined || text.length > longestHeading) return false;
  const [column, cell] = first;
  if (typeof cell.value !== "string") return false;
  const title = columns.get("title")?.[0] ?? 0;
  const isAcross = cell.columns > 1 && column <= title;
  return isAcross || column < title || (column === title && levelOf(text) < 3);
}

/** How deep a heading lies by its number: 一、 · （一） · none. */
function levelOf(text: string): number {
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return 1;
  return /^[(（][一二三四五六七八九十]{1,3}[)）]/.test(text) ? 2 : 3;
}

function takeHeading(heading: Heading, course: Course, tell: Tell): void {
  const above = course.headings.filter(({ level }) => level < heading.level);
  leaveUnused(
    course.headings.filter((each) => !above.includes(each)),
    tell,
  );
  course.headings = [...above, heading];
  course.current = null;
}

/** A heading that nothing follows is none. */
function leaveUnused(headings: readonly Heading[], tell: Tell): void {
  for (const { used, text, line } of headings) {
    if (!used) tell("row-left-out", line, { reason: "heading", text });
  }
}

function takeProblemRow(row: GridRow, course: Course, columns: Columns, tell: Tell): void {
  const { current } = course;
  const idCell = cellIn(row, columns.get("id")?.[0]);
  const titleCell = cellIn(row, columns.get("title")?.[0]);
  const item = idCell.covered ? null : textOf(idCell);
  const title = titleCell.covered && item === null ? null : textOf(titleCell);
  if (current !== null && isContinued(current, item, title)) {
    current.rows.push(row);
  } else if (title !== null) {
    beginProblem(row, { item: textOf(idCell), title }, course, columns, tell);
  } else {
    if (item !== null) tell("row-without-title", row.line, { number: item });
    else
      tell("row-left-out", row.line, {
        reason: "orphan",
        text: ownCells(row).flatMap(([, cell]) => textOf(cell) ?? [])[0] ?? "",
      });
    course.current = null;
  }
}

function beginProblem(
  row: GridRow,
  { item, title }: Pick<RowGroup, "item" | "title">,
  course: Course,
  columns: Columns,
  tell: Tell,
): void {
  for (const heading of course.headings) heading.used = true;
  if (item === null && columns.has("id")) tell("row-without-number", row.line, { title });
  course.current = { item, title, headings: course.headings.map(({ text }) => text), rows: [row] };
  course.groups.push(course.current);
}

/** Nothing says that another problem begins. */
function isContinued(current: RowGroup, item: string | null, title: string | null): boolean {
  return (item === null || item === current.item) && (title === null || title === current.title);
}
