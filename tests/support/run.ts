import type { Ask } from "../../src/context.js";
import { main } from "../../src/main.js";
import { type Outcome, today } from "./outcome.js";

/** What a test may change of the world that the program sees. */
export interface RunOptions {
  readonly cwd: string;
  /** Added to the tests' own environment: a fixed day, and English. */
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; without it the output goes into a pipe. */
  readonly terminal?: number;
  /** What a person at the terminal types, line by line, or what stops them; without it nobody is there. */
  readonly answers?: readonly (string | Error)[];
}

/** Runs `ledger ARGV…` inside this process. */
export async function run(argv: readonly string[], options: RunOptions): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const terminal = options.terminal === undefined ? {} : { isTTY: true, columns: options.terminal };
  const status = await main({
    argv,
    env: { LEDGER_TODAY: today, LEDGER_LANG: "en", ...options.env },
    cwd: options.cwd,
    now: () => new Date(`${today}T12:00:00`),
    stdout: { write: (text) => stdout.push(text), ...terminal },
    stderr: { write: (text) => stderr.push(text), isTTY: options.terminal !== undefined },
    ask: asking(options.answers),
  });
  return { status, stdout: stdout.join(""), stderr: stderr.join("") };
}

function asking(answers: RunOptions["answers"]): Ask {
  if (answers === undefined) return null;
  const left = [...answers];
  return async (question) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`the test has no answer to: ${question}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
}
