import type { Messages } from "./messages/index.js";
import type { CivilDate } from "./model/date.js";
import type { Palette } from "./render/colour.js";

/** Anything text can be written to; the real streams and the tests' collectors both are. */
export interface Sink {
  write(text: string): unknown;
}

/** Where a line typed by a person comes from; null when nobody is there to type. */
export type Ask = ((question: string) => Promise<string>) | null;

export type Language = "zh" | "en";

/** What a command is given of the world. Only `bin`, `main` and `commands` see it; inward go plain values. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The local civil date, or what `LEDGER_TODAY` says. */
  readonly today: CivilDate;
  readonly language: Language;
  readonly messages: Messages;
  /** Columns of the terminal, at least 40. */
  readonly width: number;
  /** The colours of the screen; without colour each leaves its text as it is. */
  readonly palette: Palette;
  /** The value of `--ledger`, unresolved. */
  readonly ledgerOption: string | undefined;
  readonly ask: Ask;
  /** Shows on a terminal how much of how much is done, when it takes long; elsewhere it does nothing. */
  readonly progress: Progress;
}

/** Told now and then that `done` of `total` steps are behind us; the line goes away when all are. */
export type Progress = (done: number, total: number) => void;

/**
 * What a command leaves behind: its answer on stdout, remarks on stderr, and 0 (fine), 1 (answered, not clean) or 2 (no
 * answer: `check` tells all that is wrong with an unusable header, where others fail with the first of it).
 */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly status: 0 | 1 | 2;
}
