import type { RuleId } from "../../diagnostic.js";
import type { AuditRuleId, AuditRuleParams } from "../../model/audit.js";
import { duration } from "../duration.js";
import { excerpt } from "../excerpt.js";
import { rules } from "./rules.js";
import { status as statusMessages } from "./status.js";
import { words } from "./words.js";

const quoted = (text: string) => `"${excerpt(text)}"`;
const status = (name: string) =>
  name === "under_review"
    ? words.underReview
    : quoted(new Map<string, string>(Object.entries(words.status)).get(name) ?? name);
const event = (name: string) => quoted(new Map<string, string>(Object.entries(words.event)).get(name) ?? name);
/** Labels that read otherwise within a sentence. */
const fields = { ...words.field, title: "title", text: "wording", done_on: "completion date" };
const field = (name: string) => (new Map<string, string>(Object.entries(fields)).get(name) ?? name).toLowerCase();
const was = (name: string) => (["leaders", "departments"].includes(name) ? "were" : "was");
const subject = (measure: number | null) => (measure === null ? "the problem" : `measure ${measure}`);
const of = (measure: number | null) => (measure === null ? "" : ` of measure ${measure}`);

/** What the file calls them, in the words of the file's own description. */
const policies = new Map([
  ["close.evidence", "evidence"],
  ["close.submission", "submission"],
  ["close.approvals", "approvals"],
  ["close.two_persons", "two persons"],
  ["backdate_days", "backdate days"],
  ["identities", "identities"],
  ["signed", "signed"],
]);
const figures = new Map(Object.entries({ ...statusMessages.figureNames, as_of: "day they stand for" }));
const values = new Map([
  ["", words.none],
  ["true", words.yes],
  ["false", words.no],
]);
/** A value of the header: whole, since what changed may be at its end, and without the quotes of its JSON. */
const value = (told: string) => values.get(told) ?? told.replace(/^"(.*)"$/, "$1");

const unfounded: Record<AuditRuleParams["step-unfounded"]["guard"], (detail: string) => string> = {
  "open-measures": (detail) => `while these measures were open: ${detail}`,
  reason: () => "without a reason",
  "approved-by": () => "without anybody's approval",
  "until-not-later": (detail) => `to a day that is not later (${detail})`,
  evidence: () => "without complete evidence, which the policy then in force asks for",
  submitter: () => "without saying who applied, which the policy then in force asks for",
  "date-order": (detail) => `dated before the step above it (${detail})`,
};

const unmet: Record<AuditRuleParams["closing-unmet"]["guard"], (detail: string) => string> = {
  evidence: () => "without complete evidence",
  submission: () => "without an application",
  approval: (post) => `without the approval of ${quoted(post)}`,
  "two-persons": (submitter) =>
    submitter === ""
      ? "without saying who applied for it or finished the work"
      : `without being approved by others only: ${quoted(submitter)}, who applied for it or finished the work, may not approve`,
};

const rewritten: Record<AuditRuleParams["log-rewritten"]["reason"], string> = {
  altered: "was changed afterwards",
  removed: "was taken out",
  reordered: "and others were put in another order",
  inserted: "was put in before steps that were committed earlier",
};

const invalidSeal: Record<AuditRuleParams["seal-invalid"]["reason"], string> = {
  lightweight: "it is a mere name for a commit (no annotated tag), which anybody can move",
  "no-digest": "its text has no digest",
  "not-a-commit": "it points at no commit",
  unusable: "what it seals cannot be read",
};

const signatures: Record<AuditRuleParams["commit-unsigned"]["signature"], string> = {
  none: "is not signed",
  bad: "has a bad signature",
  unknown: "has a signature whose signer git does not know",
};

