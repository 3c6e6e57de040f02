import type { CivilDate } from "../model/date.js";
import type { Entry, Ledger } from "../model/ledger.js";
import type { Status, Term } from "../model/schema.js";
import { isUnderReview } from "../model/status.js";
import { type Light, lightOf } from "./light.js";

/** A problem as a line of a list. These names are a contract: other programs read them from `--json`. */
export interface Item {
  readonly id: number;
  /** The category's id. */
  readonly category: string;
  readonly group: string | null;
  readonly title: string;
  readonly status: Status;
  readonly under_review: boolean;
  readonly term: Term | null;
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly deadline: CivilDate | null;
  readonly light: Light | null;
  readonly measures: { readonly total: number; readonly done: number };
  readonly file: string;
}

/** The columns of a list, in their order. */
export const itemKeys = [
  "id",
  "category",
  "group",
  "title",
  "status",
  "under_review",
  "term",
  "leaders",
  "departments",
  "deadline",
  "light",
  "measures",
  "file",
] as const satisfies readonly (keyof Item)[];

export type ItemKey = (typeof itemKeys)[number];

/** What a list tells of a problem; `file` is as the entry has it. */
export function itemOf({ problem, file }: Entry, ledger: Ledger, today: CivilDate): Item {
  const measures = problem.measures ?? [];
  return {
    id: problem.id,
    category: problem.category,
    group: problem.group ?? null,
    title: problem.title,
    status: problem.status,
    under_review: isUnderReview(problem.log),
    term: problem.term ?? null,
    leaders: problem.leaders ?? [],
    departments: problem.departments ?? [],
    deadline: problem.deadline ?? null,
    light: lightOf(problem, today, ledger.policy.dueSoonDays),
    measures: { total: measures.length, done: measures.filter(({ status }) => status === "done").length },
    file,
  };
}
