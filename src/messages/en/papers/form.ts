import { words } from "../words.js";

const bracketed = (text: string, notes: readonly (string | null)[]) => {
  const known = notes.filter((note) => note !== null);
  return known.length === 0 ? text : `${text} (${known.join(words.listSeparator)})`;
};

/** The closing form of one problem. */
export const form = {
  title: "Closing form",
  measures: "Measures and progress",
  application: "Application to close",
  opinion: (post: string) => `Opinion: ${post}`,
  /** Where the policy names no post. */
  approval: "Approval",
  /** Who signs, where no post is named. */
  applicant: "applicant",
  approver: "approver",
  signed: (who: string) => `Signature: ${who}`,
  signedOn: (who: string) => `Date of signature: ${who}`,
  /** To be filled in by hand. */
  blankDate: "",
  remarks: "Remarks",
  measure: (text: string, status: string, doneOn: string | null, progress: string | null) =>
    `${bracketed(text, [status, doneOn])}${progress === null ? "" : `. Progress: ${progress}`}`,
  regulation: (title: string, kind: string | null, document: string | null) => bracketed(title, [kind, document]),
  /** Between the evidence of the problem as a whole and that of each measure. */
  evidenceSeparator: "; ",
  evidenceOf: (reference: string, names: string) => `measure ${reference}: ${names}`,
  /** A piece of evidence, and how it was found. */
  found: (name: string, proof: string) => `“${name}” is ${proof}`,
  /** The day is null where the paper tells an earlier state: the files are always those of now. */
  damaged: (date: string | null, listing: string) =>
    `Evidence that did not verify ${date === null ? "by the files as they lie now" : `on ${date}`}: ${listing}.`,
  original: (date: string) => `Originally ${date}`,
  extended: (on: string, to: string | null, by: string | null, late: boolean) =>
    bracketed(`On ${on} extended${to === null ? "" : ` to ${to}`}`, [
      by === null ? null : `approved by ${by}`,
      late ? "after the old deadline" : null,
    ]),
  applied: (on: string, by: string | null, note: string | null) =>
    `Applied for on ${on}${by === null ? "" : ` by ${by}`}.${note === null ? "" : ` ${note}`}`,
  approved: (on: string) => `The closing of ${on} was approved, as the log has it.`,
  /** What the log has of a closing besides who approved it. */
  closed: (on: string, by: string | null, note: string | null) =>
    `Closed on ${on}, as the log has it${by === null ? "" : `, by ${by}`}.${note === null ? "" : ` ${note}`}`,
  noApprover: "The log does not say who approved the closing.",
  returned: (on: string, by: string | null, note: string | null) =>
    `Returned on ${on}${by === null ? "" : ` by ${by}`}${note === null ? "." : `: ${note}`}`,
  followUp: (text: string) => `Still to come from others: ${text}`,
  twoPersons: (submitter: string | null) =>
    `By the ledger's rules whoever applies${submitter === null ? "" : ` (${submitter})`} may not approve.`,
  /** What stands against signing, to be read first. */
  notReady: (what: readonly string[]) => `Not ready to be signed: ${what.join("; ")}.`,
  /** The same of a closing that is recorded already. */
  notInOrder: (what: readonly string[]) => `The recorded closing is not in order: ${what.join("; ")}.`,
  missing: {
    finished: (status: string) => `the problem is not done (${status})`,
    measures: (numbers: string) => `these measures are not done: ${numbers}`,
    evidence: "the rules ask for evidence, of the problem or of every measure, and it is not complete",
    submission: "the rules ask for an application first, and none is pending",
    approval: (post: string) => `the rules ask for the approval of ${post}, and the log does not have it`,
    twoPersons: (submitter: string | null) =>
      submitter === null
        ? "the rules want the applicant and the approver to be two, and the log does not say who applied"
        : `the rules want the applicant and the approver to be two: ${submitter} applied, so another post has to approve`,
    log: "the status is closed, and the log has no closing",
  },
};
