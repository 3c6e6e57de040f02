import { describe, expect, test } from "vitest";
import { auditSeverity } from "../../../src/model/audit.js";
import { apart } from "./corpus/dishonest-apart.js";
import { chains } from "./corpus/dishonest-chains.js";
import { unmet } from "./corpus/dishonest-closing.js";
import { deadlines } from "./corpus/dishonest-deadlines.js";
import { evasions, laterKnown } from "./corpus/dishonest-evasions.js";
import { evidence, quietEdits } from "./corpus/dishonest-finished.js";
import { signatures, tricks } from "./corpus/dishonest-git.js";
import { unfounded } from "./corpus/dishonest-guards.js";
import { dates, rewritten } from "./corpus/dishonest-log.js";
import { merges } from "./corpus/dishonest-merge.js";
import { declarations, identities, loosenings } from "./corpus/dishonest-policy.js";
import { problems } from "./corpus/dishonest-problems.js";
import { seals } from "./corpus/dishonest-seal.js";
import { invalid } from "./corpus/dishonest-states.js";
import { illegal, unlogged } from "./corpus/dishonest-status.js";
import { canSign } from "./corpus/signing.js";
import type { Dishonest } from "./corpus/story.js";
import { audited, hashOf, told } from "./corpus/telling.js";

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
  ["merges that lost or made something", merges],
  ["histories that begin apart", apart],
  ["seals that vouch for nothing", seals],
  ["tricks with git", tricks],
  ["ways around a rule", evasions],
];

describe.each(dishonest)("%s", (_, stories) => {
  for (const story of stories) test(story.name, () => expectFound(story));
});

test("what moved while a category was unknown is found once the header knows it", async () => {
  const { findings } = await audited(await told({ commits: laterKnown }));
  expect(findings.map(({ rule }) => rule)).toEqual(["state-invalid", "status-unlogged"]);
});

describe.skipIf(!canSign)("signatures", () => {
  for (const story of signatures) test(story.name, () => expectFound(story));
});

/** One rule finds it and no other, in the right commit and problem. */
async function expectFound(story: Dishonest): Promise<void> {
  const built = await told(story);
  const { status, findings } = await audited(built);
  const { rule, id = 1, times = 1 } = story;
  const at = story.at === undefined ? ("commits" in story ? story.commits.length - 1 : "HEAD") : story.at;
  const commit = at === null ? null : hashOf(built.folder, at);
  const ids = typeof id === "object" && id !== null ? id : Array.from({ length: times }, () => id);
  const byId = [...findings].sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
  expect(byId).toMatchObject(ids.map((each) => ({ rule, severity: auditSeverity[rule], commit, id: each })));
  expect(status).toBe(auditSeverity[rule] === "error" ? 1 : 0);
}

describe("one wrong after another", () => {
  for (const { name, commits, found } of chains) {
    test(name, async () => {
      const built = await told({ commits });
      const { findings } = await audited(built);
      const places = new Map(commits.map((_, at) => [hashOf(built.folder, at), at]));
      expect(findings.map(({ rule, id, commit }) => `${places.get(commit ?? "")} ${rule} ${id}`)).toEqual(found);
    });
  }
});

test("the corpus has every rule, and at least 40 kinds", () => {
  const stories = [...dishonest.flatMap(([, each]) => each), ...signatures];
  const rules = new Set(stories.map(({ rule }) => rule));
  expect(Object.keys(auditSeverity).filter((rule) => !rules.has(rule as Dishonest["rule"]))).toEqual([]);
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length);
  expect(stories.length).toBeGreaterThanOrEqual(40);
});
