import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../../src/documents/document.js";
import { attribute, element, elements } from "../../support/xml.js";
import { mm, paragraphSaying, part, style, textOf, wordOf } from "./docx/word.js";
import { everything } from "./samples.js";

const { body, styles, parts } = await wordOf(everything);

function documentOf(...blocks: Block[]): Document {
  return { ...everything, remarks: [], blocks };
}

describe("the page", () => {
  test("is A4 with a text of 156 by 225 mm", () => {
    const { attributes: size } = element(body, "w:pgSz");
    const { attributes: margin } = element(body, "w:pgMar");
    expect([size["w:w"], size["w:h"]].map(mm)).toEqual([210, 297]);
    expect(["top", "right", "bottom", "left"].map((side) => mm(margin[`w:${side}`]))).toEqual([37, 26, 35, 28]);
  });

  test("lies across for wide tables, with the same text area turned", async () => {
    const wide = await wordOf({ ...everything, orientation: "landscape" });
    const { attributes: size } = element(wide.body, "w:pgSz");
    const { attributes: margin } = element(wide.body, "w:pgMar");
    expect([mm(size["w:w"]), mm(size["w:h"]), size["w:orient"]]).toEqual([297, 210, "landscape"]);
    expect(["top", "right", "bottom", "left"].map((side) => mm(margin[`w:${side}`]))).toEqual([28, 37, 26, 35]);
  });

  test("has its number at the outer edge, one character in", () => {
    const rels = part(parts, "word/_rels/document.xml.rels");
    const targets = new Map(
      elements(rels, "Relationship").map(({ attributes }) => [attributes.Id, attributes.Target] as const),
    );
    const footers = elements(body, "w:footerReference").map(({ attributes }) => {
      const footer = part(parts, `word/${targets.get(attributes["r:id"])}`);
      const { attributes: indent } = element(footer, "w:ind");
      return [attributes["w:type"], attribute(footer, "w:jc", "w:val"), indent, textOf(footer)];
    });
    expect(footers).toEqual([
      ["default", "right", { "w:right": "280" }, "—  —"],
      ["even", "left", { "w:left": "280" }, "—  —"],
    ]);
    expect(elements(part(parts, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
    expect(element(part(parts, "word/footer1.xml"), "w:instrText").children).toEqual(["PAGE"]);
  });
});

describe("the text", () => {
  test.each([
    ["Title", "方正小标宋简体", "44"],
    ["Heading1", "黑体", "32"],
    ["Heading2", "楷体_GB2312", "32"],
    ["Heading3", "仿宋_GB2312", "32"],
    ["Heading4", "仿宋_GB2312", "32"],
    ["Footer", "宋体", "28"],
  ])("%s is %s", (id, face, size) => {
    const found = style(id, styles);
    expect(attribute(found, "w:rFonts", "w:eastAsia")).toBe(face);
    expect(attribute(found, "w:sz", "w:val")).toBe(size);
  });

  test("is 仿宋 3号 in lines of exactly 28 points, indented by two characters", () => {
    const defaults = element(styles, "w:docDefaults");
    expect(attribute(defaults, "w:rFonts", "w:eastAsia")).toBe("仿宋_GB2312");
    expect(attribute(defaults, "w:sz", "w:val")).toBe("32");
    expect(element(defaults, "w:spacing").attributes).toEqual({ "w:line": "560", "w:lineRule": "exact" });
    expect(attribute(style("BodyTextFirstIndent", styles), "w:ind", "w:firstLineChars")).toBe("200");
  });

  test("is proofed as Chinese, and as English where it is western", () => {
    expect(element(styles, "w:lang").attributes).toEqual({ "w:val": "en-US", "w:eastAsia": "zh-CN" });
  });

  test("has each part in its style", () => {
    const styleOf = (text: string) => attribute(paragraphSaying(text, body), "w:pStyle", "w:val");
    expect(styleOf(everything.title)).toBe("Title");
    expect(styleOf("下一页")).toBe("Title");
    expect(styleOf("一、总体情况")).toBe("Heading1");
    expect(styleOf("（1）细项")).toBe("Heading4");
    expect(styleOf("这是一段正文。")).toBe("BodyTextFirstIndent");
    expect(styleOf("某委第一巡察组：")).toBe("Salutation");
    expect(elements(style("Salutation", styles), "w:ind")).toEqual([]);
    expect(styleOf("说明。")).toBe("Note");
  });

  test("sets a lead off, also where it stands in Chinese only by a blank", async () => {
    const paragraph = paragraphSaying("整改结果：已完成整改。", body);
    expect(elements(paragraph, "w:r").map((run) => attribute(run, "w:rStyle", "w:val"))).toEqual(["Lead", undefined]);
    const english = await wordOf({
      ...documentOf({ kind: "paragraph", lead: "Result: ", text: "done." }),
      language: "en",
    });
    expect(textOf(english.body)).toContain("Result: done.");
  });

  test("takes quotation marks for Chinese ones in Chinese, and for western ones in English", async () => {
    const hints = (within: typeof body) => elements(within, "w:rFonts").map(({ attributes }) => attributes["w:hint"]);
    expect(new Set(hints(body))).toEqual(new Set(["eastAsia"]));
    const english = await wordOf({ ...everything, language: "en" });
    expect(hints(english.body)).toEqual([]);
  });

  test("begins a page of its own with its title", () => {
    expect(elements(paragraphSaying("下一页", body), "w:pageBreakBefore")).toHaveLength(1);
    expect(elements(paragraphSaying(everything.title, body), "w:pageBreakBefore")).toHaveLength(0);
  });

  test("has its remarks below the title", () => {
    expect(textOf(body).split("\n").slice(0, 2)).toEqual([everything.title, ...everything.remarks]);
  });

  test("names what to take for a typeface that is missing", () => {
    const fonts = elements(part(parts, "word/fontTable.xml"), "w:font");
    const others = fonts.map((font) => [font.attributes["w:name"], attribute(font, "w:altName", "w:val")]);
    expect(Object.fromEntries(others)).toMatchObject({ 仿宋_GB2312: "仿宋,FangSong,华文仿宋,STFangsong" });
  });
});

describe("a signature", () => {
  const signed: Document = documentOf(
    { kind: "paragraph", text: "末段。" },
    { kind: "signature", name: "某市某某局党组", date: "2025-12-31" },
  );

  test("stays on the page of the last paragraph, name above date", async () => {
    const { body, styles } = await wordOf(signed);
    expect(elements(paragraphSaying("末段。", body), "w:keepNext")).toHaveLength(1);
    expect(attribute(paragraphSaying("某市某某局党组", body), "w:pStyle", "w:val")).toBe("Signature");
    expect(elements(style("Signature", styles), "w:keepNext")).toHaveLength(1);
    expect(textOf(body)).toMatch(/末段。\n某市某某局党组\n2025年12月31日$/);
  });

  test("has the name two characters before a date that is longer", async () => {
    const { body } = await wordOf(signed);
    const left = (text: string) => Number(attribute(paragraphSaying(text, body), "w:ind", "w:left"));
    expect(left("2025年12月31日") - left("某市某某局党组")).toBe(2 * 315);
  });

  test("without a name is the date alone", async () => {
    const { body } = await wordOf(documentOf({ kind: "signature", name: null, date: "2025-01-02" }));
    expect(textOf(body)).toBe(`${everything.title}\n2025年1月2日`);
  });
});
