import { type Figure, figures } from "../model/figure.js";
import type { Ledger } from "../model/ledger.js";
import { comparableRate } from "../model/rate.js";
import { findingsOf } from "./findings.js";

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
    const value = figure === "rate" ? comparableRate(published, computed.done, computed.problems) : computed[figure];
    return value === published ? [] : [{ figure, declared: published, computed: value }];
  });
}

type Counted = Record<Exclude<Figure, "rate">, number>;

function countedFigures(ledger: Ledger): Counted {
  const { total, ...figures } = findingsOf(ledger, "feedback");
  return { ...figures, problems: total };
}