/** What each rule of the audit says of a finding: one sentence each. */
export const auditRules: { readonly [R in AuditRuleId]: (params: AuditRuleParams[R]) => string } = {
  "status-unlogged": ({ measure, from, to, logged }) =>
    logged === null
      ? `The status of ${subject(measure)} went from ${status(from)} to ${status(to)} without a step in the log.`
      : `The status of ${subject(measure)} went from ${status(from)} to ${status(to)}, but the log's new steps lead to ${status(logged)}.`,
  "step-illegal": ({ event: name, measure, from, possible }) =>
    `The step ${event(name)} was taken while ${subject(measure)} was ${status(from)}, from where it is not possible${possible.length === 0 ? "" : ` (possible: ${possible.join(", ")})`}.`,
  "step-unfounded": ({ event: name, measure, guard, detail }) =>
    `The step ${event(name)}${of(measure)} was taken ${unfounded[guard](detail)}.`,
  "closing-unmet": ({ guard, detail }) =>
    `The problem was closed, against the policy then in force, ${unmet[guard](detail)}.`,
  "deadline-moved": ({ measure, from, to, logged }) =>
    `The deadline${of(measure)} went from ${from} to ${to ?? "none"}${logged === null ? " without an extension in the log" : `, but the log's extension says ${logged}`}.`,
  "log-rewritten": ({ reason, on, event: name }) => `The log's step ${event(name)} of ${on} ${rewritten[reason]}.`,
  "log-after-commit": ({ on, event: name, date }) =>
    `The step ${event(name)} is dated ${on}, but was committed on ${date}, before it could have happened.`,
  "finished-edited": ({ field: name, measure, item, status: now }) =>
    `${name === "measures" ? `Measure ${measure} was added or taken out` : item === null ? `The ${field(name)}${of(measure)} ${was(name)} changed` : `The evidence ${quoted(item)}${of(measure)} was changed`} while the problem was ${status(now)}, without a reopening or a correction in the log.`,
  "evidence-altered": ({ path, reason }) =>
    reason === "dropped"
      ? `The evidence file ${quoted(path)}, which a step of the log had brought, is no longer cited, without a word in the log.`
      : reason === "gone"
        ? `The evidence file ${quoted(path)} is gone, though the problem cites it.`
        : `The evidence file ${quoted(path)} was exchanged after the problem cited it.`,
  "problem-deleted": ({ title }) => `The problem ${quoted(title)} was deleted.`,
  "problem-renumbered": ({ to, title }) => `The problem ${quoted(title)} was given the number ${to}.`,
  "id-reused": ({ title, earlier }) =>
    `The number of ${quoted(earlier)} was given to another problem, ${quoted(title)}.`,
  "state-invalid": ({ file, rule, params }) => {
    const say = rules[rule as RuleId] as (params: object) => { problem: string };
    return `${file} was committed in a state that cannot be used: ${say(params).problem}`;
  },
  "state-conflicted": ({ file }) => `${file} was committed with the marks of an unfinished merge in it.`,
  "merge-lost": ({ field: name, measure, item }) =>
    name === ""
      ? "The merge lost the problem, which one side had added."
      : `The merge has the old value of what was changed on its sides: ${name === "measures" && measure !== null ? subject(measure) : `the ${field(name)}${of(measure)}`}${item === null ? "" : ` (${excerpt(item)})`}.`,
  "approver-foreign": ({ post, address }) =>
    `The approval of ${quoted(post)} was committed by ${address}, which the policy does not name for this post.`,
  "commit-unsigned": ({ signature }) =>
    `The commit ${signatures[signature]}, though the policy asks for signed commits.`,
  "seal-invalid": ({ name, reason }) => `The seal ${quoted(name)} vouches for nothing: ${invalidSeal[reason]}.`,
  "seal-broken": ({ name, sealed, found }) =>
    `The seal ${quoted(name)} is broken: it tells the digest ${sealed}, but what it seals has ${found}.`,
  "seal-detached": ({ name }) =>
    `The seal ${quoted(name)} seals a commit that is not in this history: the history was rewritten, or belongs to another branch.`,
  "seal-unknown": ({ digest }) =>
    `No commit of this history has the digest ${digest}: the history was rewritten since, or the digest was copied wrongly.`,
  "log-backdated": ({ on, event: name, days, allowed }) =>
    `The step ${event(name)} is dated ${on} and was committed ${days} days later; the policy allows ${allowed}.`,
  "extension-late": ({ measure, on, deadline }) =>
    `The extension${of(measure)} of ${on} came after the deadline, ${deadline}, had passed.`,
  "policy-loosened": ({ key, from, to }) =>
    `The policy was loosened: ${quoted(policies.get(key) ?? key)} went from ${value(from)} to ${value(to)}.`,
  "declared-changed": ({ key, from, to }) =>
    `A published figure was changed: ${quoted(figures.get(key) ?? key)} went from ${value(from)} to ${value(to)}.`,
  "time-backwards": ({ seconds }) => {
    const { count, unit } = duration(seconds);
    return `The commit is dated ${count} ${count === 1 ? unit.slice(0, -1) : unit} before the one that it comes after.`;
  },
  "evidence-uncommitted": ({ path, reason }) =>
    reason === "missing"
      ? `The evidence file ${quoted(path)} was cited, but not committed with it.`
      : `The evidence file ${quoted(path)} was committed with other bytes than the citation tells.`,
};
