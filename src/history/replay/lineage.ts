import type { LoggedCommit } from "../git/log.js";

/** Where a ledger lay in each commit that touched it: by the commit's hash, its folder from the top of the repository. */
export interface Lineage {
  /** Empty, or ending in a slash; while its header is gone, the folder where it lay last. Null before there was one. */
  readonly prefixes: ReadonlyMap<string, string | null>;
}

/** A ledger as one commit knows it; one that is gone stays known, for it may come back. */
interface Known {
  /** Tells it from the other ledgers of the repository. */
  readonly ledger: number;
  readonly present: boolean;
  /** The blob of its header, or the last that it had. */
  readonly header: string;
}

/** The folders that are, or were, ledgers in one commit; the last to go comes last. */
type Ledgers = ReadonlyMap<string, Known>;

/**
 * Follows the ledger that lies at `prefix` in the last of `commits` back through renamed folders. One that appears in the
 * commit in which another disappears is the same under a new name; so is one that comes back after it was deleted, for
 * otherwise deleting it and adding it again would be a way out of its history.
 */
export function followLedger(commits: readonly LoggedCommit[], prefix: string): Lineage {
  const { known, same, copies } = ledgersOf(commits);
  const present = [...(known.get(commits.at(-1)?.commit.hash ?? "")?.values() ?? [])].filter((each) => each.present);
  for (const [copy, from] of copies) {
    // A copy whose original is gone by now goes on in its place.
    if (!present.some(({ ledger }) => original(ledger, same) === original(from, same)))
      same.set(copy, original(from, same));
  }
  const last = known.get(commits.at(-1)?.commit.hash ?? "")?.get(prefix);
  const ledger = last === undefined ? undefined : original(last.ledger, same);
  const prefixes = new Map<string, string | null>();
  for (const [hash, ledgers] of known) {
    const own = [...ledgers].filter(([, each]) => original(each.ledger, same) === ledger);
    const found = own.find(([, { present }]) => present) ?? own.at(-1);
    prefixes.set(hash, found?.[0] ?? null);
  }
  return { prefixes };
}

/** Every ledger that each commit has, which of their numbers stand for the same, and which began as a copy of which. */
function ledgersOf(commits: readonly LoggedCommit[]) {
  const known = new Map<string, Ledgers>();
  const same = new Map<number, number>();
  const copies = new Map<number, number>();
  let count = 0;
  for (const logged of commits) {
    const parents = logged.commit.parents.map((hash): Ledgers => known.get(hash) ?? new Map());
    const ledgers = ledgersAfter(logged, parents, (twin) => {
      if (twin !== undefined) copies.set(count, twin);
      return count++;
    });
    for (const [one, other] of met(ledgers, parents)) same.set(original(other, same), original(one, same));
    known.set(logged.commit.hash, ledgers);
  }
  return { known, same, copies };
}

/** What a commit makes of the ledgers of its parents; `next` gives a number to one that was never there, be it a copy. */
function ledgersAfter(
  { changes }: LoggedCommit,
  [first, ...others]: readonly Ledgers[],
  next: (twin?: number) => number,
): Ledgers {
  const headers = changes.filter(({ path }) => path === "ledger.yaml" || path.endsWith("/ledger.yaml"));
  if (headers.length === 0 && first !== undefined) return first;
  const ledgers = new Map(first ?? []);
  const folders = headers.map(({ path, blob }) => ({ folder: path.slice(0, -"ledger.yaml".length), blob }));
  for (const { folder, blob } of folders) {
    const old = ledgers.get(folder);
    if (blob !== null || old === undefined) continue;
    ledgers.delete(folder);
    ledgers.set(folder, { ...old, present: false });
  }
  for (const { folder, blob: header } of folders) {
    if (header === null) continue;
    const here = ledgers.get(folder);
    const merged = others.map((each) => each.get(folder)).find((each) => each?.present);
    const ledger = here?.present
      ? here.ledger
      : (merged?.ledger ?? goneLedger(ledgers, folder, header) ?? next(twinOf(ledgers, header)));
    ledgers.set(folder, { ledger, present: true, header });
  }
  return ledgers;
}

/** The ledger elsewhere that has this very header. */
function twinOf(ledgers: Ledgers, header: string): number | undefined {
  return [...ledgers.values()].find((each) => each.present && each.header === header)?.ledger;
}

/** Ledgers that were begun apart in the same folder, and that a merge made one. */
function* met(ledgers: Ledgers, parents: readonly Ledgers[]): Iterable<readonly [number, number]> {
  for (const [folder, { ledger, present }] of parents.slice(1).flatMap((parent) => [...parent])) {
    const own = ledgers.get(folder);
    if (present && own?.present && own.ledger !== ledger) yield [own.ledger, ledger];
  }
}

/** The number of a ledger after all that were found to be the same. */
function original(ledger: number, same: ReadonlyMap<number, number>): number {
  let found = ledger;
  for (let next = same.get(found); next !== undefined && next !== found; next = same.get(found)) found = next;
  return found;
}

/**
 * The ledger that disappeared and goes on under no other name: of several the one that lay in this folder, else the
 * one that had this header, else the last.
 */
function goneLedger(ledgers: Ledgers, folder: string, header: string): number | undefined {
  const living = new Set([...ledgers.values()].filter(({ present }) => present).map(({ ledger }) => ledger));
  const gone = [...ledgers].filter(([, { ledger }]) => !living.has(ledger));
  const found =
    gone.find(([name]) => name === folder) ?? gone.findLast(([, each]) => each.header === header) ?? gone.at(-1);
  return found?.[1].ledger;
}
