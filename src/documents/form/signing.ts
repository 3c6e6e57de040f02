import type { Messages } from "../../messages/index.js";
import type { Policy } from "../../model/ledger.js";
import type { LogEntry, Problem } from "../../model/schema.js";
import { completionOf } from "../../query/completion.js";
import type { Field } from "../document.js";
import { field } from "../fields.js";

/** So many lines are left for the opinion of a post. */
const roomForOpinion = 2;
/** The same where one place is for all who approve. */
const roomForAll = 3;
const roomForRemarks = 1;

/**
 * A place for each post that the policy names, in its order, and for whoever approved besides; a single one where
 * nobody is named. What the log has of the closing is printed there.
 */
export function approvalFields(problem: Problem, { close }: Policy, messages: Messages): Field[][] {
  const { form } = messages.papers;
  const { closed } = completionOf(problem);
  const approved = closed?.approved_by ?? [];
  const posts = [...new Set([...close.approvals, ...approved])];
  if (posts.length === 0)
    return [[general(closed, messages)], signatureFields("approval", messages.papers.form.approver, messages)];
  return posts.flatMap((post, index) => {
    const key = `approval_${index + 1}`;
    const recorded = closed !== null && approved.includes(post) ? approvedText(closed, messages) : null;
    const place = field(key, form.opinion(post), recorded);
    return [[recorded === null ? { ...place, space: roomForOpinion } : place], signatureFields(key, post, messages)];
  });
}

function general(closed: LogEntry | null, messages: Messages): Field {
  const { approval, noApprover } = messages.papers.form;
  const place = field("approval", approval, closed === null ? null : noApprover);
  return { ...place, space: roomForAll };
}

function approvedText({ on }: LogEntry, { papers }: Messages): string {
  return papers.form.approved(papers.conventions.date(on));
}

/** Where somebody signs by hand, and writes when. */
export function signatureFields(key: string, who: string, { papers }: Messages): Field[] {
  const { signed, signedOn, blankDate } = papers.form;
  return [
    { ...field(`${key}_signed`, signed(who)), space: 1 },
    { ...field(`${key}_signed_on`, signedOn(who), blankDate), ...(blankDate === "" ? { space: 1 } : {}) },
  ];
}

/** What the signers should know besides; room to write where there is nothing. */
export function remarkField(problem: Problem, { close }: Policy, messages: Messages): Field {
  const { form, conventions } = messages.papers;
  const { submitted, done, closed } = completionOf(problem);
  const returns = (problem.log ?? []).filter(({ event }) => event === "return");
  const submitter = (submitted ?? done)?.by ?? null;
  const told = field(
    "remarks",
    form.remarks,
    close.twoPersons ? form.twoPersons(submitter) : null,
    ...returns.map(({ on, by, note }) => form.returned(conventions.date(on), by ?? null, note ?? null)),
    problem.follow_up?.trim() ? form.followUp(problem.follow_up) : null,
    closed === null ? null : form.closed(conventions.date(closed.on), closed.by ?? null, closed.note ?? null),
  );
  return told.values.length === 0 ? { ...told, space: roomForRemarks } : told;
}
