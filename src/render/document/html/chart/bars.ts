import type { Chart } from "../../../../documents/document.js";
import { harmless } from "../../../plain.js";
import { displayWidth, truncate } from "../../../width.js";
import { wrap } from "../../../wrap.js";
import type { Plan } from "./draw.js";
import { lookOf } from "./tones.js";

/** Measures in pixels; `column` is what half a Chinese character takes. */
const type = { size: 13, line: 18, column: 7 };
const bar = 24;
const longest = 3;

/** One bar a category, stacked by series, with the counts in it. Names stand beside the bars, or above on narrow screens. */
export function bars({ categories, series }: Chart, width: number): Plan {
  const isWide = width > 500;
  const beside = isWide ? 250 : 0;
  const names = categories.map((name) => fitted(name, isWide ? beside : width));
  const lines = Math.max(1, ...names.map((name) => name.split("\n").length));
  const above = isWide ? 0 : lines * type.line + 2;
  const row = Math.max(bar + above, isWide ? lines * type.line : 0) + 16;
  const sums = categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const unit = (width - beside - 24) / most;
  const stacked = series.map(({ name, tone, values }) => {
    const { fill, base, edge, ink } = lookOf(tone);
    return {
      type: "bar",
      name,
      stack: "all",
      barWidth: bar,
      clip: false,
      itemStyle: { color: fill, borderColor: edge, borderWidth: 1 },
      label: { show: true, ...text(ink), textBorderColor: base, textBorderWidth: 4 },
      // A bar without a length would leave its edge behind.
      data: values.map((value) => (value === 0 ? null : { value, label: { show: isRoomFor(value, value * unit) } })),
    };
  });
  return {
    height: categories.length * row + 8,
    option: {
      grid: { left: beside + 12, right: 12, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false, min: 0, max: most },
      yAxis: {
        type: "category",
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLine: { show: isWide, lineStyle: { color: "var(--rule)" } },
        axisLabel: { show: isWide, interval: 0, margin: 12, ...text("var(--ink)"), lineHeight: type.line },
      },
      series: [...(isWide ? [] : [namesAbove(names, above)]), ...stacked, nothingBeside(sums)],
    },
  };
}

function isRoomFor(value: number, width: number): boolean {
  return width > displayWidth(String(value)) * type.column + 4;
}

function text(color: string) {
  return { color, fontSize: type.size };
}

/** A name in at most so many lines; what is longer ends in an ellipsis, and stands in full in the table. */
function fitted(name: string, width: number): string {
  const columns = Math.floor(width / type.column);
  const lines = wrap(harmless(name), columns);
  if (lines.length <= longest) return lines.join("\n");
  return [...lines.slice(0, longest - 1), truncate(lines.slice(longest - 1).join(""), columns)].join("\n");
}

/** Bars without a length, whose labels are the names. */
function namesAbove(names: readonly string[], height: number) {
  return {
    type: "bar",
    barWidth: height,
    barGap: "0%",
    clip: false,
    itemStyle: { color: "none" },
    label: {
      show: true,
      position: [0, "100%"],
      align: "left",
      verticalAlign: "bottom",
      padding: [0, 0, 2, 0],
      ...text("var(--ink)"),
      lineHeight: type.line,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => names[dataIndex] ?? "",
    },
    data: names.map(() => 0),
  };
}

/** A category without any problem has a figure too. */
function nothingBeside(sums: readonly number[]) {
  return {
    type: "bar",
    stack: "all",
    clip: false,
    itemStyle: { color: "none" },
    label: { position: "right", ...text("var(--faint)") },
    data: sums.map((sum) => ({ value: 0, label: { show: sum === 0 } })),
  };
}
