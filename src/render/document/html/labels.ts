import type { Block } from "../../../documents/document.js";
import type { Messages } from "../../../messages/index.js";

/** For each block the name by which its table is announced: no two are called alike. Empty where it has no table. */
export function tableLabels(blocks: readonly Block[], { papers }: Messages): string[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const name = block.kind === "table" ? block.name : block.kind === "chart" ? block.title : "";
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : papers.html.again(name, count);
  });
}
