import type { Evidence, LogEntry, Measure, Problem, Regulation, Source } from "../model/schema.js";
import { isUnderReview } from "../model/status.js";
import { asOfJson } from "./as-of.js";
import type { Detail } from "./detail.js";

/** Null for every field of a record: a field that the schema gains does not compile until it stands here. */
type Blank<T> = Record<keyof T, null>;

const blankProblem: Blank<Problem> = {
  id: null,
  category: null,
  group: null,
  title: null,
  status: null,
  term: null,
  origin: null,
  cause: null,
  goal: null,
  leaders: null,
  departments: null,
  deadline: null,
  review_on: null,
  measures: null,
  regulations: null,
  evidence: null,
  follow_up: null,
  publish: null,
  withheld: null,
  internal: null,
  log: null,
  source: null,
};

const blankMeasure: Blank<Measure> = {
  id: null,
  text: null,
  status: null,
  leaders: null,
  departments: null,
  deadline: null,
  done_on: null,
  progress: null,
  evidence: null,
};

const blankRegulation: Blank<Regulation> = { title: null, kind: null, document: null };

const blankEvidence: Blank<Evidence> = { file: null, sha256: null, document: null, url: null };

const blankLogEntry: Blank<LogEntry> = {
  on: null,
  event: null,
  measure: null,
  by: null,
  approved_by: null,
  note: null,
  field: null,
  from: null,
  to: null,
};

const blankSource: Blank<Source> = { document: null, item: null, note: null };

/**
 * The contract of `show --json`: every field of the problem's file, null where it is absent, and what is derived about
 * the problem.
 */
export function detailJson({ problem, light, moment }: Detail): object {
  const { measures, regulations, log, source } = problem;
  return {
    ...blankProblem,
    ...problem,
    measures: measures?.map((each) => ({ ...blankMeasure, ...each, evidence: evidenceJson(each.evidence) })) ?? null,
    regulations: regulations?.map((each) => ({ ...blankRegulation, ...each })) ?? null,
    evidence: evidenceJson(problem.evidence),
    log: log?.map((each) => ({ ...blankLogEntry, ...each })) ?? null,
    source: source === undefined ? null : { ...blankSource, ...source },
    light,
    under_review: isUnderReview(log),
    as_of: asOfJson(moment),
  };
}

function evidenceJson(evidence: readonly Evidence[] | undefined): object[] | null {
  return evidence?.map((each) => ({ ...blankEvidence, ...each })) ?? null;
}
