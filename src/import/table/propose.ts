import type { CivilDate } from "../../model/date.js";
import type { MeasureStatus, Status } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import type { ProposedMeasure, ProposedProblem } from "../proposal.js";
import type { TableField } from "./fields.js";
import type { Tell } from "./note.js";
import { combinedStatus } from "./statuses.js";
import type { ToldProblem, ToldRow } from "./told.js";

/** The problem's status as the table tells it, or as it follows from its measures; null where nothing says. */
export function toldStatus({ rows }: Pick<ToldProblem, "rows">): Status | null {
  const own = rows.find(({ ofProblem }) => ofProblem !== null)?.ofProblem;
  return own ?? combinedStatus(rows.map(({ status }) => status));
}

/** Some measures have a status, and some have none. */
function isPartly(rows: readonly ToldRow[]): boolean {
  const told = rows.filter(({ status }) => status !== null).length;
  return told > 0 && told < rows.length && rows.every(({ ofProblem }) => ofProblem === null);
}

/** A problem as files would have it: what holds for all its measures is its own. */
export function proposedProblem(told: ToldProblem, id: number, category: string | null, tell: Tell): ProposedProblem {
  const { title, line, rows, sheet, cause, evidence } = told;
  const status = toldStatus(told) ?? "pending";
  if (isPartly(rows)) tell("cells-status-partial", line, { title, taken: status });
  const differs = (field: TableField, taken: string) => tell("cell-values-differ", line, { title, field, taken });
  const leaders = sharedPosts(rows.map((row) => row.leaders));
  const departments = sharedPosts(rows.map((row) => row.departments));
  const deadline = sharedDeadline(rows.map((row) => row.deadline));
  if (leaders.isChosen) differs("leaders", leaders.value.join("、"));
  if (departments.isChosen) differs("departments", departments.value.join("、"));
  if (deadline.isChosen) differs("deadline", deadline.value ?? "");
  const shared = { leaders: leaders.value, departments: departments.value, deadline: deadline.value };
  tellProgress(told, tell);
  return {
    id,
    category,
    group: told.group,
    title,
    status,
    term: told.term,
    origin: told.origin,
    goal: told.goal,
    ...shared,
    measures: rows.flatMap((row) => (row.measure === null ? [] : [proposedMeasure(row, row.measure, status, shared)])),
    regulations: told.regulations,
    follow_up: told.followUp,
    ...(cause === null ? {} : { cause }),
    ...(evidence.length === 0 ? {} : { evidence }),
    source: { line, item: told.item, ...(sheet === null ? {} : { sheet }) },
  };
}

function tellProgress({ rows, title, line }: ToldProblem, tell: Tell): void {
  const measures = rows.filter(({ measure }) => measure !== null).length;
  for (const row of rows) {
    if (row.measure === null && row.progress !== null) {
      tell("cell-progress-alone", row.line, { title, text: row.progress });
    }
  }
  const first = rows.find(({ measure }) => measure !== null);
  const isFirstAlone = rows.every((row) => row === first || row.progress === null);
  // Several measures of one row, and one text for all of them.
  const isOneRow = rows.every((row) => row.line === line);
  if (measures > 1 && isOneRow && isFirstAlone && first !== undefined && first.progress !== null) {
    tell("cell-progress-unmatched", line, { title, measures });
  }
}

type Shared = Pick<ProposedProblem, "leaders" | "departments" | "deadline">;

function proposedMeasure(row: ToldRow, text: string, ofProblem: Status, shared: Shared): ProposedMeasure {
  const { leaders, departments, deadline, doneOn, evidence } = row;
  return {
    text,
    status: measureStatus(row.status, ofProblem),
    progress: row.progress,
    ...(leaders.length === 0 || isSame(leaders, shared.leaders) ? {} : { leaders }),
    ...(departments.length === 0 || isSame(departments, shared.departments) ? {} : { departments }),
    ...(deadline === null || deadline === shared.deadline ? {} : { deadline }),
    ...(doneOn === null ? {} : { done_on: doneOn }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** A measure is not staged or struck off; one that says nothing of itself is finished if the problem is. */
function measureStatus(own: Status | null, ofProblem: Status): MeasureStatus {
  if (own === null) return isFinished(ofProblem) ? "done" : "pending";
  if (isFinished(own)) return "done";
  return own === "pending" ? "pending" : "in_progress";
}

interface Chosen<T> {
  readonly value: T;
  /** Measures differ, and one of their values was taken for the whole. */
  readonly isChosen: boolean;
}

/** What all have; what most have, where each has its own; nothing where some have none, to whom it would be given. */
function sharedPosts(values: readonly (readonly string[])[]): Chosen<readonly string[]> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  if (values.some((value) => value.length === 0)) return { value: [], isChosen: false };
  const most = Math.max(...counts.values());
  const value = values.find((each) => counts.get(JSON.stringify(each)) === most) ?? [];
  return { value, isChosen: counts.size > 1 };
}

/** The whole is finished when the last of its measures is. */
function sharedDeadline(values: readonly (CivilDate | null)[]): Chosen<CivilDate | null> {
  const dates = new Set(values.flatMap((date) => date ?? []));
  if (values.includes(null)) return { value: null, isChosen: false };
  return { value: [...dates].toSorted().at(-1) ?? null, isChosen: dates.size > 1 };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
