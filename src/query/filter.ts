import type { CivilDate } from "../model/date.js";
import type { Problem, Status, Term } from "../model/schema.js";
import { isFinished, isUnderReview } from "../model/status.js";
import { dueDate, type Light } from "./light.js";
import { fold } from "./match.js";
import { departmentsOf, leadersOf } from "./responsible.js";

/** What is asked of a problem. A criterion that is absent asks nothing; of several values any one is enough. */
export interface Criteria {
  readonly ids?: ReadonlySet<number> | undefined;
  readonly category?: readonly string[] | undefined;
  readonly group?: readonly string[] | undefined;
  readonly status?: readonly Status[] | undefined;
  readonly term?: readonly Term[] | undefined;
  /** Of the problem or of one of its measures, as are the leaders. */
  readonly department?: readonly string[] | undefined;
  readonly leader?: readonly string[] | undefined;
  readonly light?: readonly (Light | "none")[] | undefined;
  /** The first open date (`dueDate`) is this day or before it; a finished problem has none. */
  readonly dueBefore?: readonly CivilDate[] | undefined;
  /** The first open date is this day or behind it. */
  readonly dueAfter?: readonly CivilDate[] | undefined;
  readonly text?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  readonly underReview?: boolean | undefined;
}

type Test = (problem: Problem, light: Light | null) => boolean;

/** A test for all criteria at once; it is given a problem and its light. */
export function matcher(criteria: Criteria): Test {
  const tests = testsOf(criteria);
  return (problem, light) => tests.every((test) => test(problem, light));
}

function testsOf(criteria: Criteria): Test[] {
  const { ids, category, group, status, term, department, leader, light, dueBefore, dueAfter, text } = criteria;
  const words = text?.map(fold);
  const tests: (Test | false | undefined)[] = [
    ids && ((problem) => ids.has(problem.id)),
    category && ((problem) => category.includes(problem.category)),
    group && ((problem) => problem.group !== undefined && group.includes(problem.group)),
    status && ((problem) => status.includes(problem.status)),
    term && ((problem) => problem.term !== undefined && term.includes(problem.term)),
    department && ((problem) => departmentsOf(problem).some((name) => department.includes(name))),
    leader && ((problem) => leadersOf(problem).some((name) => leader.includes(name))),
    light && ((_, own) => light.includes(own ?? "none")),
    dueBefore && ((problem) => isDue(problem, (date) => dueBefore.some((limit) => date <= limit))),
    dueAfter && ((problem) => isDue(problem, (date) => dueAfter.some((limit) => date >= limit))),
    words && ((problem) => words.some((word) => searchedText(problem).includes(word))),
    criteria.open === true && ((problem) => !isFinished(problem.status)),
    criteria.underReview === true && ((problem) => isUnderReview(problem.log)),
  ];
  return tests.filter((test) => test !== undefined && test !== false);
}

function isDue(problem: Problem, when: (date: CivilDate) => boolean): boolean {
  const date = dueDate(problem);
  return date !== null && when(date);
}

/** What `--text` looks through: title, goal, measures and their progress, follow-up. */
function searchedText({ title, goal, follow_up, measures = [] }: Problem): string {
  const parts = [title, goal, follow_up, ...measures.flatMap(({ text, progress }) => [text, progress])];
  return fold(parts.filter((part) => part !== undefined).join("\n"));
}
