import type { IParagraphStyleOptions, IPropertiesOptions } from "docx";
import type { Document } from "../../../documents/document.js";
import { type FaceName, faceOf, fontOf } from "./fonts.js";
import { characterSpacing, characters, linePitch, numberSpacing, points } from "./page.js";

/** The sizes in points by their Chinese names. */
const size = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

export const titleSize = points(size.二号);

/** The size of a table's text, and from one line of it to the next. */
export const tableSizes = {
  TableText: { size: points(size.五号), pitch: points(15) },
  TableTextSmall: { size: points(size.小五), pitch: points(13) },
} as const;

/** The size of a form's text, and from one line of it to the next. */
export const formSize = points(size.小四);
export const formPitch = points(20);

/** Exact, so that a substitute for a typeface does not move the lines apart. */
function exactly(line: number) {
  return { line, lineRule: "exact" } as const;
}

/** In characters, so that it follows the size; the measure is for programs that know no characters. */
const twoCharacters = { firstLine: characters(2), firstLineChars: 200 };

/**
 * The styles of a document, under the names of Word's own where it has one, so that a secretary finds them in the list
 * of styles and the headings in the navigation pane.
 */
export function stylesOf(language: Document["language"]): NonNullable<IPropertiesOptions["styles"]> {
  const face: FaceAt = (kind, each) => faceOf(kind, each, language);
  const heading = (kind: FaceName) => ({
    next: "BodyTextFirstIndent",
    run: { ...face(kind, size.三号), characterSpacing, color: "000000" },
    paragraph: { keepNext: true, indent: twoCharacters },
  });
  return {
    default: {
      document: {
        run: { ...face("text", size.三号), language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: exactly(linePitch) },
      },
      title: {
        next: "BodyTextFirstIndent",
        run: face("title", size.二号),
        paragraph: { alignment: "center", keepNext: true, spacing: { ...exactly(points(32)), after: linePitch } },
      },
      heading1: heading("part"),
      heading2: heading("section"),
      heading3: heading("item"),
      heading4: heading("text"),
      caption: {
        run: { ...face("part", size.三号), color: "000000", italics: false },
        paragraph: {
          alignment: "center",
          keepNext: true,
          outlineLevel: 0,
          spacing: { before: points(8), after: points(8) },
        },
      },
    },
    paragraphStyles: [...flowing(face, language), ...within(face)],
    // Bold, since 楷体 beside 仿宋 is hard to see, and not there at all where both have to be replaced.
    characterStyles: [{ id: "Lead", name: "Lead", run: { font: fontOf("section"), bold: true } }],
  };
}

type FaceAt = (kind: FaceName, points: number) => ReturnType<typeof faceOf>;

/** What a paper is read in. */
function flowing(face: FaceAt, language: Document["language"]): IParagraphStyleOptions[] {
  const named = (id: string, name: string) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { characterSpacing },
  });
  return [
    {
      ...named("BodyTextFirstIndent", "Body Text First Indent"),
      paragraph: { alignment: "both", indent: twoCharacters },
    },
    { ...named("Salutation", "Salutation"), next: "BodyTextFirstIndent" },
    {
      ...named("Note", "Note"),
      run: face("text", size.四号),
      paragraph: { alignment: "both", indent: { firstLine: points(2 * size.四号), firstLineChars: 200 } },
    },
    {
      ...named("Remark", "Remark"),
      run: { ...face("section", size.四号), bold: false, italics: false },
      paragraph: {
        contextualSpacing: true,
        indent: { firstLine: points(2 * size.四号), firstLineChars: 200 },
        spacing: { after: linePitch / 2 },
      },
    },
    { ...named("Signature", "Signature"), next: "Date", paragraph: { keepNext: true, keepLines: true } },
    { ...named("Date", "Date") },
    {
      ...named("Footer", "footer"),
      run: face(language === "en" ? "text" : "number", size.四号),
      paragraph: { spacing: numberSpacing },
    },
  ];
}

/** What stands in cells. */
function within(face: FaceAt): IParagraphStyleOptions[] {
  const cell = (id: string, name: string, run: ReturnType<typeof faceOf>, pitch: number): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    run,
    paragraph: { spacing: exactly(pitch) },
  });
  return [
    cell("TableText", "Table Text", face("text", size.五号), tableSizes.TableText.pitch),
    cell("TableTextSmall", "Table Text Small", face("text", size.小五), tableSizes.TableTextSmall.pitch),
    cell("TableEnd", "Table End", face("text", size.五号), points(10)),
    cell("FormText", "Form Text", face("text", size.小四), formPitch),
    cell("FormLabel", "Form Label", face("part", size.小四), formPitch),
    cell("Figure", "Figure", { ...face("part", size.二号), bold: true }, points(32)),
  ];
}
