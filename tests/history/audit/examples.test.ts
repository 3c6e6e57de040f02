import { describe, expect, test } from "vitest";
import { auditStories } from "../../../src/history/audit/examples/index.js";
import { auditRules } from "../../../src/history/audit/rules/index.js";
import { type AuditStory, auditSeverity } from "../../../src/model/audit.js";
import { copyLedger } from "../../support/ledger.js";
import { commitAll, gitEnv, type Made, madeRepository } from "../../support/repository.js";
import { run } from "../../support/run.js";
import { outcomeOf } from "../../transcripts/transcript.js";

/** The story as commits of a repository whose ledger lies in `ledger/`. */
function commitsOf({ commits }: AuditStory): Made[] {
  return commits.map(({ on, files, by, branch, merges }) => ({
    on,
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`ledger/${path}`, text])),
    ...(by === undefined ? {} : { by: `办公室 <${by}>` }),
    ...(branch === undefined ? {} : { branch }),
    ...(merges === undefined ? {} : { merges: [merges] }),
  }));
}

const told = Object.entries(auditStories).flatMap(([rule, story]) => ("commits" in story ? [{ rule, story }] : []));
const typed = Object.entries(auditStories).flatMap(([rule, story]) =>
  "commands" in story ? [{ rule, ...story }] : [],
);

describe("the example of a rule is found by it, and by no other", () => {
  test.each(told)("$rule", async ({ rule, story }) => {
    const cwd = madeRepository(commitsOf(story));
    const { status, stdout } = await run(["audit", "--json"], { cwd, env: gitEnv });
    const { findings } = JSON.parse(stdout);
    expect(findings.map((each: { rule: string }) => each.rule)).toEqual([rule]);
    expect(findings[0].commit).toMatch(/^[0-9a-f]{40}$/);
    expect(status).toBe(auditSeverity[rule as keyof typeof auditSeverity] === "error" ? 1 : 0);
  });

  test.each(typed)("$rule", async ({ rule, commands }) => {
    const cwd = copyLedger();
    commitAll(cwd, "2026-11-22");
    for (const command of commands.slice(0, -1)) {
      const outcome = await outcomeOf(command, cwd, "en");
      expect({ command, ...outcome }).toMatchObject({ status: 0 });
    }
    const { stdout } = await outcomeOf(`${commands.at(-1)} --json`, cwd, "en");
    expect(JSON.parse(stdout).findings.map((each: { rule: string }) => each.rule)).toEqual([rule]);
  });

  test("every rule over a commit has a history, every rule over seals has commands", () => {
    expect(auditRules.map(({ id }) => id).sort()).toEqual(told.map(({ rule }) => rule).sort());
    expect(typed.every(({ rule }) => rule.startsWith("seal-"))).toBe(true);
  });
});
