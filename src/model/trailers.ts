/** What a commit that `ledger` made says about itself, for programs: the last lines of its message. */
export interface Trailers {
  /** The command that made it. */
  readonly action: string;
  /** The problems whose files it touches. */
  readonly problems: readonly number[];
  /** The commit that it takes back, in full; null for every other. */
  readonly undoes: string | null;
}

const keys = { action: "Ledger-Action", problems: "Ledger-Problem", undoes: "Ledger-Undoes" } as const;

/** The commits that a message says it takes back, as `git revert` and `ledger undo` write it; 7 digits or more of each. */
export function takesBack(message: string): string[] {
  const claims = message.matchAll(/^(?:This reverts commit |Ledger-Undoes: )([0-9a-f]{7,64})\b/gm);
  return [...new Set([...claims].map(([, hash = ""]) => hash))];
}

const line = /^([A-Za-z0-9][A-Za-z0-9-]*): ?(.*)$/;

/** The lines themselves. */
export function trailerLines({ action, problems, undoes }: Trailers): string[] {
  return [
    `${keys.action}: ${action}`,
    ...(problems.length === 0 ? [] : [`${keys.problems}: ${problems.join(" ")}`]),
    ...(undoes === null ? [] : [`${keys.undoes}: ${undoes}`]),
  ];
}

/**
 * The trailers of a commit's message; null for one that `ledger` did not make. They stand in the last paragraph, or
 * before others that hold nothing but trailers too (a hook may add some), so that no text in front of them counts.
 */
export function trailersOf(message: string): Trailers | null {
  const paragraphs = message
    .trimEnd()
    .split(/\n{2,}/)
    .slice(1);
  for (const paragraph of paragraphs.reverse()) {
    const pairs = paragraph.split("\n").map((each) => line.exec(each));
    if (!pairs.every((pair) => pair !== null)) return null;
    const found = new Map(pairs.map(([, key = "", value = ""]) => [key, value.trim()]));
    const action = found.get(keys.action);
    if (action === undefined) continue;
    const numbers = (found.get(keys.problems) ?? "").split(" ").map(Number);
    const problems = numbers.filter((number) => Number.isSafeInteger(number) && number > 0);
    return { action, problems, undoes: found.get(keys.undoes) ?? null };
  }
  return null;
}
