import { describe, expect, test } from "vitest";
import { commands } from "./corpus/honest-commands.js";
import { gitWork } from "./corpus/honest-git.js";
import { merges } from "./corpus/honest-merge.js";
import { places } from "./corpus/honest-places.js";
import { rules } from "./corpus/honest-policy.js";
import { reverts } from "./corpus/honest-reverts.js";
import { vouched } from "./corpus/honest-seal.js";
import { steps } from "./corpus/honest-steps.js";
import { words } from "./corpus/honest-words.js";
import { canSign } from "./corpus/signing.js";
import type { Honest } from "./corpus/story.js";
import { audited, told } from "./corpus/telling.js";

const honest: readonly (readonly [string, readonly Honest[]])[] = [
  ["how problems move", steps],
  ["what may be said otherwise", words],
  ["evidence, policy, header", rules],
  ["where ledgers lie", places],
  ["two people's work", merges],
  ["what was reverted", reverts],
  ["git's own commands", gitWork],
  ["ledger's own commands", commands],
];

describe.each(honest)("%s", (_, stories) => {
  for (const story of stories) test(story.name, () => expectNoError(story));
});

describe.skipIf(!canSign)("seals and signatures", () => {
  for (const story of vouched) test(story.name, () => expectNoError(story));
});

/** Nothing is found but the warnings that the story tells of, and the history vouches for as much as it can. */
async function expectNoError(story: Honest): Promise<void> {
  const { status, findings, witnessed } = await audited(await told(story));
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
    (story.warnings ?? []).map((rule) => expect.stringMatching(`^${rule}: `)),
  );
  expect(status).toBe(0);
  expect(witnessed).toMatchObject({ done: 0, closed: 0, unwitnessed: 0, ...story.witnessed });
}

test("the corpus has at least 20 stories", () => {
  const stories = [...honest.flatMap(([, each]) => each), ...vouched];
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length);
  expect(stories.length).toBeGreaterThanOrEqual(20);
});
