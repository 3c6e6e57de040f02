import type { Ledger } from "../model/ledger.js";
import type { Declared } from "../model/schema.js";
import { findingsOf } from "./findings.js";

/** The figures that can be published about a ledger; `as_of` only dates them. */
export const figures = [
  "categories",
  "problems",
  "done",
  "in_progress",
  "staged",
  "measures",
  "regulations",
  "rate",
] as const satisfies readonly (keyof Declared)[];

export type Figure = (typeof figures)[number];

/** A figure published elsewhere that the files do not bear out. */
export interface Difference {
  readonly figure: Figure;
  readonly declared: number;
  readonly computed: number;
}

/**
 * The published figures that differ from what the files say, in the order of `figures`. They count what the
 * inspectors found (`origin: feedback`, the default), not what the organisation found by itself.
 */
export function declaredDifferences(ledger: Ledger): Difference[] {
  const { declared = {} } = ledger.header;
  const computed = countedFigures(ledger);
  return figures.flatMap((figure) => {
    const published = declared[figure];
    if (published === undefined) return [];
    const value = figure === "rate" ? comparableRate(published, computed) : computed[figure];
    return value === published ? [] : [{ figure, declared: published, computed: value }];
  });
}

type Counted = Record<Exclude<Figure, "rate">, number>;

function countedFigures(ledger: Ledger): Counted {
  const { total, ...figures } = findingsOf(ledger, "feedback");
  return { ...figures, problems: total };
}

/**
 * The computed rate with as many decimals as the published one, which may have been rounded or cut: 32 of 33 bears out
 * 96.97, 96.96, 97 and 96. What is not finished never makes 100.
 */
function comparableRate(published: number, { done, problems }: Counted): number {
  if (problems === 0) return 0;
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0;
  const scale = 10 ** Math.min(decimals, 6);
  const exact = (done * 100 * scale) / problems;
  const rounded = Math.round(exact) / scale;
  return rounded === published && (rounded < 100 || done === problems) ? rounded : Math.floor(exact) / scale;
}
