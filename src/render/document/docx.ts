import { type FileChild, Packer, Document as WordDocument } from "docx";
import { type Block, chartTable, type Document, type Table } from "../../documents/document.js";
import { fieldsTable } from "./docx/fields.js";
import type { Layout } from "./docx/layout.js";
import { ownParts } from "./docx/package.js";
import { areaOf, pagesOf } from "./docx/page.js";
import {
  headingParagraph,
  passageParagraph,
  remarkParagraph,
  signatureParagraphs,
  titleParagraph,
} from "./docx/paragraphs.js";
import { stylesOf } from "./docx/styles.js";
import { captionParagraph, tableEnd, tableOf } from "./docx/tables.js";
import { writerOf } from "./docx/text.js";
import { tilesTable } from "./docx/tiles.js";
import type { Setting } from "./format.js";
import { withoutTimes } from "./still-zip.js";

/** A document for Word, laid out as GB/T 9704—2012 has it. The same document makes the same bytes. */
export async function renderDocx(document: Document, { messages, progress }: Setting): Promise<Buffer> {
  const { title, remarks, blocks, orientation, language } = document;
  const layout: Layout = { write: writerOf(language), area: areaOf(orientation), messages };
  const children: FileChild[] = [
    titleParagraph(title, false, layout),
    ...remarks.map((remark) => remarkParagraph(remark, layout)),
    ...blocks.flatMap((block, index) => {
      progress(index, blocks.length);
      return blockChildren(block, blocks[index - 1], blocks[index + 1], document, layout);
    }),
  ];
  const file = new WordDocument({
    styles: stylesOf(language),
    evenAndOddHeaderAndFooters: true,
    // A line before a break is not stretched to the edge.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{ ...pagesOf(document), children }],
  });
  const packed = withoutTimes(await Packer.toBuffer(file, false, ownParts(document)));
  progress(blocks.length, blocks.length);
  return packed;
}

function blockChildren(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  document: Document,
  layout: Layout,
): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [headingParagraph(block, layout)];
    case "page":
      return [titleParagraph(block.title, true, layout)];
    case "paragraph":
      return [passageParagraph(block, next?.kind === "signature", layout)];
    case "signature":
      return signatureParagraphs(block, layout);
    case "fields":
      return [fieldsTable(block, layout), tableEnd()];
    case "tiles":
      return [tilesTable(block, layout), tableEnd()];
    case "chart":
      return namedTable(chartTable(block), false, document, layout);
    case "table":
      return namedTable(block, previous?.kind === "table", document, layout);
  }
}

/** A table below its name, which is left out where the title of the document has said it. */
function namedTable(table: Table, newPage: boolean, { title, blocks }: Document, layout: Layout): FileChild[] {
  const isSaid = blocks.length === 1 && title.includes(table.name);
  return [...(isSaid ? [] : [captionParagraph(table, newPage, layout)]), tableOf(table, layout), tableEnd()];
}
