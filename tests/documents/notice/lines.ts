import type { Block, Document } from "../../../src/documents/document.js";

/** The texts of a document one after the other, as they are read. */
export function linesOf({ blocks }: Document): string[] {
  return blocks.flatMap((block: Block) => {
    switch (block.kind) {
      case "heading":
        return [block.text];
      case "paragraph":
        return [(block.lead ?? "") + block.text];
      case "signature":
        return [block.name ?? "", block.date];
      default:
        throw new Error(`nobody asked for a ${block.kind}`);
    }
  });
}
