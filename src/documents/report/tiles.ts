import type { Messages } from "../../messages/index.js";
import { statistics } from "../../query/statistics.js";
import type { Tile, Tiles } from "../document.js";
import type { Source } from "../paper.js";

/** The figures of the ledger at a glance. */
export function tiles({ ledger, today }: Source, { words, papers }: Messages): Tiles {
  const texts = papers.report;
  const { problems, percent, lights, measures, regulations } = statistics(ledger, today);
  const { total, done, in_progress, staged, pending, closed, under_review } = problems;
  const rate = percent === null ? {} : { note: texts.done(percent, closed === 0 ? null : closed) };
  return {
    kind: "tiles",
    tiles: [
      { key: "problems", label: texts.tiles.problems, value: total },
      { key: "done", label: words.status.done, value: done, ...rate, tone: "green" },
      { key: "in_progress", label: words.status.in_progress, value: in_progress },
      { key: "staged", label: words.status.staged, value: staged },
      { key: "pending", label: words.status.pending, value: pending },
      alarm({ key: "red", label: words.light.red, value: lights.red, tone: "red" }),
      alarm({ key: "yellow", label: words.light.yellow, value: lights.yellow, tone: "yellow" }),
      { key: "under_review", label: words.underReview, value: under_review },
      {
        key: "measures_done",
        label: texts.tiles.measures,
        value: measures.done,
        note: texts.ofMeasures(measures.total),
      },
      { key: "regulations", label: texts.tiles.regulations, value: regulations },
    ],
  };
}

/** Where there is none, nothing is alarming. */
function alarm({ tone, ...tile }: Tile & { readonly tone: NonNullable<Tile["tone"]> }): Tile {
  return tile.value === 0 ? tile : { ...tile, tone };
}
