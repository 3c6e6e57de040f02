import type { Evidence, Header, LogEntry, Measure, Problem, Regulation, Source } from "../model/schema.js";

type Field =
  | keyof Problem
  | keyof Measure
  | keyof Evidence
  | keyof LogEntry
  | keyof Regulation
  | keyof Source
  | keyof Header;

/** One that the schemas gain, or lose, does not compile until it is told here. */
const fields: Readonly<Record<Field, true>> = {
  approved_by: true,
  by: true,
  categories: true,
  category: true,
  cause: true,
  commit: true,
  deadline: true,
  declared: true,
  departments: true,
  document: true,
  done_on: true,
  event: true,
  evidence: true,
  field: true,
  file: true,
  follow_up: true,
  from: true,
  goal: true,
  group: true,
  id: true,
  internal: true,
  item: true,
  kind: true,
  language: true,
  leaders: true,
  log: true,
  measure: true,
  measures: true,
  note: true,
  notice: true,
  on: true,
  organization: true,
  origin: true,
  policy: true,
  progress: true,
  publish: true,
  regulations: true,
  review_on: true,
  round: true,
  sha256: true,
  source: true,
  status: true,
  term: true,
  text: true,
  title: true,
  to: true,
  url: true,
  withheld: true,
};

/** Whether problems, what they consist of, or headers have a field of this name. */
export function isField(name: string): boolean {
  return Object.hasOwn(fields, name);
}
