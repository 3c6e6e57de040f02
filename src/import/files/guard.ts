import { Failure } from "../../errors.js";

const mebi = 2 ** 20;

/** The largest file that is looked at, in bytes; a larger one need not even be read from the disk. */
export const largestFile = 50 * mebi;

/** Beyond what any paper has: a ledger of 100,000 rows stays far below. */
const limits = {
  unpacked: 128 * mebi,
  length: 4_000_000,
  lines: 5_000_000,
  cells: 5_000_000,
  parts: 10_000,
  depth: 1_000,
};

/**
 * What a file may cost, counted while it is read, since what it claims about itself is never trusted; and the failures
 * that need its path.
 */
export interface Guard {
  readonly path: string;
  /** Counts bytes that were unpacked. */
  readonly unpack: (bytes: number) => void;
  /** How long a single text is. */
  readonly length: (characters: number) => void;
  readonly lines: (count: number) => void;
  readonly cells: (count: number) => void;
  readonly parts: (count: number) => void;
  readonly depth: (depth: number) => void;
  readonly damaged: () => Failure;
}

/** Each of its counters throws `too-much-inside` where a limit is passed. */
export function guardOf(path: string): Guard {
  const spent = { unpacked: 0, lines: 0, cells: 0 };
  const refuse = (what: keyof typeof limits) => {
    const limit = what === "unpacked" ? limits.unpacked / mebi : limits[what];
    throw new Failure("too-much-inside", { path, what, limit });
  };
  const hold = (what: keyof typeof limits, amount: number) => {
    if (amount > limits[what]) refuse(what);
  };
  const spend = (what: keyof typeof spent, amount: number) => {
    spent[what] += amount;
    hold(what, spent[what]);
  };
  return {
    path,
    unpack: (bytes) => spend("unpacked", bytes),
    lines: (count) => spend("lines", count),
    cells: (count) => spend("cells", count),
    length: (characters) => hold("length", characters),
    parts: (count) => hold("parts", count),
    depth: (depth) => hold("depth", depth),
    damaged: () => new Failure("damaged-file", { path }),
  };
}

/** Throws `file-too-large`. */
export function refuseLarge(path: string, size: number): void {
  if (size > largestFile) throw new Failure("file-too-large", { path, limit: largestFile / mebi });
}
