import { relative } from "node:path";
import type { Answer, Context } from "../../context.js";
import { Failure } from "../../errors.js";
import { loadHeader } from "../../load/header.js";
import { openProblems } from "../../load/problem.js";
import { resolveReferences } from "../../load/references.js";
import { formatReference, type Reference } from "../../model/reference.js";
import type { Refusal } from "../../model/refusal.js";
import type { Evidence, Header, LogEvent, Problem } from "../../model/schema.js";
import { measuresFirst, type Taken } from "../../model/step.js";
import { type Changed, changesJson, changesText, refusalsText } from "../../render/changes.js";
import { stepSubject } from "../../render/commit-message.js";
import { toJson } from "../../render/json.js";
import { withLock } from "../../store/lock.js";
import { writeAll } from "../../write/apply.js";
import { type EvidenceToRecord, readEvidence } from "../../write/evidence.js";
import { type Plan, plan } from "../../write/plan.js";
import { type CommitOptions, type Committing, commitIfWanted, lockOptions, notCommitting } from "./committing.js";
import { ledgerRoot, shownPath } from "./open.js";

/** What every command that records steps may be told. */
export interface RecordOptions extends CommitOptions {
  readonly evidence?: readonly string[];
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
}

/** One step over many references; `judge` sees each problem as the references before it leave it. */
export interface Recording {
  readonly event: LogEvent;
  readonly words: readonly string[];
  readonly options: RecordOptions;
  readonly judge: (
    problem: Problem,
    reference: Reference,
    header: Header,
    evidence: readonly Evidence[],
  ) => Taken | readonly Refusal[];
}

/**
 * Loads the files that the references name and no others, judges all, and writes only when all are allowed (or, with
 * `--keep-going`, those that are). The lock is held from reading to writing.
 */
export async function record(context: Context, recording: Recording): Promise<Answer> {
  const root = ledgerRoot(context);
  const work = () => recorded(context, root, recording);
  if (recording.options.dryRun) return work();
  try {
    return await withLock(root, work, lockOptions(root, recording.options));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== "lock-held" || !recording.options.json) throw error;
    return notLocked(context, recording.words, error as Failure<"lock-held">);
  }
}

/** A program that asked for JSON gets its document also when another command was writing. */
function notLocked({ messages, cwd }: Context, words: readonly string[], { params }: Failure<"lock-held">): Answer {
  const path = relative(cwd, params.path);
  const message = messages.failures["lock-held"]({ ...params, path });
  const refused = [{ id: words.join(" "), guard: "lock-held", message, remedy: messages.write.tryAgain }];
  return {
    status: 1,
    stdout: toJson({ changed: [], refused }),
    stderr: `${messages.help.error(message)}\n`,
  };
}

async function recorded(context: Context, root: string, { event, words, options, judge }: Recording): Promise<Answer> {
  const header = loadHeader(root);
  const references = resolveReferences(root, words).sort(measuresFirst);
  const ids = [...new Set(references.map((reference) => reference.problem))];
  const problems = openProblems(root, header, ids);
  for (const opened of problems.values()) {
    if ("problem" in opened) requireMeasures(opened.problem, references);
  }
  const evidence = new Map(ids.map((id) => [id, readEvidence(root, id, options.evidence ?? [], context.cwd)]));
  const planned = plan(problems, references, header.categories, (problem, reference) =>
    judge(problem, reference, header, evidence.get(reference.problem)?.evidence ?? []),
  );
  const titles = new Map([...problems].map(([id, opened]) => [id, "problem" in opened ? opened.problem.title : ""]));
  return answer(context, { root, header, event, planned, evidence, titles }, options);
}

/** Everything that was found out before anything is written. */
interface Judged {
  readonly root: string;
  readonly header: Header;
  readonly event: LogEvent;
  readonly planned: Plan;
  readonly evidence: ReadonlyMap<number, EvidenceToRecord>;
  readonly titles: ReadonlyMap<number, string>;
}

function requireMeasures(problem: Problem, references: readonly Reference[]): void {
  const measures = problem.measures ?? [];
  for (const reference of references) {
    if (reference.problem !== problem.id || reference.measure === null) continue;
    if (measures.some((measure) => measure.id === reference.measure)) continue;
    throw new Failure("unknown-measure", { id: formatReference(reference), count: measures.length });
  }
}

async function answer(context: Context, judged: Judged, options: RecordOptions): Promise<Answer> {
  const { messages } = context;
  const { files, moves, refusals: refused } = judged.planned;
  const refusals = refused.map((refusal) => withShownFile(refusal, context));
  const allowed = refusals.length === 0 || options.keepGoing === true;
  const told = allowed ? changedBy(context, judged) : [];
  const copies = [...new Set(moves.map(({ reference }) => reference.problem))].flatMap((id) =>
    (judged.evidence.get(id)?.copies ?? []).filter(({ present }) => !present),
  );
  const writes = allowed && !options.dryRun;
  if (writes) writeAll(files, copies);
  const committing = writes ? await committedAfter(context, judged, told, options) : notCommitting;
  const status = refusals.length === 0 ? committing.status : 1;
  const remarks = [
    refusalsText(refusals, messages),
    allowed
      ? ""
      : `${messages.write.nothingWritten(new Set(refusals.map(({ reference }) => formatReference(reference))).size)}\n`,
    allowed && options.dryRun ? `${messages.write.dryRun}\n` : "",
    committing.stderr,
  ].join("");
  if (options.json) {
    const { commit } = committing;
    return { status, stdout: toJson({ ...changesJson(told, refusals, messages), commit }), stderr: remarks };
  }
  const diffs = allowed && options.dryRun ? await diffsOf(context, files) : "";
  const copied = allowed ? copies.map((copy) => `${messages.write.copied(copy.recorded)}\n`).join("") : "";
  return { status, stdout: changesText(told, messages) + copied + diffs + committing.stdout, stderr: remarks };
}

function changedBy(context: Context, { planned, titles, event }: Judged): Changed[] {
  return planned.moves.map(({ reference, from, to, file, late }) => ({
    id: formatReference(reference),
    title: titles.get(reference.problem) ?? "",
    file: shownPath(context, file),
    from,
    to,
    event,
    late,
  }));
}

function committedAfter(
  context: Context,
  { root, header, event, planned: { files } }: Judged,
  changed: readonly Changed[],
  options: RecordOptions,
): Promise<Committing> {
  const ids = changed.map(({ id }) => id);
  return commitIfWanted(context, options, {
    root,
    header,
    files: files.map(({ source }) => source.file),
    action: event === "correct" ? "set" : event,
    subject: (paper) => stepSubject(ids, paper.words.event[event], changed[0]?.title ?? "", paper),
  });
}

/** Paths are shown relative to where the user stands, also inside a refusal. */
function withShownFile(refusal: Refusal, context: Context): Refusal {
  if (refusal.guard !== "unusable-file") return refusal;
  return { ...refusal, params: { ...refusal.params, file: shownPath(context, refusal.params.file) } };
}

async function diffsOf(context: Context, files: Plan["files"]): Promise<string> {
  const { unifiedDiff } = await import("../../render/diff.js");
  return files.map(({ source, text }) => unifiedDiff(shownPath(context, source.file), source.text, text)).join("");
}
