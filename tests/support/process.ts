import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { home } from "./files.js";
import { type Outcome, today } from "./outcome.js";

/** The program as a user starts it; `npm run build` has to have made what it loads. */
const program = join(home, "bin", "ledger.js");

interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself, before the program. */
  readonly node?: readonly string[];
  readonly program?: string;
}

/** Starts the real program, with no terminal and nobody to ask. */
export function start(argv: readonly string[], options: StartOptions): ChildProcess {
  const env = { PATH: process.env.PATH, LEDGER_TODAY: today, LEDGER_LANG: "en", ...options.env };
  const words = [...(options.node ?? []), options.program ?? program, ...argv];
  return spawn(process.execPath, words, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "pipe"] });
}

/** Waits for its end; a status of -1 tells that a signal ended it. */
export function ended(child: ChildProcess): Promise<Outcome> {
  const told = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      told[name] += text;
    });
  }
  return new Promise((resolve) => child.on("close", (status) => resolve({ status: status ?? -1, ...told })));
}

/** Runs the real program to its end. */
export function runProgram(argv: readonly string[], options: StartOptions): Promise<Outcome> {
  return ended(start(argv, options));
}
