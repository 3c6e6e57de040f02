import { Parser } from "htmlparser2";
import type { Content } from "../content.js";
import { type Flow, flowOf } from "./flow.js";
import type { Guard } from "./guard.js";

/** What a browser does not show, or shows as something else than text. */
const unread = new Set(
  "title script style template noscript svg math iframe object embed applet audio video canvas map select textarea button rp rt".split(
    " ",
  ),
);

/** What begins and ends a line of its own. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

interface Reading {
  readonly flow: Flow;
  readonly text: Gathering;
  /** How many elements are open within one that is not read, with it. */
  skipping: number;
  /** Whether that is text which the page hides. */
  isHiding: boolean;
  /** How many `pre` are open, in which white space counts. */
  kept: number;
  depth: number;
  /** Cells and captions that are open, tables' captions by how deep the tables lie in one another. */
  readonly cells: { columns: number; rows: number }[];
  readonly captions: (string | null)[];
}

/** The text of a block while it is read. */
interface Gathering {
  add: (text: string, isKept: boolean) => void;
  breakLine: () => void;
  take: () => string;
}

type Attributes = Readonly<Record<string, string>>;

const piece = 2 ** 16;

/**
 * The text and the tables of an HTML page, also of one that is not well-formed. Nothing that it refers to is loaded and
 * nothing in it is run.
 */
export function readHtml(html: string, guard: Guard): Content {
  const reading: Reading = {
    flow: flowOf(guard),
    text: gathering(guard),
    skipping: 0,
    isHiding: false,
    kept: 0,
    depth: 0,
    cells: [],
    captions: [],
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      guard.depth(++reading.depth);
      open(reading, name, attributes);
    },
    ontext: (text) => {
      if (reading.skipping === 0) reading.text.add(text, reading.kept > 0);
      else if (reading.isHiding && text.trim() !== "") reading.flow.remark("hidden");
    },
    onclosetag: (name) => {
      reading.depth--;
      close(reading, name);
    },
  });
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece));
  parser.end();
  endLine(reading);
  return reading.flow.content();
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.skipping > 0) {
    reading.skipping++;
    return;
  }
  reading.isHiding = !unread.has(name) && hides(attributes);
  if (unread.has(name) || reading.isHiding) {
    reading.skipping = 1;
    return;
  }
  if (blocks.has(name)) endLine(reading);
  if (name === "br") reading.text.breakLine();
  if (name === "img") reading.flow.remark("picture");
  if (name === "pre") reading.kept++;
  openTablePart(reading, name, attributes);
}

function openTablePart({ flow, cells, captions }: Reading, name: string, attributes: Attributes): void {
  if (name === "table") {
    captions.push(null);
    flow.openTable();
  }
  if (name === "tr") flow.openRow();
  if (name === "td" || name === "th") {
    cells.push({ columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) });
    flow.openCell();
  }
}

function close(reading: Reading, name: string): void {
  if (reading.skipping > 0) {
    reading.skipping--;
    return;
  }
  const { flow, cells, captions, text } = reading;
  if (name === "caption" && captions.length > 0) {
    captions[captions.length - 1] = text.take().trim();
    return;
  }
  if (blocks.has(name)) endLine(reading);
  if (name === "pre") reading.kept--;
  if (name === "td" || name === "th") flow.closeCell(cells.pop() ?? { columns: 1, rows: 1 });
  if (name === "table") flow.closeTable(captions.pop() || null);
}

function endLine({ text, flow }: Reading): void {
  const line = text.take();
  if (line.trim() !== "") flow.paragraph(line);
}

function hides({ hidden, style = "" }: Attributes): boolean {
  return (
    hidden !== undefined || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 1_000))
  );
}

/** What the rest of a table takes as given is counted while its rows are read, so that any claim will do. */
function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? "1", 10);
  // Zero means all rows that follow.
  return span === 0 ? Number.POSITIVE_INFINITY : Number.isNaN(span) ? 1 : Math.abs(span);
}

function gathering(guard: Guard): Gathering {
  let lines = "";
  const append = (text: string) => {
    lines += text;
    guard.length(lines.length);
  };
  return {
    add: (text, isKept) => append(isKept ? text.replace(/\r\n?/g, "\n") : text.replace(/[ \t\r\n\f]+/g, " ")),
    breakLine: () => append("\n"),
    take: () => {
      if (lines === "") return "";
      const taken = lines.split("\n").map((line) => line.replace(/[ \u00a0]+/g, " ").trim());
      lines = "";
      return taken.join("\n").trim();
    },
  };
}
