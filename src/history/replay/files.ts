import { basename } from "node:path";
import { problemFileName } from "../../model/ledger.js";
import type { Category, Problem } from "../../model/schema.js";
import type { LoggedCommit } from "../git/log.js";
import { kindOf } from "../paths.js";
import type { BrokenFile, EvidenceChange, LedgerState } from "./commit-step.js";
import type { Said } from "./grow.js";
import type { Reading, Readings } from "./readings.js";

/** What changed in a commit against its first parent: by path from the ledger's folder, the blobs before and after. */
export type ChangedFiles = ReadonlyMap<string, { readonly from: string | undefined; readonly to: string | undefined }>;

/** Brings `state.files` from the first parent to the commit, whose ledger lies at `prefix`; says what changed. */
export function applyFiles(state: LedgerState, { changes }: LoggedCommit, prefix: string | null): ChangedFiles {
  for (const { path, blob } of changes) {
    if (blob === null) state.tree.delete(path);
    else state.tree.set(path, blob);
  }
  // In another folder every file has to be looked for; in the same, those that the commit changed.
  const paths =
    prefix === state.prefix
      ? changes.flatMap(({ path }) => insideOf(path, prefix) ?? [])
      : [...state.files.keys(), ...[...state.tree.keys()].flatMap((path) => insideOf(path, prefix) ?? [])];
  const pairs = [...new Set(paths)].map((path) => {
    const [from, to] = [state.files.get(path), prefix === null ? undefined : state.tree.get(prefix + path)];
    if (to === undefined) state.files.delete(path);
    else state.files.set(path, to);
    return [path, { from, to }] as const;
  });
  state.prefix = prefix;
  return new Map(pairs.filter(([, { from, to }]) => from !== to));
}

/** The path from a ledger's folder of a file that belongs to the ledger; null of any other. */
function insideOf(path: string, folder: string | null): string | null {
  const inside = folder !== null && path.startsWith(folder) ? path.slice(folder.length) : null;
  return inside !== null && kindOf(inside) !== null ? inside : null;
}

/** What the problem files of a commit say that changed against its first parent. */
export interface Sayings {
  readonly said: ReadonlyMap<number, Said>;
  /** Ids whose file is gone, or stands for another problem. */
  readonly removed: ReadonlySet<number>;
  readonly broken: readonly BrokenFile[];
  /** Whether a file cannot be used in the commit, be it that the commit left it as it was. */
  readonly isUnusable: (path: string) => boolean;
}

/** Reads the changed problem files of a commit; brings `state.ids` up to date. */
export function sayingsOf(
  state: LedgerState,
  changed: ChangedFiles,
  { problems }: Pick<Readings, "problems">,
  categories: readonly Category[] | null,
): Sayings {
  const said = new Map<number, Said>();
  const removed = new Set<number>();
  const broken: BrokenFile[] = [];
  const leave = (path: string, id: number | null) => {
    const former = state.ids.get(path);
    if (former !== undefined && former !== id) removed.add(former);
  };
  for (const [path, to] of [...problemBlobs(changed), ...readmitted(state, changed, problems)]) {
    const reading = to === undefined ? undefined : problems.get(to);
    if (reading === undefined) {
      leave(path, null);
      state.ids.delete(path);
      continue;
    }
    const judged = judgedFile(path, reading, categories);
    if ("diagnostic" in judged) {
      broken.push(judged);
    } else {
      leave(path, judged.value.id);
      state.ids.set(path, judged.value.id);
      said.set(judged.value.id, judged);
    }
  }
  if (changed.has("ledger.yaml") && categories !== null) broken.push(...homeless(state, changed, categories));
  for (const id of said.keys()) removed.delete(id);
  const isUnusable = (path: string) => {
    const reading = problems.get(state.files.get(path) ?? "");
    return broken.some((file) => file.path === path) || (reading !== undefined && "broken" in reading);
  };
  return { said, removed, broken, isUnusable };
}

