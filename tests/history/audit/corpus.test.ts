import { describe, expect, test } from "vitest";
import { type AuditRuleId, auditSeverity } from "../../../src/model/audit.js";
import { git, gitEnv, type Made, madeRepository } from "../../support/repository.js";
import { run } from "../../support/run.js";
import { apart } from "./corpus/dishonest-apart.js";
import { evidence, quietEdits } from "./corpus/dishonest-finished.js";
import { signatures, tricks } from "./corpus/dishonest-git.js";
import { deadlines, unfounded, unmet } from "./corpus/dishonest-guards.js";
import { dates, rewritten } from "./corpus/dishonest-log.js";
import { merges as badMerges } from "./corpus/dishonest-merge.js";
import { declarations, identities, loosenings } from "./corpus/dishonest-policy.js";
import { chains, problems } from "./corpus/dishonest-problems.js";
import { seals } from "./corpus/dishonest-seal.js";
import { invalid } from "./corpus/dishonest-states.js";
import { illegal, unlogged } from "./corpus/dishonest-status.js";
import { commands } from "./corpus/honest-commands.js";
import { gitWork } from "./corpus/honest-git.js";
import { merges } from "./corpus/honest-merge.js";
import { places } from "./corpus/honest-places.js";
import { reverts } from "./corpus/honest-reverts.js";
import { vouched } from "./corpus/honest-seal.js";
import { rules, steps } from "./corpus/honest-work.js";
import { canSign } from "./corpus/signing.js";
import type { Built, Dishonest, History, Honest } from "./corpus/story.js";

interface Finding {
  readonly rule: AuditRuleId;
  readonly severity: string;
  readonly commit: string | null;
  readonly id: number | null;
  readonly message: string;
}

/** What `ledger audit --json` answers. */
interface Answer {
  readonly status: number;
  readonly findings: readonly Finding[];
  readonly witnessed: { readonly done: number; readonly closed: number; readonly unwitnessed: number };
}

/** The commits with messages by which they are found again. */
function numbered(commits: readonly Made[]): Made[] {
  return commits.map((made, index) => ({ ...made, message: `Commit ${index}` }));
}

async function told(history: History): Promise<Built> {
  if ("build" in history) return await history.build();
  return { folder: madeRepository(numbered(history.commits)), words: history.words ?? [] };
}

async function audited({ folder, env = {}, words = [] }: Built): Promise<Answer> {
  const { status, stdout, stderr } = await run(["audit", "--json", ...words], {
    cwd: folder,
    env: { ...gitEnv, ...env },
  });
  expect(stderr).toBe("");
  return { status, ...(JSON.parse(stdout) as Omit<Answer, "status">) };
}

function hashOf(folder: string, at: number | string): string {
  const revision = typeof at === "string" ? [at] : ["--all", "--grep", `^Commit ${at}$`];
  return git(folder, ["--no-replace-objects", "log", "-1", "--format=%H", ...revision]).trim();
}

/** The place of a commit in its story, so that a test that fails tells it in words. */
function placeOf(folder: string, hash: string | null): string | null {
  return hash === null ? null : git(folder, ["--no-replace-objects", "log", "-1", "--format=%h %s", hash]).trim();
}

async function expectFound(story: Dishonest): Promise<void> {
  const built = await told(story);
  const { status, findings } = await audited(built);
  const { rule, id = 1, times = 1 } = story;
  const at = story.at === undefined ? ("commits" in story ? story.commits.length - 1 : "HEAD") : story.at;
  const commit = at === null ? null : placeOf(built.folder, hashOf(built.folder, at));
  const byId = [...findings].sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
  const found = byId.map((each) => ({ ...each, commit: placeOf(built.folder, each.commit) }));
  const ids = typeof id === "object" && id !== null ? id : Array.from({ length: times }, () => id);
  expect(found).toMatchObject(ids.map((each) => ({ rule, severity: auditSeverity[rule], commit, id: each })));
  expect(status).toBe(auditSeverity[rule] === "error" ? 1 : 0);
}

async function expectNoError(story: Honest): Promise<void> {
  const { status, findings, witnessed } = await audited(await told(story));
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
    (story.warnings ?? []).map((rule) => expect.stringMatching(`^${rule}: `)),
  );
  expect(status).toBe(0);
  expect(witnessed).toMatchObject({ done: 0, closed: 0, unwitnessed: 0, ...story.witnessed });
}

const dishonest: readonly (readonly [string, readonly Dishonest[]])[] = [
  ["a status without a step", unlogged],
  ["a step that the table does not have", illegal],
  ["a step without what it asks for", unfounded],
  ["a closing that misses what the policy asks for", unmet],
  ["a deadline that moved otherwise than by an extension", deadlines],
  ["a log that did not only grow", rewritten],
  ["days that cannot be, or are far from their commit", dates],
  ["finished work changed in silence", quietEdits],
  ["evidence that is no longer what was cited", evidence],
  ["problems that went, or became others", problems],
  ["what nobody can use", invalid],
  ["a policy loosened", loosenings],
  ["published figures changed", declarations],
  ["approvals committed by others", identities],
  ["merges that lost or made something", badMerges],
  ["histories that begin apart", apart],
  ["seals that vouch for nothing", seals],
  ["tricks with git", tricks],
];

describe.each(dishonest)("dishonest: %s", (_, stories) => {
  for (const story of stories) test(story.name, () => expectFound(story));
});

describe.skipIf(!canSign)("dishonest: signatures", () => {
  for (const story of signatures) test(story.name, () => expectFound(story));
});

test.each(chains)("dishonest: one wrong after another: $name", async ({ commits, found }) => {
  const folder = madeRepository(numbered(commits));
  const { findings } = await audited({ folder });
  const subject = (hash: string | null) =>
    git(folder, ["log", "-1", "--format=%s", hash ?? ""])
      .trim()
      .slice("Commit ".length);
  expect(findings.map(({ rule, id, commit }) => `${subject(commit)} ${rule} ${id}`)).toEqual(found);
});

const honest: readonly (readonly [string, readonly Honest[]])[] = [
  ["how problems move", steps],
  ["evidence, policy, header", rules],
  ["where ledgers lie", places],
  ["two people's work", merges],
  ["what was reverted", reverts],
  ["git's own commands", gitWork],
  ["ledger's own commands", commands],
];

describe.each(honest)("honest: %s", (_, stories) => {
  for (const story of stories) test(story.name, () => expectNoError(story));
});

describe.skipIf(!canSign)("honest: seals and signatures", () => {
  for (const story of vouched) test(story.name, () => expectNoError(story));
});
