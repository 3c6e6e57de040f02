import type { Diagnostic } from "../diagnostic.js";
import type { Ledger } from "../model/ledger.js";

/**
 * Tells of a problem that only the state `other` has whether it may be in a file that `ledger` had to leave out, so that
 * nobody can say that it was not there: in one that has its name or claims its id, and where the other state knows
 * nothing of such a file (a new name, whatever is in it), in any.
 */
export function mayBeExcluded({ excluded }: Ledger, other: Ledger): (id: number) => boolean {
  const known = new Set(other.entries.map(({ problem }) => problem.id));
  const files = new Set(other.excluded.map(({ file }) => file));
  const named = new Set(excluded.flatMap(idsNamed));
  const unknown = excluded.some((each) => !files.has(each.file) && !idsNamed(each).some((id) => known.has(id)));
  return (id) => unknown || named.has(id);
}

/** The ids that a file which is left out may have: that of its name, and the one that it claims. */
function idsNamed(diagnostic: Diagnostic): number[] {
  const name = /(?:^|[\\/])0*(\d{1,9})\.ya?ml$/i.exec(diagnostic.file)?.[1];
  const { rule, params } = diagnostic;
  return [
    ...(name === undefined ? [] : [Number(name)]),
    ...(rule === "name-mismatch" || rule === "duplicate-id" ? [params.id] : []),
  ];
}
