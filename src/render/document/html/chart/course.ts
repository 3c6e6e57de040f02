import type { Chart } from "../../../../documents/document.js";
import type { Plan } from "./draw.js";
import { lookOf } from "./tones.js";

const day = 86_400_000;

/** Lines over days: a figure holds until the day on which it changes. */
export function course({ categories, series }: Chart, width: number): Plan {
  const isWide = width > 500;
  const times = categories.map((date) => Date.parse(`${date}T00:00:00Z`));
  const ticks = ticksOf(times, isWide ? 5 : 3);
  const label = { color: "var(--faint)", fontSize: 13 };
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  return {
    height: isWide ? 300 : 240,
    option: {
      useUTC: true,
      grid: { left: String(most).length * 8 + 14, right: 14, top: 14, bottom: 30 },
      xAxis: {
        type: "time",
        min: ticks[0],
        max: ticks.at(-1),
        splitLine: { show: false },
        axisLine: { lineStyle: { color: "var(--rule)" } },
        axisTick: { customValues: ticks, lineStyle: { color: "var(--rule)" } },
        axisLabel: {
          customValues: ticks,
          alignMinLabel: "left",
          alignMaxLabel: "right",
          formatter: dateOf,
          ...label,
        },
      },
      yAxis: {
        type: "value",
        min: 0,
        minInterval: 1,
        splitNumber: 4,
        splitLine: { lineStyle: { color: "var(--rule)" } },
        axisLabel: label,
      },
      series: series.map(({ name, tone, values }) => {
        const { base, edge, dashes, width } = lookOf(tone);
        return {
          type: "line",
          name,
          step: "end",
          clip: false,
          showSymbol: false,
          lineStyle: { color: edge, width, type: dashes.length === 0 ? "solid" : [...dashes] },
          ...(tone === "done" ? { areaStyle: { color: base, opacity: 0.18 } } : {}),
          data: values.map((value, index) => [times[index], value]),
        };
      }),
    },
  };
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first day, the last, and at most so many in all, as evenly as whole days allow. A single day has the next beside it. */
function ticksOf(times: readonly number[], count: number): number[] {
  const first = Math.min(...times);
  const days = Math.max(1, (Math.max(...times) - first) / day);
  const steps = Math.min(count - 1, days);
  return Array.from({ length: steps + 1 }, (_, index) => first + Math.round((index * days) / steps) * day);
}
