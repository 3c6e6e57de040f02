import type { Ledger } from "../model/ledger.js";
import type { Difference } from "../query/declared.js";
import type { Screen } from "./counts.js";
import { wrap } from "./wrap.js";

/** Where the files do not bear out what was published; no line where they do. */
export function differenceLines({ header }: Ledger, differences: readonly Difference[], screen: Screen): string[] {
  if (differences.length === 0) return [];
  const { width } = screen;
  const { status } = screen.messages;
  const lines = differences.flatMap(({ figure, declared, computed }) =>
    wrap(status.difference(status.figureNames[figure], declared, computed), width - 2),
  );
  return [...wrap(status.declared(header.declared?.as_of ?? null), width), ...lines.map((line) => `  ${line}`)];
}
