import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "../../src/main.js";

/** What a command answered. */
export interface Seen {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The ledger of this repository: 33 problems, 32 of them done. */
const shipped = resolve(import.meta.dirname, "../..");

/** Runs a command line as a terminal of `columns` columns would, on 2025-11-01. */
export async function see(
  argv: readonly string[],
  { cwd = shipped, language = "en", columns = 80 }: { cwd?: string; language?: "en" | "zh"; columns?: number } = {},
): Promise<Seen> {
  const told = { stdout: "", stderr: "" };
  const into = (stream: "stdout" | "stderr") => (text: string) => {
    told[stream] += text;
  };
  const status = await main({
    argv,
    env: { LEDGER_LANG: language, LEDGER_TODAY: "2025-11-01", NO_COLOR: "1" },
    cwd,
    now: () => new Date(2025, 10, 1),
    stdout: { write: into("stdout"), isTTY: true, columns },
    stderr: { write: into("stderr") },
    ask: null,
  });
  return { status, ...told };
}

/** A copy of the shipped ledger in a folder of its own, with these problem files written over it. */
export function copyWith(problems: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  cpSync(join(shipped, "ledger"), join(folder, "ledger"), { recursive: true });
  for (const [name, text] of Object.entries(problems)) writeFileSync(join(folder, "ledger/problems", name), text);
  return folder;
}

/** A new ledger of these problem files and no others. */
export function ledgerWith(problems: Readonly<Record<string, string>>, header = ""): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "ledger/problems"), { recursive: true });
  const categories = "categories:\n  - { id: theory, name: 学习贯彻有差距 }\n  - { id: style, name: 作风建设不扎实 }\n";
  writeFileSync(join(folder, "ledger/ledger.yaml"), `title: 某局巡察整改台账\n${categories}${header}`);
  for (const [name, text] of Object.entries(problems)) writeFileSync(join(folder, "ledger/problems", name), text);
  return folder;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-see-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
