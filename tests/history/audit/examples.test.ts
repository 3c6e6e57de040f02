import { describe, expect, test } from "vitest";
import { auditStories } from "../../../src/history/audit/examples/index.js";
import { auditRules } from "../../../src/history/audit/rules/index.js";
import { type AuditStory, auditSeverity } from "../../../src/model/audit.js";
import { gitEnv, type Made, madeRepository } from "../../support/repository.js";
import { run } from "../../support/run.js";

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

const told = Object.entries(auditStories).flatMap(([rule, story]) => (story === null ? [] : [{ rule, story }]));

describe("the example of a rule is found by it, and by no other", () => {
  test.each(told)("$rule", async ({ rule, story }) => {
    const cwd = madeRepository(commitsOf(story));
    const { status, stdout } = await run(["audit", "--json"], { cwd, env: gitEnv });
    const { findings } = JSON.parse(stdout);
    expect(findings.map((each: { rule: string }) => each.rule)).toEqual([rule]);
    expect(findings[0].commit).toMatch(/^[0-9a-f]{40}$/);
    expect(status).toBe(auditSeverity[rule as keyof typeof auditSeverity] === "error" ? 1 : 0);
  });

  test("only seals, which no text of a file shows, have none", () => {
    const without = Object.entries(auditStories).filter(([, story]) => story === null);
    expect(without.map(([rule]) => rule).every((rule) => rule.startsWith("seal-"))).toBe(true);
    expect(auditRules.map(({ id }) => id).sort()).toEqual(told.map(({ rule }) => rule).sort());
  });
});
