import type { Block } from "../../../documents/document.js";

/**
 * For each block the level of the heading that it is (`h1` is the document's title, a page's is `h2`), or that it stands
 * under. None is skipped, whatever the document's own levels are, for those who jump from heading to heading.
 */
export function headingLevels(blocks: readonly Block[]): number[] {
  let base = 1;
  let open: number[] = [];
  return blocks.map((block) => {
    if (block.kind === "page") [base, open] = [2, []];
    if (block.kind === "heading") open = [...open.filter((level) => level < block.level), block.level];
    return base + open.length;
  });
}
