import type { Block, Chart, Document } from "../../documents/document.js";
import type { Setting } from "./format.js";
import { blockHtml } from "./html/block.js";
import type { Drawing } from "./html/chart/draw.js";
import { patterns } from "./html/chart/tones.js";
import { tableLabels } from "./html/labels.js";
import { headingLevels } from "./html/levels.js";
import { type Part, page } from "./html/page.js";

/** A document as one web page that needs nothing else: no network, no script. */
export async function renderHtml(document: Document, { messages, progress }: Setting): Promise<string> {
  const { blocks } = document;
  const drawings = await drawingsOf(blocks);
  const levels = headingLevels(blocks);
  const labels = tableLabels(blocks, messages);
  const contents = blocks.map((block, index) => {
    progress(index, blocks.length);
    return blockHtml(block, {
      messages,
      level: levels[index] ?? 1,
      label: labels[index] ?? "",
      drawing: drawings.get(block) ?? null,
    });
  });
  progress(blocks.length, blocks.length);
  return page(document, partsOf(blocks, contents), drawings.size > 0 ? patterns : "");
}

/** The library that draws is loaded only for a document that has a chart. */
async function drawingsOf(blocks: readonly Block[]): Promise<ReadonlyMap<Block, Drawing>> {
  const charts = blocks.filter((block): block is Chart => block.kind === "chart" && block.categories.length > 0);
  if (charts.length === 0) return new Map();
  const { draw } = await import("./html/chart/draw.js");
  return new Map(charts.map((chart) => [chart, draw(chart)]));
}

/** What stands before the first page with a title of its own, and each such page. */
function partsOf(blocks: readonly Block[], contents: readonly string[]): Part[] {
  const starts = [0, ...blocks.flatMap(({ kind }, index) => (kind === "page" ? [index] : [])), blocks.length];
  return starts.slice(0, -1).map((start, index) => ({
    isPage: index > 0,
    content: contents.slice(start, starts[index + 1]).join("\n"),
  }));
}
