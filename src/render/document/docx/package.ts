import type { Document } from "../../../documents/document.js";
import { harmless } from "../../plain.js";
import { truncate } from "../../width.js";
import { fontTable } from "./fonts.js";

/** Longer ones are refused by the dialogue in which Word shows the properties of a document. */
const longestTitle = 255;

/**
 * The parts of the file that docx would write otherwise: the properties without its own name and the present time, by
 * which two files of the same paper would differ, and the typefaces with their substitutes.
 */
export function ownParts({ title, language }: Document): { readonly path: string; readonly data: string }[] {
  return [
    { path: "docProps/core.xml", data: properties(truncate(harmless(title), longestTitle), language) },
    { path: "word/fontTable.xml", data: fontTable() },
  ];
}

function properties(title: string, language: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
