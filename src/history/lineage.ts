import type { LoggedCommit } from "./log.js";

/** Where a ledger lay in each commit that touched it: by the commit's hash, its folder from the top of the repository. */
export interface Lineage {
  /** Empty, or ending in a slash; null in a commit that has no such ledger. */
  readonly prefixes: ReadonlyMap<string, string | null>;
}

/** The folders that are ledgers in one commit, each with a number for the ledger that it is. */
type Ledgers = ReadonlyMap<string, { readonly ledger: number; readonly present: boolean }>;

/**
 * Follows the ledger that lies at `prefix` in the last of `commits` back through renamed folders. One that appears in the
 * commit in which another disappears is the same under a new name; so is one that comes back after it was deleted, for
 * otherwise deleting it and adding it again would be a way out of its history.
 */
export function followLedger(commits: readonly LoggedCommit[], prefix: string): Lineage {
  const known = new Map<string, Ledgers>();
  let count = 0;
  for (const logged of commits) {
    const parents = logged.commit.parents.map((hash): Ledgers => known.get(hash) ?? new Map());
    known.set(
      logged.commit.hash,
      ledgersAfter(logged, parents, () => count++),
    );
  }
  const ledger = known.get(commits.at(-1)?.commit.hash ?? "")?.get(prefix)?.ledger;
  const prefixes = new Map<string, string | null>();
  for (const [hash, ledgers] of known) {
    const found = [...ledgers].find(([, each]) => each.ledger === ledger && each.present);
    prefixes.set(hash, found?.[0] ?? null);
  }
  return { prefixes };
}

/** What a commit makes of the ledgers of its parents; `next` gives a number to one that was never there. */
function ledgersAfter({ changes }: LoggedCommit, [first, ...others]: readonly Ledgers[], next: () => number): Ledgers {
  const ledgers = new Map(first ?? []);
  const headers = changes.filter(({ path }) => path === "ledger.yaml" || path.endsWith("/ledger.yaml"));
  const folders = headers.map(({ path, blob }) => ({ folder: path.slice(0, -"ledger.yaml".length), blob }));
  for (const { folder, blob } of folders) {
    const old = ledgers.get(folder);
    if (blob === null && old !== undefined) ledgers.set(folder, { ...old, present: false });
  }
  for (const { folder, blob } of folders) {
    if (blob === null || ledgers.get(folder)?.present) continue;
    const elsewhere = others.map((each) => each.get(folder)).find((each) => each?.present);
    const ledger = elsewhere?.ledger ?? ledgers.get(folder)?.ledger ?? lastGone(ledgers) ?? next();
    ledgers.set(folder, { ledger, present: true });
  }
  return ledgers;
}

/** The ledger that disappeared, unless it goes on under another name already. */
function lastGone(ledgers: Ledgers): number | undefined {
  const living = new Set([...ledgers.values()].filter(({ present }) => present).map(({ ledger }) => ledger));
  return [...ledgers.values()].findLast(({ ledger, present }) => !present && !living.has(ledger))?.ledger;
}
