import { Failure } from "../../errors.js";
import type { Entry } from "../../model/ledger.js";
import { formatReference } from "../../model/reference.js";
import { matcher } from "../../query/filter.js";
import { lightOf } from "../../query/light.js";
import { type CriteriaOptions, criteriaOf } from "./criteria.js";
import { referencesIn, type State } from "./state.js";

/** The problems that the references and the options choose; without any of both, all of them. */
export function chosenEntries(state: State, words: readonly string[], options: CriteriaOptions): Entry[] {
  const { ledger, today } = state;
  const criteria = criteriaOf(options, ledger);
  const ids = words.length === 0 ? {} : { ids: namedIds(state, words) };
  const matches = matcher({ ...criteria, ...ids });
  return ledger.entries.filter(({ problem }) => matches(problem, lightOf(problem, today, ledger.policy.dueSoonDays)));
}

/** The problems named on the command line; one whose file is excluded is told with the excluded files. */
function namedIds(state: State, words: readonly string[]): ReadonlySet<number> {
  const references = referencesIn(state, words);
  const problems = new Map(state.ledger.entries.map(({ problem }) => [problem.id, problem]));
  for (const reference of references) {
    const problem = problems.get(reference.problem);
    if (problem === undefined || reference.measure === null) continue;
    const { measures = [] } = problem;
    if (measures.some(({ id }) => id === reference.measure)) continue;
    throw new Failure("unknown-measure", { id: formatReference(reference), count: measures.length });
  }
  return new Set(references.map(({ problem }) => problem));
}
