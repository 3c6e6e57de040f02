import type { CellObject } from "write-excel-file/node";
import type { Document, Tone, Value } from "../../../documents/document.js";
import { excelDay } from "./day.js";
import { shownText, writtenText } from "./text.js";

/** Points. */
export interface Font {
  readonly family: string;
  readonly size: number;
  /** The height of a line, enough also for the fonts that stand in where this one is not installed. */
  readonly line: number;
}

/** In 宋体 a Chinese character is as wide as two digits, which are the unit of a column's width. */
const fonts: Readonly<Record<Document["language"], Font>> = {
  "zh-CN": { family: "宋体", size: 11, line: 16 },
  en: { family: "Arial", size: 10, line: 14.5 },
};

export function fontOf(language: Document["language"]): Font {
  return fonts[language];
}

export type Look = Omit<CellObject, "value" | "type">;

export const titleSize = 16;

export const titleLook: Look = {
  align: "center",
  alignVertical: "center",
  wrap: true,
  fontWeight: "bold",
  fontSize: titleSize,
  format: "@",
};

export const remarkLook: Look = { alignVertical: "top", wrap: true, format: "@" };

const framed = { wrap: true, borderStyle: "thin" } as const;

export const headLook: Look = {
  ...framed,
  align: "center",
  alignVertical: "center",
  fontWeight: "bold",
  backgroundColor: "#E7E6E6",
  format: "@",
};

const bodyLook: Look = { ...framed, alignVertical: "top" };

/** On black and white paper red is the darkest and bold as well. */
const looksOfTones: Readonly<Record<Tone | "none", Look>> = {
  none: bodyLook,
  red: { ...bodyLook, fontWeight: "bold", backgroundColor: "#F8B4AE" },
  yellow: { ...bodyLook, backgroundColor: "#FFE699" },
  green: { ...bodyLook, backgroundColor: "#E2F0D9" },
  strong: { ...bodyLook, fontWeight: "bold" },
};

/** An empty cell that is framed as the others. */
export function emptyCell(tone: Tone | undefined): CellObject {
  return looksOfTones[tone ?? "none"];
}

/** A cell with a text, which stays one when somebody edits it. The text is as `shownText` gives it. */
export function textCell(text: string, look: Look): CellObject {
  return { ...look, value: writtenText(text), type: String };
}

/** A cell of the table, with its value as Excel's own kind, and the text that has to find room in it. */
export function bodyCell(value: Value, tone: Tone | undefined): { cell: CellObject; shown: string } {
  const look = looksOfTones[tone ?? "none"];
  if (value === null) return { cell: look, shown: "" };
  if (typeof value === "number") return { cell: { ...look, value, type: Number, align: "center" }, shown: "" };
  const day = typeof value === "object" ? excelDay(value.date) : null;
  if (day !== null) {
    return { cell: { ...look, value: day, type: Number, format: "yyyy-mm-dd", align: "center" }, shown: "" };
  }
  const shown = shownText(typeof value === "object" ? value.date : value);
  return { cell: textCell(shown, { ...look, format: "@" }), shown };
}
