import { spawnSync } from "node:child_process";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import type { Diagnostic } from "../diagnostic.js";
import { Failure } from "../errors.js";
import { judgeCandidate } from "../load/candidate.js";
import { openFile } from "../load/file.js";
import { placeOf } from "../load/header.js";
import { problemFile } from "../load/problem.js";
import { resolveReferences } from "../load/references.js";
import type { Messages } from "../messages/index.js";
import type { Problem } from "../model/schema.js";
import { refusal } from "../model/step.js";
import { type Changed, changesJson } from "../render/changes.js";
import { stepSubject } from "../render/commit-message.js";
import { diagnosticsText } from "../render/diagnostics.js";
import { toJson } from "../render/json.js";
import { withLock } from "../store/lock.js";
import { readSource } from "../store/read.js";
import { encode, type Source } from "../store/source.js";
import { type WorkingCopy, workingCopy } from "../store/working-copy.js";
import { stageWrite } from "../store/write.js";
import {
  addCommitOptions,
  type CommitOptions,
  commitIfWanted,
  headerIfSound,
  lockOptions,
} from "./frame/committing.js";
import { editorCommand } from "./frame/editor.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";

interface EditOptions extends CommitOptions {
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { edit, write } = context.messages;
  const command = program
    .command("edit")
    .summary(edit.summary)
    .description(`${edit.summary}\n\n${edit.description}`)
    .argument("<ref>", edit.argument);
  addCommitOptions(command, context);
  command.option("--json", write.options.json);
  withExamples(command, edit.examples, context);
  command.action(async (word: string, given: EditOptions) => finish(await run(context, word, given)));
}

/** One problem in the hands of an editor. */
interface Editing {
  readonly context: Context;
  readonly options: EditOptions;
  readonly root: string;
  readonly id: number;
  /** The file as it was when the copy was made. */
  readonly source: Source;
  readonly copy: WorkingCopy;
  readonly editor: readonly [program: string, ...string[]];
}

async function run(context: Context, word: string, options: EditOptions): Promise<Answer> {
  const root = ledgerRoot(context);
  const id = theProblem(root, word);
  const editor = editorCommand(context, process.platform);
  const source = readSource(problemFile(root, id), root);
  if ("rule" in source) throw new Failure("unusable-problem", { place: placeOf(source), cause: source });
  const editing: Editing = { context, options, root, id, source, copy: workingCopy(source), editor };
  try {
    return await edited(editing);
  } catch (error) {
    throw withCopy(error, editing);
  }
}

/** A measure's reference means its problem; several problems are several editings. Failure `bad-reference`. */
function theProblem(root: string, word: string): number {
  const ids = new Set(resolveReferences(root, [word]).map(({ problem }) => problem));
  const [id] = ids;
  if (id === undefined || ids.size > 1) throw new Failure("bad-reference", { text: word });
  return id;
}

/** Starts the editor until the copy has no errors, or nobody wants to go on. */
async function edited(editing: Editing): Promise<Answer> {
  for (;;) {
    openEditor(editing);
    const candidate = editing.copy.read();
    if ("digest" in candidate && candidate.digest === editing.source.digest) return unchanged(editing);
    const { text, findings, sound } = verdictOn(editing, candidate);
    if (sound !== null) return written(editing, sound, findings);
    if (!(await wantsAgain(editing, findings, text))) return refused(editing, findings, text);
  }
}

interface Sound {
  readonly candidate: Source;
  readonly problem: Problem;
}

/** What is to be said of the edited copy; `sound` is null when it has errors. */
interface Verdict {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly sound: Sound | null;
}

function verdictOn({ context, root, editor }: Editing, candidate: Source | Diagnostic): Verdict {
  if ("rule" in candidate) {
    if (isGone(candidate)) throw new Failure("editor-failed", { editor: editor.join(" "), why: "ENOENT" });
    return { text: "", findings: [candidate], sound: null };
  }
  const { problem, findings } = judgeCandidate(root, candidate, context.today);
  const sound = problem === null || findings.some(isError) ? null : { candidate, problem };
  return { text: candidate.text, findings, sound };
}

