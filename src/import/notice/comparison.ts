import { type Figure, figures } from "../../model/figure.js";
import { comparableRate } from "../../model/rate.js";
import type { Declared } from "../../model/schema.js";
import type { Note, ProposedCategory, ProposedProblem } from "../proposal.js";
import { note } from "./notes.js";

/** A figure that a paper states, and what its text gives. */
export interface CountedFigure {
  readonly figure: Figure;
  readonly stated: number;
  readonly counted: number;
}

/** Each figure that a paper states beside the count from the body. */
export function countedFigures(
  declared: Declared,
  categories: readonly ProposedCategory[],
  problems: readonly ProposedProblem[],
): CountedFigure[] {
  const counts = countsOf(categories, problems);
  return figures.flatMap((figure) => {
    const stated = declared[figure];
    if (stated === undefined) return [];
    const counted = figure === "rate" ? comparableRate(stated, counts.done, counts.problems) : counts[figure];
    return [{ figure, stated, counted }];
  });
}

/** Where the count from the body is another than the headline's, figure by figure: the check that no reader does by eye. */
export function differencesFrom(
  declared: Declared,
  line: number | null,
  categories: readonly ProposedCategory[],
  problems: readonly ProposedProblem[],
): Note[] {
  return countedFigures(declared, categories, problems)
    .filter(({ stated, counted }) => stated !== counted)
    .map(({ figure, stated, counted }) =>
      note("figure-differs", line, { figure, declared: stated, computed: counted }),
    );
}

/** What the inspectors found; the organisation's own findings are no part of their figures. */
function countsOf(categories: readonly ProposedCategory[], problems: readonly ProposedProblem[]) {
  const feedback = problems.filter(({ origin }) => origin !== "self");
  const own = new Set(problems.filter(({ origin }) => origin === "self").map(({ category }) => category));
  const others = new Set(feedback.map(({ category }) => category));
  const count = (...wanted: readonly string[]) => feedback.filter(({ status }) => wanted.includes(status)).length;
  return {
    categories: categories.filter(({ id }) => others.has(id) || !own.has(id)).length,
    problems: feedback.length,
    done: count("done", "closed"),
    in_progress: count("in_progress"),
    staged: count("staged"),
    measures: feedback.reduce((total, { measures }) => total + measures.length, 0),
    regulations: feedback.reduce((total, { regulations }) => total + regulations.length, 0),
  };
}
