import { plainText } from "../../model/printed-row.js";
import type { Problem } from "../../model/schema.js";
import { numberIn } from "../table/body.js";
import type { ToldProblem } from "../table/told.js";
import type { TellAnswer } from "./note.js";
import { isSimilar } from "./similar.js";

/** Finds the problem that rows of a paper tell of. */
export type Finder = (told: ToldProblem, tell: TellAnswer) => Problem | null;

/**
 * By number and title; where they do not agree, by the title alone if just one problem has it, or by the number if the
 * title is alike. Whatever else is told, and not taken. `shownTitle` is a title as papers show it.
 */
export function finderIn(problems: readonly Problem[], shownTitle: (problem: Problem) => string): Finder {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  const byTitle = new Map<string, Problem | null>();
  for (const problem of problems) {
    const title = shownTitle(problem);
    byTitle.set(title, byTitle.has(title) ? null : problem);
  }
  return (told, tell) => {
    const { item, line } = told;
    const found = plainText(told.title);
    const numbered = byId.get(numberIn(item) ?? 0);
    if (numbered !== undefined && shownTitle(numbered) === found) return numbered;
    const titled = byTitle.get(found) ?? null;
    if (titled !== null) {
      tell("number-differs", line, { id: titled.id, number: item });
      return titled;
    }
    if (numbered === undefined) {
      tell("problem-unknown", line, { number: item, title: told.title });
      return null;
    }
    const { id, title } = numbered;
    const isRenamed = isSimilar(title, found);
    tell(isRenamed ? "title-differs" : "title-mismatch", line, { id, title, found: told.title });
    return isRenamed ? numbered : null;
  };
}