function* problemBlobs(changed: ChangedFiles): Iterable<readonly [path: string, blob: string | undefined]> {
  for (const [path, { to }] of changed) if (kindOf(path) === "problem") yield [path, to];
}

/** Files that could not be used for something that the header said, and that it may no longer say. */
function* readmitted(
  state: LedgerState,
  changed: ChangedFiles,
  problems: Readings["problems"],
): Iterable<readonly [path: string, blob: string]> {
  if (!changed.has("ledger.yaml")) return;
  for (const [path, blob] of state.files) {
    if (kindOf(path) !== "problem" || changed.has(path)) continue;
    const reading = problems.get(blob);
    const known = state.problems.get(state.ids.get(path) ?? 0)?.value;
    if (reading !== undefined && "value" in reading && reading.value !== known) yield [path, blob];
  }
}

function judgedFile(
  path: string,
  reading: Reading<Problem>,
  categories: readonly Category[] | null,
): Said | BrokenFile {
  if ("broken" in reading) return { path, diagnostic: reading.broken };
  const diagnostic = objection(path, reading.value, categories);
  return diagnostic === null ? { path, ...reading } : { path, diagnostic };
}

/** Why a well-formed problem does not count (the rules of `check` that need no other file); null where it does. */
function objection(
  path: string,
  problem: Problem,
  categories: readonly Category[] | null,
): BrokenFile["diagnostic"] | null {
  const { id, category, measures = [] } = problem;
  const expected = problemFileName(id);
  if (basename(path) !== expected) return { rule: "name-mismatch", params: { id, name: basename(path), expected } };
  if (categories !== null && !categories.some((each) => each.id === category))
    return unknownCategory(category, categories);
  const ids = new Set<number>();
  for (const measure of measures) {
    if (ids.has(measure.id)) {
      return { rule: "measure-ids", params: { id: measure.id, reason: "duplicate", expected: measure.id + 1 } };
    }
    ids.add(measure.id);
  }
  return null;
}

function unknownCategory(category: string, categories: readonly Category[]): BrokenFile["diagnostic"] {
  return { rule: "unknown-category", params: { category, nearest: null, ids: categories.map((each) => each.id) } };
}

/** Problems that lose their category by a change of the header alone. */
function homeless(state: LedgerState, changed: ChangedFiles, categories: readonly Category[]): BrokenFile[] {
  const known = new Set(categories.map((each) => each.id));
  return [...state.ids].flatMap(([path, id]) => {
    const category = state.problems.get(id)?.value.category;
    if (category === undefined || changed.has(path) || known.has(category)) return [];
    return [{ path, diagnostic: unknownCategory(category, categories) }];
  });
}

/** Evidence that holds other bytes than in every parent, is in none of them, or is gone although some parent has it. */
export function evidenceChanges(
  changed: ChangedFiles,
  state: LedgerState,
  others: readonly LedgerState[],
): EvidenceChange[] {
  const before = new Map([...changed].map(([path, { from }]) => [path, from]));
  for (const other of others) {
    for (const [path, blob] of other.files) if (!before.has(path) && !state.files.has(path)) before.set(path, blob);
  }
  const isTakenOver = (path: string, blob: string) => others.some((other) => other.files.get(path) === blob);
  return [...before].flatMap(([path, from]) => {
    const to = state.files.get(path);
    if (kindOf(path) !== "evidence" || to === from || (to !== undefined && isTakenOver(path, to))) return [];
    return [{ path, from: from ?? null, to: to ?? null }];
  });
}

/** What is broken in a merge and was so in none of its sides; in any other commit, everything that is. */
export function newlyBroken(
  broken: readonly BrokenFile[],
  state: LedgerState,
  others: readonly LedgerState[],
): BrokenFile[] {
  return broken.filter(({ path }) => !others.some((other) => other.files.get(path) === state.files.get(path)));
}
