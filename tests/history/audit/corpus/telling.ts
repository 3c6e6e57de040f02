import { expect } from "vitest";
import type { AuditRuleId } from "../../../../src/model/audit.js";
import { git, gitEnv, type Made, madeRepository } from "../../../support/repository.js";
import { run } from "../../../support/run.js";
import type { Built, History } from "./story.js";

interface Finding {
  readonly rule: AuditRuleId;
  readonly severity: string;
  readonly commit: string | null;
  readonly id: number | null;
  readonly date: string | null;
  readonly message: string;
}

/** What `ledger audit --json` answers. */
interface Answer {
  readonly status: number;
  readonly findings: readonly Finding[];
  readonly witnessed: { readonly done: number; readonly closed: number; readonly unwitnessed: number };
}

/** Makes the repository of a story. Its commits, if they are data, are called by their positions. */
export async function told(history: History): Promise<Built> {
  if ("build" in history) return await history.build();
  const { commits, words = [] } = history;
  return { folder: madeRepository(commits.map(called)), words };
}

function called(made: Made, position: number): Made {
  return { ...made, message: `Commit ${position}` };
}

export async function audited({ folder, env = {}, words = [] }: Built): Promise<Answer> {
  const argv = ["audit", "--json", ...words];
  const { status, stdout, stderr } = await run(argv, { cwd: folder, env: { ...gitEnv, ...env } });
  expect(stderr).toBe("");
  return { status, ...(JSON.parse(stdout) as Omit<Answer, "status">) };
}

/** The commit at a position of a story, or at a revision. */
export function hashOf(folder: string, at: number | string): string {
  const revision = typeof at === "string" ? [at] : ["--all", "--grep", `^Commit ${at}$`];
  return git(folder, ["--no-replace-objects", "log", "-1", "--format=%H", ...revision]).trim();
}
