import type { PaperProposal } from "../import/paper.js";
import type { Note, ProposedMeasure, ProposedProblem } from "../import/proposal.js";
import type { Messages } from "../messages/index.js";
import { noteText, remarkLine, sheetOf } from "./import-notes.js";

/** A proposal as `--json` tells it: figures that the paper does not state are absent, everything else is null. */
export function proposalJson(
  { ledger, categories, problems, notes, remarks, reader, mapping }: PaperProposal,
  messages: Messages,
) {
  const { title, organization, round, declared, notice } = ledger;
  return {
    ledger: { title, organization, round, declared, notice },
    categories: categories.map(({ id, name }) => ({ id, name })),
    problems: problems.map(problemJson),
    notes: [
      ...notes.map((note) => noteJson(note, messages)),
      ...remarks.map(({ kind, place }) => ({
        line: remarkLine(place),
        rule: kind,
        figure: null,
        message: messages.importRemarks[kind],
        sheet: null,
        place,
      })),
    ],
    reader,
    mapping: mapping.map(({ column, field }) => ({ column, field })),
  };
}

function problemJson(problem: ProposedProblem): object {
  const { id, category, group, title, status, term, origin, leaders, departments, deadline, source } = problem;
  const { measures, regulations, cause = null, goal, follow_up, evidence = [] } = problem;
  const { line, item, sheet = null } = source;
  const fields = { id, category, group, title, status, term, origin, leaders, departments, deadline };
  const told = { measures: measures.map(measureJson), regulations, source: { line, item, sheet } };
  return { ...fields, ...told, cause, goal, follow_up, evidence };
}

function measureJson(measure: ProposedMeasure): object {
  const { text, status, progress, leaders = null, departments = null } = measure;
  const { deadline = null, done_on = null, evidence = [] } = measure;
  return { text, status, progress, leaders, departments, deadline, done_on, evidence };
}

function noteJson(note: Note, messages: Messages): object {
  const { line, rule, params } = note;
  const figure = "figure" in params ? params.figure : null;
  return { line, rule, figure, message: noteText(note, messages), sheet: sheetOf(note), place: null };
}
