import { isCivilDate } from "../../../model/date.js";
import type { FoundCell, RemarkKind } from "../../content.js";
import { type Shapes, shaped } from "./formats.js";
import { unescaped } from "./strings.js";

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly shapes: Shapes;
  readonly is1904: boolean;
}

/** A cell as its sheet has it. */
export interface RawCell {
  /** As the file names it: `s` for a text among those of the workbook, `n` for a number … */
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
}

export interface Read {
  readonly found: FoundCell;
  readonly remark?: RemarkKind;
}

export const nothing: FoundCell = { value: null };

/** What a cell says. */
export function readCell({ type, style, value }: RawCell, workbook: Workbook): Read {
  if (value === null || value === "") return { found: nothing };
  switch (type) {
    case "s":
      return textCell(workbook.strings[Number(value)] ?? "");
    case "inlineStr":
      return textCell(value);
    case "str":
      return textCell(unescaped(value));
    case "b":
      return { found: { value: value === "1" || value === "true" ? "TRUE" : "FALSE" } };
    case "e":
      return { found: { value }, remark: "error-value" };
    case "d": {
      const day = value.slice(0, 10);
      return isCivilDate(day) ? { found: { value: { date: day } } } : textCell(value);
    }
    default: {
      // As Excel shows it: to fifteen digits, without what binary fractions add.
      const number = Number(Number(value).toPrecision(15));
      if (!Number.isFinite(number)) return textCell(value);
      const { cell, isTimed } = shaped(number, workbook.shapes[style], workbook.is1904);
      return isTimed ? { found: cell, remark: "time" } : { found: cell };
    }
  }
}

function textCell(text: string): Read {
  return { found: text.trim() === "" ? nothing : { value: text } };
}
