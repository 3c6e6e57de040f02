import { Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from "docx";
import type { Document } from "../../../documents/document.js";
import { hintOf } from "./text.js";

/** The part of a page that text stands in, in twips (twentieths of a point). */
export interface Area {
  readonly width: number;
  readonly height: number;
  /** How many Chinese characters of the text's size stand in a line. */
  readonly characters: number;
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The size of the text: 三号. */
const textSize = points(16);

/** From one line of text to the next. */
export const linePitch = points(28);

const paper = { width: millimetres(210), height: millimetres(297) };

/** GB/T 9704—2012, 5.2.1: what they leave free measures 156 × 225 mm. */
const upright: Margins = {
  top: millimetres(37),
  right: millimetres(26),
  bottom: millimetres(35),
  left: millimetres(28),
};

/** The same sheet turned, so that the edge it is bound at is its upper one. */
const turned: Margins = { top: upright.left, right: upright.top, bottom: upright.right, left: upright.bottom };

/**
 * 5.2.3: 28 characters fill a line of an upright page, though at their size 28 are a little wider than it. So each
 * stands a quarter of a point nearer to the next. (Word's grid of the page would do the same, but LibreOffice sets one
 * wide apart.)
 */
export const characterSpacing = -5;

/** 7.5: how far below the text the dashes beside the page number stand, and the height of the line they stand in. */
const numberGap = millimetres(7);
const numberLine = points(20);

export function points(value: number): number {
  return Math.round(value * 20);
}

function millimetres(value: number): number {
  return Math.round((value / 25.4) * 1440);
}

/** The width of so many characters of the text. */
export function characters(count: number): number {
  return Math.round(count * (textSize + characterSpacing));
}

/** The part of a page that text stands in. */
export function areaOf(orientation: Document["orientation"]): Area {
  const { top, right, bottom, left } = orientation === "portrait" ? upright : turned;
  const [across, down] = orientation === "portrait" ? [paper.width, paper.height] : [paper.height, paper.width];
  const width = across - left - right;
  return { width, height: down - top - bottom, characters: Math.floor(width / characters(1)) };
}

/** How the pages are laid out: size, margins, grid, and the page number at the outer edge. */
export function pagesOf({ orientation, language }: Document): Omit<ISectionOptions, "children"> {
  const margins = orientation === "portrait" ? upright : turned;
  return {
    properties: {
      page: {
        size: { ...paper, orientation },
        margin: { ...margins, header: points(36), footer: margins.bottom - numberGap - numberLine / 2 },
      },
    },
    footers: { default: numbered("right", language), even: numbered("left", language) },
  };
}

/** The number of the page between two dashes, one character in from the edge. */
function numbered(side: "left" | "right", language: Document["language"]): Footer {
  const number = new TextRun({ ...hintOf(language), children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({
    children: [new Paragraph({ style: "Footer", alignment: side, indent: { [side]: points(14) }, children: [number] })],
  });
}

/** The line that the page number stands in. */
export const numberSpacing = { line: numberLine, lineRule: "exact" } as const;
