import type { Commit } from "../../model/commit.js";
import type { Header } from "../../model/schema.js";
import { kindOf } from "../paths.js";
import type { BrokenFile, CommitStep, LedgerState, Lost } from "./commit-step.js";
import type { ChangedFiles } from "./files.js";
import { mergeOf } from "./merge.js";
import type { Readings } from "./readings.js";
import { commonAncestor, type Version } from "./version.js";

/** What a commit did to the header. */
interface HeaderStep {
  readonly header: CommitStep["header"];
  readonly lost: readonly Lost[];
  readonly broken: readonly BrokenFile[];
}

/** Brings `state.header` from the first parent to the commit. One that cannot be used leaves the last usable in force. */
export function headerStep(
  state: LedgerState,
  others: readonly LedgerState[],
  changed: ChangedFiles,
  { headers }: Pick<Readings, "headers">,
  { commit, order }: { readonly commit: Commit; readonly order: number },
): HeaderStep {
  const sides = [...new Set([state, ...others].map(({ header }) => header))].filter((header) => header !== null);
  const change = changed.get("ledger.yaml");
  const blob = state.files.get("ledger.yaml");
  const reading = blob === undefined ? undefined : headers.get(blob);
  const path = "ledger.yaml";
  if (reading === undefined) {
    // Where the problems went with it, they are what is told.
    const isMissed = change !== undefined && [...state.files.keys()].some((each) => kindOf(each) === "problem");
    const broken = isMissed ? [{ path, diagnostic: missing }] : [];
    return { header: { before: sides, after: state.header }, lost: [], broken };
  }
  if ("broken" in reading) {
    const broken = change === undefined ? [] : [{ path, diagnostic: reading.broken }];
    return { header: { before: sides, after: state.header }, lost: [], broken };
  }
  if (change === undefined && sides.length < 2)
    return { header: { before: sides, after: state.header }, lost: [], broken: [] };
  const version: Version<Header> = { ...reading, commit, order, from: sides };
  state.header = version;
  return { header: { before: sides, after: version }, lost: lostOf(sides, version), broken: [] };
}

const missing = { rule: "unreadable", params: { reason: "missing" } } as const;

function lostOf(sides: readonly Version<Header>[], { fields }: Version<Header>): Lost[] {
  const [first, ...others] = sides;
  if (first === undefined || others.length === 0) return [];
  const base = others.reduce<Version<Header> | undefined>((one, side) => one && commonAncestor(one, side), first);
  const { lost } = mergeOf(
    base === undefined ? [] : [base.fields],
    sides.map((side) => side.fields),
    fields,
  );
  return lost.map(({ name }) => ({ id: null, field: name, measure: null, item: null }));
}
