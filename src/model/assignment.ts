import { type Change, type Path, withChanges } from "./change.js";
import type { CivilDate } from "./date.js";
import { nearest } from "./nearest.js";
import type { Reference } from "./reference.js";
import type { Refusal } from "./refusal.js";
import type { LogEntry, Problem } from "./schema.js";
import { isFinished } from "./status.js";
import { dateRefusal, refusal, type Taken } from "./step.js";

/** `goal=…` replaces, `departments+=…` adds to a list, `departments-=…` takes from it; an empty text removes. */
export interface Assignment {
  readonly field: string;
  readonly operator: "=" | "+=" | "-=";
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** How the text of a field is read. */
type Kind = "text" | "list" | "boolean";

// Maps, since field names come from the command line: an object also answers to "constructor".
const problemFields = fieldsOf({
  category: "text",
  group: "text",
  title: "text",
  term: "text",
  origin: "text",
  cause: "text",
  goal: "text",
  leaders: "list",
  departments: "list",
  deadline: "text",
  review_on: "text",
  measures: "list",
  follow_up: "text",
  publish: "boolean",
  withheld: "text",
  internal: "text",
  "source.document": "text",
  "source.item": "text",
  "source.note": "text",
});

const measureFields = fieldsOf({
  text: "text",
  leaders: "list",
  departments: "list",
  deadline: "text",
  progress: "text",
});

/** What a problem or a measure cannot be without. */
const requiredFields = ["category", "title", "text"];

/** Fields with commands of their own, which ask what a bare `set` would not; `{id}` stands for the reference. */
const commandOf = new Map(
  Object.entries({
    id: "add",
    status: "start {id}, done {id}, reopen {id} --note REASON",
    log: "note {id} --note TEXT",
    evidence: "note {id} --evidence FILE",
    done_on: "done {id} --on DATE",
  }),
);

function fieldsOf(fields: Readonly<Record<string, Kind>>): ReadonlyMap<string, Kind> {
  return new Map(Object.entries(fields));
}

/** Reads `field=value`; undefined when the text is no assignment. */
export function parseAssignment(text: string): Assignment | undefined {
  const parts = /^([A-Za-z_.]+)\s*(\+=|-=|=|＝)(.*)$/s.exec(text);
  if (parts === null) return undefined;
  const [, field = "", operator = "=", value = ""] = parts;
  return { field, operator: operator === "＝" ? "=" : (operator as Assignment["operator"]), text: value.trim() };
}

/** What a `set` asks for besides its assignments. */
export interface Correction {
  readonly assignments: readonly Assignment[];
  readonly on: CivilDate;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Judges a `set`: which fields it may touch, and that finished work is corrected only with a reason. Each field that
 * changes is logged as `correct` with its old and new value.
 */
export function judgeCorrection(
  problem: Problem,
  reference: Reference,
  correction: Correction,
  today: CivilDate,
): Taken | readonly Refusal[] {
  const index = (problem.measures ?? []).findIndex((measure) => measure.id === reference.measure);
  const target: Fields = { ...(problem.measures?.[index] ?? problem) };
  const fields = index < 0 ? problemFields : measureFields;
  const refusals = [
    dateRefusal(problem, reference, correction.on, today),
    finishedRefusal(problem, reference, correction),
    ...correction.assignments.map((assignment) => fieldRefusal(assignment, fields, target, reference)),
  ].filter((each) => each !== undefined);
  if (refusals.length > 0) return refusals;
  const twice = fieldNamedTwice(correction.assignments);
  if (twice !== undefined) return [refusal(reference, "field-twice", { field: twice })];

  const changes = changesOf(problem, reference, correction, {
    target,
    fields,
    at: index < 0 ? [] : ["measures", index],
  });
  if (changes.length === 0) {
    return [refusal(reference, "unchanged", { field: correction.assignments.map(({ field }) => field).join(", ") })];
  }
  const after = withChanges(problem, changes);
  // What is withheld must not be published: the two are set together.
  if (after.withheld !== undefined && after.publish !== false) {
    return [refusal(reference, "invalid-value", { field: "withheld", rule: "withheld-published", params: {} })];
  }
  const status = String(target.status);
  return { changes, moves: [{ reference, from: status, to: status }], late: false };
}

/** What is set: a problem or one of its measures, and where it stands in the file. */
interface Place {
  readonly target: Fields;
  readonly fields: ReadonlyMap<string, Kind>;
  readonly at: Path;
}

function changesOf(
  problem: Problem,
  reference: Reference,
  correction: Correction,
  { target, fields, at }: Place,
): Change[] {
  const changes: Change[] = [];
  let lastId = Math.max(0, ...(problem.measures ?? []).map((measure) => measure.id));
  for (const assignment of correction.assignments) {
    const path = [...at, ...assignment.field.split(".")];
    if (assignment.field === "measures") {
      lastId++;
      changes.push({ op: "append", path, value: { id: lastId, text: assignment.text, status: "pending" } });
      changes.push(logged(correction, assignment.field, undefined, assignment.text, reference));
      continue;
    }
    const kind = fields.get(assignment.field) ?? "text";
    const old = valueAt(target, assignment.field);
    const value = newValue(assignment, kind, old);
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    changes.push(...fieldChanges(path, assignment, old, value));
    changes.push(logged(correction, assignment.field, old, value, reference));
  }
  return changes;
}

/** Each field is set once in a command, so that the log tells one old and one new value; measures are added one by one. */
function fieldNamedTwice(assignments: readonly Assignment[]): string | undefined {
  const fields = assignments.map(({ field }) => field).filter((field) => field !== "measures");
  return fields.find((field, index) => fields.indexOf(field) !== index);
}

function finishedRefusal(problem: Problem, reference: Reference, correction: Correction): Refusal | undefined {
  if (!isFinished(problem.status)) return undefined;
  const touchesMeasures =
    reference.measure !== null || correction.assignments.some(({ field }) => field === "measures");
  if (touchesMeasures) return refusal(reference, "problem-finished", { status: problem.status });
  return correction.note ? undefined : refusal(reference, "reason", { event: "correct" });
}

function fieldRefusal(
  { field, operator, text }: Assignment,
  fields: ReadonlyMap<string, Kind>,
  target: Fields,
  reference: Reference,
): Refusal | undefined {
  const command =
    commandOf.get(field) ??
    (field === "deadline" && target.deadline !== undefined
      ? "extend {id} --until DATE --note REASON --approved-by POST"
      : undefined);
  if (command !== undefined) return refusal(reference, "protected-field", { field, command });
  const kind = fields.get(field);
  if (kind === undefined) {
    return refusal(reference, "unknown-field", { field, nearest: nearest(field, [...fields.keys()]) });
  }
  if (text === "" && (requiredFields.includes(field) || field === "measures")) {
    return refusal(reference, "required-field", { field });
  }
  // A whole list of measures would lose their states; one is added, and changed through its own reference.
  if (field === "measures" && operator !== "+=")
    return refusal(reference, "protected-field", { field, command: "edit {id}" });
  if (operator !== "=" && kind !== "list")
    return refusal(reference, "unknown-field", { field: field + operator, nearest: `${field}=` });
  return undefined;
}

/** What of the file changes: of a list only the items that come or go, so that the others keep their lines. */
function fieldChanges(path: Path, { operator }: Assignment, old: unknown, value: unknown): Change[] {
  if (value === undefined) return [{ op: "remove", path }];
  if (operator === "=" || !Array.isArray(old) || !Array.isArray(value)) return [{ op: "set", path, value }];
  if (operator === "+=") return value.slice(old.length).map((item) => ({ op: "append", path, value: item }));
  const gone = old.flatMap((item, index) => (value.includes(item) ? [] : [index]));
  return gone.reverse().map((index) => ({ op: "remove", path: [...path, index] }));
}

function valueAt(target: Fields, field: string): unknown {
  let value: unknown = target;
  for (const key of field.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

/** The value that the text stands for; undefined removes the field. */
function newValue({ operator, text }: Assignment, kind: Kind, old: unknown): unknown {
  if (kind === "list") {
    const given = text
      .split(/[,，、;；]/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    const present = (old as string[] | undefined) ?? [];
    const list =
      operator === "="
        ? given
        : operator === "+="
          ? [...present, ...new Set(given.filter((each) => !present.includes(each)))]
          : present.filter((each) => !given.includes(each));
    return list.length === 0 ? undefined : list;
  }
  if (text === "") return undefined;
  return kind === "boolean" && (text === "true" || text === "false") ? text === "true" : text;
}

/** The log's word on one corrected field: its old and its new value, as text. */
function logged(correction: Correction, field: string, old: unknown, value: unknown, reference: Reference): Change {
  const { by, note, on } = correction;
  const entry: LogEntry = {
    on,
    event: "correct",
    ...(reference.measure === null ? {} : { measure: reference.measure }),
    ...(by ? { by } : {}),
    ...(note ? { note } : {}),
    field,
    ...(old === undefined ? {} : { from: told(old) }),
    ...(value === undefined ? {} : { to: told(value) }),
  };
  return { op: "append", path: ["log"], value: entry };
}

function told(value: unknown): string {
  return Array.isArray(value) ? value.join("、") : String(value);
}
