import type { Feature, Image } from "write-excel-file/node";
import type { Document } from "../../../documents/document.js";
import { definedNames, withPage } from "./page.js";
import type { Sheet } from "./sheet.js";
import { escapeXml, placed } from "./xml.js";

interface Setting {
  readonly title: string;
  readonly language: Document["language"];
  readonly orientation: Document["orientation"];
  /** Told after each cell that is written. */
  readonly step: () => void;
}

const properties = "docProps/core.xml";
const schemas = "http://schemas.openxmlformats.org/package/2006";

/** All of a workbook that the library has no options for, put into the XML that it writes. */
export function partsOf(sheets: readonly Sheet[], setting: Setting): Feature<Image["content"]> {
  const { orientation, step } = setting;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withPage(xml, sheet, sheetIndex === 0, orientation);
          },
          transformElementAttributes: (tag, attributes) => {
            if (tag === "c") step();
            return attributes;
          },
        },
        "xl/workbook.xml": {
          transform: (xml) => placed(xml, "<definedNames/>", `<definedNames>${definedNames(sheets)}</definedNames>`),
        },
        "[Content_Types].xml": {
          insert: () =>
            `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="properties" Type="${schemas}/relationships/metadata/core-properties" Target="${properties}"/>`,
        },
      },
      write: { files: () => ({ [properties]: propertiesXml(setting) }) },
    },
  };
}

/** Without the time of making, so that the same paper is the same file. */
function propertiesXml({ title, language }: Setting): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${schemas}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}
