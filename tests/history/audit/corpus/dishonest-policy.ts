import type { Header } from "../../../../src/model/schema.js";
import { after, begin, beginUnder, closed, files, header, open, second, step, submitted } from "./states.js";
import type { Dishonest } from "./story.js";

type Policy = NonNullable<Header["policy"]>;

function loosened(name: string, before: Policy, now: Policy): Dishonest {
  const commits = [beginUnder(before, open), { on: "2025-03-10", files: header({ policy: now }) }];
  return { name, rule: "policy-loosened", id: null, commits };
}

/** A rule of the ledger that asks for less than before. */
export const loosenings: readonly Dishonest[] = [
  loosened("evidence no longer asked for", { close: { evidence: true } }, { close: { evidence: false } }),
  loosened("submission no longer asked for", { close: { submission: true } }, { close: {} }),
  loosened("one approval fewer", { close: { approvals: ["局长", "纪检组长"] } }, { close: { approvals: ["局长"] } }),
  loosened(
    "an approval exchanged for another",
    { close: { approvals: ["局长"] } },
    { close: { approvals: ["副局长"] } },
  ),
  loosened("one person enough", { close: { two_persons: true } }, {}),
  loosened("more days for later entries", { backdate_days: 5 }, { backdate_days: 60 }),
  loosened("more days, by leaving out what was stricter than the default", { backdate_days: 5 }, {}),
  loosened(
    "an address more for a post",
    { identities: { 局长: ["chief@example.org"] } },
    {
      identities: { 局长: ["chief@example.org", "office@example.org"] },
    },
  ),
  loosened(
    "another address for a post",
    { identities: { 局长: ["chief@example.org"] } },
    {
      identities: { 局长: ["office@example.org"] },
    },
  ),
  loosened("a post no longer looked at", { identities: { 局长: ["chief@example.org"] } }, {}),
  {
    name: "the policy loosened by the commit that strikes off",
    rule: "policy-loosened",
    id: null,
    commits: [
      beginUnder({ close: { approvals: ["局长", "纪检组长"] } }, submitted),
      { on: "2025-03-12", files: { ...header({ policy: { close: { approvals: ["局长"] } } }), ...files(closed) } },
    ],
  },
  {
    name: "the policy loosened by the commit that strikes off, and tightened again",
    rule: "policy-loosened",
    id: null,
    at: 1,
    commits: [
      beginUnder({ close: { evidence: true } }, submitted),
      { on: "2025-03-12", files: { ...header(), ...files(closed) } },
      { on: "2025-03-13", files: header({ policy: { close: { evidence: true } } }) },
    ],
  },
];

/** Figures published elsewhere that were changed afterwards. */
export const declarations: readonly Dishonest[] = [
  {
    name: "a published figure changed",
    rule: "declared-changed",
    id: null,
    commits: [
      { ...begin(open), files: { ...header({ declared: { problems: 3, done: 2 } }), ...files(open) } },
      { on: "2025-03-10", files: header({ declared: { problems: 3, done: 1 } }) },
    ],
  },
  {
    name: "a published figure taken out",
    rule: "declared-changed",
    id: null,
    commits: [
      { ...begin(open), files: { ...header({ declared: { problems: 3, done: 2 } }), ...files(open) } },
      { on: "2025-03-10", files: header({ declared: { problems: 3 } }) },
    ],
  },
];

const chief = { identities: { 局长: ["chief@example.org"] } };
const extended = after(
  open,
  step("2025-03-10", "extend", { approved_by: ["局长"], note: "等待批复", from: "2025-12-31", to: "2026-03-31" }),
  { deadline: "2026-03-31" },
);

/** Where the policy names who may commit a post's approval. */
export const identities: readonly Dishonest[] = [
  {
    name: "a closing's approval committed by another address",
    rule: "approver-foreign",
    commits: [beginUnder(chief, submitted), { on: "2025-03-12", files: files(closed) }],
  },
  {
    name: "an extension's approval committed by another address",
    rule: "approver-foreign",
    commits: [beginUnder(chief, open, second), { on: "2025-03-10", files: files(extended) }],
  },
  {
    name: "one of two approvals committed by an address for the other only",
    rule: "approver-foreign",
    commits: [
      beginUnder({ identities: { ...chief.identities, 纪检组长: ["discipline@example.org"] } }, submitted),
      {
        on: "2025-03-12",
        by: "局长 <chief@example.org>",
        files: files(
          after(submitted, step("2025-03-12", "close", { approved_by: ["局长", "纪检组长"] }), { status: "closed" }),
        ),
      },
    ],
  },
  {
    name: "another address made the approver's by a mailmap",
    rule: "approver-foreign",
    commits: [
      {
        ...beginUnder(chief, submitted),
        files: { ...beginUnder(chief, submitted).files, ".mailmap": "局长 <chief@example.org> <office@example.org>\n" },
      },
      { on: "2025-03-12", files: files(closed) },
    ],
  },
];
