import type { Outcome } from "../support/outcome.js";
import { git, gitEnv, type Made } from "../support/repository.js";
import { run } from "../support/run.js";

export const header =
  "title: 某局巡察整改台账\norganization: 某局党组\ncategories: [{ id: theory, name: 学习贯彻有差距 }]\n";

/** The file of a problem, by its path. */
export function problem(id: number, ...lines: readonly string[]): Record<string, string> {
  const text = ["category: theory", `title: 问题${id}`, ...lines].map((line) => `${line}\n`).join("");
  return { [`ledger/problems/${String(id).padStart(3, "0")}.yaml`]: `id: ${id}\n${text}` };
}

/** One week: 1 is done, 2 closed, 3 overdue, 4 extended, 5 gone, 6 new. */
export const commits: Made[] = [
  {
    on: "2026-06-23",
    files: {
      "ledger/ledger.yaml": header,
      ...problem(1, "status: in_progress"),
      ...problem(2, "status: done"),
      ...problem(3, "status: in_progress", "deadline: 2026-06-25"),
      ...problem(4, "status: in_progress", "deadline: 2026-06-25"),
      ...problem(5, "status: closed"),
    },
  },
  {
    on: "2026-06-30",
    files: {
      ...problem(1, "status: done", "log: [{ on: 2026-06-24, event: done, by: 办公室, note: 已印发 }]"),
      ...problem(2, "status: closed", "log: [{ on: 2026-06-26, event: close, approved_by: [局长] }]"),
      ...problem(
        4,
        "status: in_progress",
        "deadline: 2026-09-30",
        "log:",
        "  - { on: 2026-06-24, event: extend, approved_by: [局长], note: 等批复, from: 2026-06-25, to: 2026-09-30 }",
      ),
      "ledger/problems/005.yaml": null,
      ...problem(6, "status: pending"),
    },
  },
];

/** Runs `ledger` in a folder, with the tests' git. */
export function ledger(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return run(argv, { cwd, env: { ...gitEnv, NO_COLOR: "1", ...env } });
}

/** The commit that a revision names, in full. */
export function hash(folder: string, revision: string): string {
  return git(folder, ["rev-parse", revision]).trim();
}
