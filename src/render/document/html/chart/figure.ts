import { type Chart, chartTable, type Series } from "../../../../documents/document.js";
import type { Messages } from "../../../../messages/index.js";
import { htmlLine, htmlText } from "../escape.js";
import { tableHtml } from "../table.js";
import type { Drawing } from "./draw.js";
import { fillOf, lineOf } from "./tones.js";

/** A chart as a picture for wide screens, one for narrow screens, and the same numbers as a table. */
export function figure(chart: Chart, label: string, drawing: Drawing | null, messages: Messages): string {
  const seen = `role="img" aria-label="${htmlLine(essence(chart, messages))}"`;
  const pictures =
    drawing === null
      ? []
      : (["wide", "narrow"] as const).map((size) => {
          const { width, height, content } = drawing[size];
          return `<svg class="${size}" viewBox="0 0 ${width} ${height}" ${seen}>\n${content}\n</svg>`;
        });
  return [
    `<figure class="chart">`,
    `<figcaption>${htmlText(chart.title)}</figcaption>`,
    `<ul class="legend" aria-hidden="true">`,
    ...chart.series.map((series) => legendItem(chart, series)),
    "</ul>",
    ...pictures,
    `<details><summary>${htmlText(messages.papers.html.numbers)}</summary>`,
    tableHtml(chartTable(chart), label, messages),
    "</details>",
    "</figure>",
  ].join("\n");
}

/** Bars are summed up, a course is told by its beginning and its end. */
function essence({ title, shape, categories, series }: Chart, { papers }: Messages): string {
  const { html } = papers;
  const figures = (of: (each: Series) => number) => series.map((each) => html.figure(each.name, of(each)));
  if (shape === "bars") return html.bars(title, figures(total));
  const at = (index: number) => [categories.at(index) ?? "", ...figures(({ values }) => values.at(index) ?? 0)];
  return html.course(title, at(0), at(-1));
}

function total({ values }: Series): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What a colour and its pattern stand for, and the figure that it comes to. */
function legendItem({ shape }: Chart, series: Series): string {
  const drawn =
    shape === "bars"
      ? `<rect x=".5" y=".5" width="23" height="13" rx="2" ${fillOf(series.tone)}/>`
      : `<path d="M0 7h24" ${lineOf(series.tone)}/>`;
  const figure = shape === "bars" ? total(series) : (series.values.at(-1) ?? 0);
  return `<li><svg viewBox="0 0 24 14" width="24" height="14">${drawn}</svg><span>${htmlText(series.name)}</span> <b>${figure}</b></li>`;
}
