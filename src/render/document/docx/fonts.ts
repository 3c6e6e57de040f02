import type { IFontAttributesProperties, IRunStylePropertiesOptions } from "docx";
import type { Document } from "../../../documents/document.js";

/** A typeface: for Chinese, for western letters and figures beside it, and how it is told apart in English. */
interface Face {
  readonly chinese: string;
  readonly western: string;
  readonly english?: IRunStylePropertiesOptions;
}

/**
 * GB/T 9704—2012 by kind of text. It names no western typeface: Times New Roman is on every machine, its figures are
 * half as wide as a Chinese character, as those of 仿宋 are, and it is there where 仿宋_GB2312 has to be replaced.
 */
const faces = {
  title: { chinese: "方正小标宋简体", western: "Times New Roman", english: { bold: true } },
  part: { chinese: "黑体", western: "Arial", english: { bold: true } },
  section: { chinese: "楷体_GB2312", western: "Times New Roman", english: { bold: true, italics: true } },
  item: { chinese: "仿宋_GB2312", western: "Times New Roman", english: { bold: true } },
  text: { chinese: "仿宋_GB2312", western: "Times New Roman" },
  number: { chinese: "宋体", western: "宋体" },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

/** What stands in for a typeface that a machine has not got, the likest first. */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ["方正小标宋_GBK", "小标宋", "华文中宋", "STZhongsong", "宋体", "SimSun"],
  黑体: ["SimHei"],
  楷体_GB2312: ["楷体", "KaiTi", "华文楷体", "STKaiti"],
  仿宋_GB2312: ["仿宋", "FangSong", "华文仿宋", "STFangsong"],
  宋体: ["SimSun"],
};

/** The typeface of a kind of text, for each kind of character. */
export function fontOf(kind: FaceName): IFontAttributesProperties {
  const { chinese, western } = faces[kind];
  return { ascii: western, hAnsi: western, cs: western, eastAsia: chinese };
}

/** The looks of a kind of text, at a size in points. */
export function faceOf(kind: FaceName, size: number, language: Document["language"]): IRunStylePropertiesOptions {
  const { english }: Face = faces[kind];
  return {
    ...(language === "en" ? english : {}),
    font: fontOf(kind),
    size: size * 2,
    sizeComplexScript: size * 2,
  };
}

/** The table of typefaces that Word looks in for a substitute. */
export function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/>` +
      `<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`
  );
}