function openEditor({ context: { cwd, env }, editor, copy }: Editing): void {
  const [program, ...rest] = editor;
  const { error, status, signal } = spawnSync(program, [...rest, copy.file], { cwd, env, stdio: "inherit" });
  if (error === undefined && status === 0) return;
  const why = (error as NodeJS.ErrnoException | undefined)?.code ?? signal ?? `exit ${status}`;
  throw new Failure("editor-failed", { editor: editor.join(" "), why });
}

/** Shows the findings and asks; any answer but q goes back to the editor. */
async function wantsAgain({ context }: Editing, findings: readonly Diagnostic[], text: string): Promise<boolean> {
  const { ask, messages } = context;
  if (ask === null) return false;
  const answer = await ask(`${findingsText(context, findings, text)}\n${messages.edit.again}`);
  return answer.trim().toLowerCase() !== "q";
}

function unchanged({ context: { messages }, options, id, copy }: Editing): Answer {
  copy.remove();
  const remark = `${messages.edit.unchanged(String(id))}\n`;
  return options.json
    ? { status: 0, stdout: toJson(changesJson([], [], messages)), stderr: remark }
    : { status: 0, stdout: remark };
}

/** Replaces the file and tells what is left to remark. Failures `changed-on-disk`, `lock-held`, `write-failed`. */
async function written(
  { context, options, root, id, source, copy }: Editing,
  { candidate, problem }: Sound,
  remarks: readonly Diagnostic[],
): Promise<Answer> {
  const { messages } = context;
  const before = openFile("problem", source.file, root);
  const content = encode(candidate, candidate.text);
  const subject = (paper: Messages) => stepSubject([String(id)], paper.commit.edited, problem.title, paper);
  const work = () => {
    stageWrite(source.file, content, source.digest).commit();
    copy.remove();
    const header = headerIfSound(root);
    return commitIfWanted(context, options, { root, header, files: [source.file], action: "edit", subject });
  };
  const committing = await withLock(root, work, lockOptions(root, options));
  const changed: Changed = {
    id: String(id),
    title: problem.title,
    file: shownPath(context, source.file),
    from: "parsed" in before ? (before.parsed.value as Problem).status : null,
    to: problem.status,
    event: "edit",
    late: false,
  };
  const { status, commit } = committing;
  const stdout = options.json
    ? toJson({ ...changesJson([changed], [], messages), commit })
    : `${messages.edit.written(changed.id, changed.file)}\n${committing.stdout}`;
  return { status, stdout, stderr: findingsText(context, remarks, candidate.text) + committing.stderr };
}

function refused(
  { context, options, id, source, copy }: Editing,
  findings: readonly Diagnostic[],
  text: string,
): Answer {
  const { messages, ask } = context;
  const file = shownPath(context, source.file);
  // Whoever was asked has the findings on the screen already.
  const shown = ask === null ? `${findingsText(context, findings, text)}\n` : "";
  const stderr = `${shown}${messages.edit.refused(file)}\n${messages.edit.kept(copy.file)}\n`;
  if (!options.json) return { status: 1, stderr };
  const refusals = findings.filter(isError).map(({ line, column, rule, params }) => {
    return refusal({ problem: id, measure: null }, "invalid-value", {
      field: `${file}:${line}:${column}`,
      rule,
      params,
    });
  });
  return { status: 1, stdout: toJson(changesJson([], refusals, messages)), stderr };
}

/** The findings as `check` shows them; `text` is what the file would hold. */
function findingsText(context: Context, findings: readonly Diagnostic[], text: string): string {
  const lines = text.split("\n");
  return diagnosticsText(findings, context.messages, {
    place: (file) => shownPath(context, file),
    lineOf: (_, line) => lines[line - 1]?.replace(/\r$/, ""),
    width: context.width,
    palette: context.palette,
  });
}

/** Whatever ends an editing early must not cost the user what they typed. */
function withCopy(error: unknown, { source, copy }: Editing): unknown {
  const left = copy.read();
  if ("digest" in left ? left.digest === source.digest : isGone(left)) copy.remove();
  else if (error instanceof Failure) return new Failure(error.kind, error.params, copy.file);
  return error;
}

function isGone(finding: Diagnostic): boolean {
  return finding.rule === "unreadable" && finding.params.reason === "missing";
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
