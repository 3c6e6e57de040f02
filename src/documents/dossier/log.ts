import { shortHash } from "../../model/commit.js";
import { isFinished } from "../../model/status.js";
import { completionOf } from "../../query/completion.js";
import { headOf, type ItemColumn, rowsOf } from "../cells.js";
import type { Block, Table } from "../document.js";
import type { Case } from "./case.js";
import { type Step, stepColumns } from "./steps.js";
import { standingText } from "./vouching.js";

/** The log step by step with what vouches for each, what the log leaves open, and what was taken out of it. */
export function logBlocks(about: Case): Block[] {
  const { problem, messages } = about;
  const { dossier } = messages.papers;
  const { log = [] } = problem;
  const steps = log.map((entry, index) => ({ entry, about: standingText(index, about) }));
  const told: Block[] =
    log.length === 0
      ? [{ kind: "paragraph", text: dossier.none.log }]
      : [stepTable(dossier.tables.log, dossier.columns.standing, steps, about), ...legend(about)];
  return [...told, ...openQuestions(about), ...goneBlocks(about)];
}

function stepTable(name: string, header: string, steps: readonly Step[], { problem, messages }: Case): Table {
  const { on, event, measure, by, approvedBy, change, note } = stepColumns(problem.id, messages);
  const last: ItemColumn<Step> = { key: "standing", header, width: 5, value: ({ about }) => about };
  const columns = [on, event, measure, by, approvedBy, change, note, last];
  return { kind: "table", name, columns: headOf(columns), rows: rowsOf(steps, columns) };
}

/** What the words about the steps mean, or why there are none. */
function legend({ source: { past }, vouched, messages }: Case): Block[] {
  const { dossier } = messages.papers;
  const why = past !== null && "why" in past ? past.why : dossier.noReason;
  return [{ kind: "paragraph", role: "note", text: vouched === null ? dossier.noHistory(why) : dossier.legend }];
}

/** A completion, or a closing, that no step of the log tells. */
function openQuestions({ problem, messages }: Case): Block[] {
  const { unlogged } = messages.papers.dossier;
  const { done, closed } = completionOf(problem);
  return [
    ...(isFinished(problem.status) && done === null ? [unlogged.done] : []),
    ...(problem.status === "closed" && closed === null ? [unlogged.closed] : []),
  ].map((text) => ({ kind: "paragraph", text }));
}

function goneBlocks(about: Case): Block[] {
  const { dossier } = about.messages.papers;
  const gone = about.vouched?.gone ?? [];
  if (gone.length === 0) return [];
  const steps = gone.map(({ entry, commit }) => ({
    entry,
    about: commit === null ? dossier.notCommitted : `${commit.date} ${shortHash(commit.hash)}`,
  }));
  return [
    { kind: "paragraph", text: dossier.goneNote },
    stepTable(dossier.tables.gone, dossier.columns.takenOutBy, steps, about),
  ];
}
