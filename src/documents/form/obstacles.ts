import type { Messages } from "../../messages/index.js";
import type { Shortfall } from "../../model/closing.js";
import type { Policy } from "../../model/ledger.js";
import type { Problem } from "../../model/schema.js";
import { completionOf } from "../../query/completion.js";
import { readinessOf } from "../../query/readiness.js";

/** What stands against signing the closing, in one sentence, so that nobody signs an incomplete file unknowingly. */
export function obstacles(problem: Problem, policy: Policy, messages: Messages): string[] {
  const { form } = messages.papers;
  const { finished, open, shortfalls } = readinessOf(problem, policy);
  const isUnlogged = problem.status === "closed" && completionOf(problem).closed === null;
  const missing = [
    ...(finished ? [] : [form.missing.finished(messages.words.status[problem.status])]),
    ...(open.length === 0 ? [] : [form.missing.measures(open.join(messages.words.listSeparator))]),
    ...(isUnlogged ? [form.missing.log] : []),
    ...shortfalls.map((shortfall) => shortfallText(shortfall, messages)),
  ];
  if (missing.length === 0) return [];
  return [problem.status === "closed" ? form.notInOrder(missing) : form.notReady(missing)];
}

function shortfallText(shortfall: Shortfall, { papers }: Messages): string {
  const { missing } = papers.form;
  switch (shortfall.guard) {
    case "evidence":
      return missing.evidence;
    case "submission":
      return missing.submission;
    case "approval":
      return missing.approval(shortfall.post);
    case "two-persons":
      return missing.twoPersons(shortfall.submitter);
  }
}
