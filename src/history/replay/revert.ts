import type { Commit } from "../../model/commit.js";
import { canonical, differences } from "../../model/field.js";
import { growthOf } from "../../model/growth.js";
import type { LogEntry, Problem } from "../../model/schema.js";
import { takesBack } from "../../model/trailers.js";
import type { CommitStep, Moved } from "./commit-step.js";

/**
 * Finds the commits that do exactly the opposite of an earlier one and say so. Only what the files say is compared, so a
 * rebase, which gives both new names, does not matter. Saying so matters: a step that somebody quietly takes out of a
 * log is the opposite of the commit that brought it, too.
 */
export class Reverts {
  private readonly named: ReadonlySet<string>;
  /** Some named commit is not in the history: then any may be meant. */
  private readonly any: boolean;
  private readonly done = new Set<string>();

  constructor(commits: readonly Commit[]) {
    const claims = commits.flatMap(({ message }) => takesBack(message));
    const known = new Set(commits.map(({ hash }) => hash));
    const found = claims.map((claim) =>
      known.has(claim) ? claim : commits.find(({ hash }) => claim.length < hash.length && hash.startsWith(claim))?.hash,
    );
    this.named = new Set(found.filter((hash) => hash !== undefined));
    this.any = found.includes(undefined);
  }

  /** Whether the step is such a commit, and no merge. Every step is to be shown, in order. */
  take(step: Omit<CommitStep, "isRevert">): boolean {
    const { hash, message } = step.commit;
    const opposite = takesBack(message).length === 0 || step.isMerge ? "" : effectOf(step, true);
    const isRevert = opposite !== "" && this.done.has(opposite);
    if (this.any || this.named.has(hash)) this.done.add(effectOf(step, false));
    return isRevert;
  }
}

/** What a commit did to what the files say, or the opposite of that, as one text. */
function effectOf({ moved, header, evidence }: Omit<CommitStep, "isRevert">, opposite: boolean): string {
  const turned = <T>(from: T, to: T): [T, T] => (opposite ? [to, from] : [from, to]);
  const before = header.before[0]?.fields ?? new Map();
  const ofHeader = differences(before, header.after?.fields ?? new Map());
  return [
    ...moved.flatMap((each) => effectOnProblem(each, turned)),
    ...ofHeader.map(({ key, from, to }) => canonical(["header", key, ...turned(from ?? null, to ?? null)])),
    ...evidence.map(({ path, from, to }) => canonical(["evidence", path, ...turned<string | null>(from, to)])),
  ]
    .sort()
    .join("\n");
}

type Turn = <T>(from: T, to: T) => [T, T];

function effectOnProblem({ id, from, to }: Moved, turned: Turn): string[] {
  if (from === null || to === null) {
    const [old, now] = turned<Problem | null>(from?.value ?? null, to?.value ?? null);
    return [canonical(["problem", id, old, now])];
  }
  const fields = differences(from.fields, to.fields).map(({ key, from: old, to: now }) =>
    canonical(["field", id, key, ...turned(old ?? null, now ?? null)]),
  );
  const [old, now] = [from.value.log ?? [], to.value.log ?? []];
  const { added, removed, altered, reordered } = growthOf(old, now);
  const entries = [
    ...added.map((position) => turned<LogEntry | null>(null, now[position] ?? null)),
    ...removed.map((position) => turned<LogEntry | null>(old[position] ?? null, null)),
    ...altered.map(([one, other]) => turned<LogEntry | null>(old[one] ?? null, now[other] ?? null)),
  ];
  // Putting entries in another order is the opposite of nothing but of putting them back.
  const order = reordered ? [canonical(["order", id, ...turned(old, now)])] : [];
  return [...fields, ...entries.map((pair) => canonical(["log", id, ...pair])), ...order];
}
