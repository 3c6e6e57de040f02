import { type CivilDate, isCivilDate } from "../../../model/date.js";
import type { FoundCell } from "../../content.js";
import type { Parts } from "../parts.js";

/** What a format of numbers makes of a number, as far as it changes its meaning. */
export type Shape =
  | { readonly kind: "number"; readonly pattern: string }
  | { readonly kind: "date" }
  /** No day is shown. */
  | { readonly kind: "month" }
  | { readonly kind: "time" };

/** The shapes by the number of a cell's style. */
export type Shapes = readonly Shape[];

export interface Shaped {
  readonly cell: FoundCell;
  /** A day that has a time of day, which is left out. */
  readonly isTimed: boolean;
}

const plain: Shape = { kind: "number", pattern: "General" };
const date: Shape = { kind: "date" };
const month: Shape = { kind: "month" };
const time: Shape = { kind: "time" };

/** The formats that a file names by number only; those from 27 on as the Chinese edition has them. */
const builtIn = new Map<number, Shape>([
  [1, { kind: "number", pattern: "0" }],
  [2, { kind: "number", pattern: "0.00" }],
  [9, { kind: "number", pattern: "0%" }],
  [10, { kind: "number", pattern: "0.00%" }],
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, date] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, month] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, time] as const),
]);

/** Throws what reading the part throws. */
export async function shapesOf(parts: Parts, part: string | undefined): Promise<Shapes> {
  const shapes: Shape[] = [];
  if (part === undefined) return shapes;
  const custom = new Map<number, Shape>();
  let isCell = false;
  await parts.read(part, {
    open: (name, attribute) => {
      if (name === "s:cellXfs") isCell = true;
      if (name === "s:numFmt") custom.set(Number(attribute("numFmtId")), shapeOf(attribute("formatCode") ?? ""));
      if (name !== "s:xf" || !isCell) return;
      const id = Number(attribute("numFmtId"));
      shapes.push(custom.get(id) ?? builtIn.get(id) ?? plain);
    },
    close: (name) => {
      if (name === "s:cellXfs") isCell = false;
    },
  });
  return shapes;
}

const longestFormat = 255;

function shapeOf(format: string): Shape {
  const [positive = ""] = format.slice(0, longestFormat).split(";");
  // Without what is shown as it stands, and without colours, conditions and languages.
  const signs = positive.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (/^general$/.test(signs.trim()) || !/[ymdhse]/.test(signs)) return { kind: "number", pattern: positive };
  if (/[hs]|\[m/.test(signs) && !/[yde]/.test(signs)) return time;
  if (/d/.test(signs)) return date;
  if (/e[+-]/.test(signs)) return { kind: "number", pattern: positive };
  return month;
}

/** A number in a cell as its format means it; `is1904` where the workbook counts days from 1904. */
export function shaped(value: number, shape: Shape | undefined, is1904: boolean): Shaped {
  const untimed = (cell: FoundCell) => ({ cell, isTimed: false });
  switch (shape?.kind) {
    case "date": {
      const day = dayOf(value, is1904);
      return day === null ? untimed({ value }) : { cell: { value: { date: day } }, isTimed: value % 1 !== 0 };
    }
    case "month": {
      const [year, number] = (dayOf(value, is1904) ?? "").split("-").map(Number);
      return untimed(year && number ? { value: `${year}年${number}月` } : { value });
    }
    case "time":
      return untimed(value >= 0 && value < 1 ? { value: clock(value) } : { value });
    default: {
      const shown = shape === undefined ? null : shownAs(value, shape.pattern);
      return untimed(shown === null || shown === String(value) ? { value } : { value, shown });
    }
  }
}

const dayLength = 86_400_000;
const lastDay = 2_958_465;

/**
 * The day of a serial number; null where there is none. Excel counts a 29 February 1900, so that the days before it are
 * one less from the beginning than those after it.
 */
function dayOf(serial: number, is1904: boolean): CivilDate | null {
  const day = Math.floor(serial);
  if (day < (is1904 ? 0 : 1) || day > lastDay || (!is1904 && day === 60)) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31);
  const text = new Date(start + day * dayLength).toISOString().slice(0, 10);
  return isCivilDate(text) ? text : null;
}

function clock(part: number): string {
  const seconds = Math.round(part * 86_400);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(hours)}:${two(minutes)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

/** A number as the simplest formats show it: fixed digits and percentages. */
function shownAs(value: number, pattern: string): string | null {
  const [, whole = "", decimals = "", percent = ""] = /^(0+)(?:\.(0{1,15}))?(%?)$/.exec(pattern) ?? [];
  if (whole === "" || Math.abs(value) >= 1e15) return null;
  const digits = (Math.abs(value) * (percent === "" ? 1 : 100)).toFixed(decimals.length);
  const padded = digits.padStart(whole.length + (decimals === "" ? 0 : decimals.length + 1), "0");
  return `${value < 0 ? "-" : ""}${padded}${percent}`;
}
