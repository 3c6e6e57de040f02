import type { Parts } from "../parts.js";
import type { Attribute } from "../xml.js";

/** One level of a list: how its numbers are counted and written. */
export interface Level {
  start: number;
  format: string;
  /** With `%1` where the number of the first level goes. */
  text: string;
  /** The level after which it begins again, from 1; 0 for never, null for any that is higher. */
  restart: number | null;
  /** All numbers as plain digits. */
  isLegal: boolean;
  /** The style whose paragraphs have this level. */
  style: string | null;
}

interface Outline {
  readonly levels: Map<number, Level>;
  /** The style of lists that says it in its place. */
  link: string | null;
}

/** A list of a document: the outline it follows, and what it says otherwise. */
interface List {
  outline: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface Numbering {
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Longer than the text of any level that Word would write. */
const longestText = 255;

/** The lists that a document declares; none where it has no such part. */
export async function numberingOf(parts: Parts, part: string | undefined): Promise<Numbering> {
  const outlines = new Map<string, Outline>();
  const lists = new Map<string, List>();
  if (part === undefined) return { outlines, lists };
  let outline: Outline | null = null;
  let list: List | null = null;
  let depth = 0;
  let level: Level | null = null;
  const opens = new Map<string, (attribute: Attribute) => void>([
    [
      "w:abstractNum",
      (attribute) => {
        outline = { levels: new Map(), link: null };
        outlines.set(attribute("w:abstractNumId") ?? "", outline);
      },
    ],
    [
      "w:num",
      (attribute) => {
        list = { outline: "", starts: new Map(), levels: new Map() };
        lists.set(attribute("w:numId") ?? "", list);
      },
    ],
    [
      "w:lvl",
      (attribute) => {
        level = { start: 1, format: "decimal", text: "", restart: null, isLegal: false, style: null };
        depth = whole(attribute("w:ilvl"), depth);
        (list ?? outline)?.levels.set(depth, level);
      },
    ],
    [
      "w:lvlOverride",
      (attribute) => {
        depth = whole(attribute("w:ilvl"), 0);
      },
    ],
  ]);
  const values = new Map<string, (value: string | undefined) => void>([
    ["w:numStyleLink", (value) => outline && assign(outline, { link: value ?? null })],
    ["w:abstractNumId", (value) => list && assign(list, { outline: value ?? "" })],
    ["w:startOverride", (value) => list?.starts.set(depth, whole(value, 1))],
    ["w:start", (value) => level && assign(level, { start: whole(value, 1) })],
    ["w:numFmt", (value) => level && assign(level, { format: value ?? "decimal" })],
    ["w:lvlText", (value) => level && assign(level, { text: (value ?? "").slice(0, longestText) })],
    ["w:lvlRestart", (value) => level && assign(level, { restart: whole(value, 0) })],
    ["w:isLgl", (value) => level && assign(level, { isLegal: value !== "0" && value !== "false" })],
    ["w:pStyle", (value) => level && assign(level, { style: value ?? null })],
  ]);
  await parts.read(part, {
    open: (name, attribute) => {
      opens.get(name)?.(attribute);
      values.get(name)?.(attribute("w:val"));
    },
    close: (name) => {
      if (name === "w:abstractNum") outline = null;
      if (name === "w:num") list = null;
      if (name === "w:lvl") level = null;
    },
  });
  return { outlines, lists };
}

function assign<T extends object>(target: T, values: Partial<T>): void {
  Object.assign(target, values);
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}
