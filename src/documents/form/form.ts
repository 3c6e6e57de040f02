import type { Messages } from "../../messages/index.js";
import { categoryName } from "../../model/ledger.js";
import type { LogEntry, Problem } from "../../model/schema.js";
import { completionOf } from "../../query/completion.js";
import type { Field } from "../document.js";
import { field } from "../fields.js";
import { onlyEntry } from "../one-problem.js";
import { documentOf, type Paper } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { damagedEvidence } from "./evidence.js";
import { factRows } from "./facts.js";
import { obstacles } from "./obstacles.js";
import { approvalFields, remarkField, signatureFields } from "./signing.js";

/** So many lines are left for somebody to apply in handwriting. */
const roomToApply = 2;

/** 销号审批表: one problem, what was done about it, and room for those who sign its closing. */
export const form: Paper = {
  needs: { evidence: true },
  one: true,
  build(source, messages) {
    const { ledger } = source;
    const { problem } = onlyEntry(source);
    const { policy } = ledger;
    return documentOf(source, {
      title: messages.papers.form.title,
      orientation: "portrait",
      remarks: [
        ...obstacles(problem, policy, messages),
        ...damagedEvidence(source, problem, messages),
        ...limitsAndState(source, messages),
      ],
      blocks: [
        {
          kind: "fields",
          rows: [
            [
              field("organization", messages.words.field.organization, ledger.header.organization),
              field("id", messages.papers.lists.columns.problem, String(problem.id)),
            ],
            ...factRows(problem, categoryName(ledger.header, problem.category), messages),
            ...applicationRows(problem, messages),
            ...approvalFields(problem, policy, messages),
            [remarkField(problem, policy, messages)],
          ],
        },
      ],
    });
  },
};

/** Who applied, and when; room to do so where it is not recorded and still can be done. */
function applicationRows(problem: Problem, messages: Messages): Field[][] {
  const { form: words } = messages.papers;
  const { submitted } = completionOf(problem);
  const row = field(
    "application",
    words.application,
    ...(submitted === null ? [] : [appliedText(submitted, messages)]),
  );
  if (submitted !== null || problem.status === "closed") return [[row]];
  return [[{ ...row, space: roomToApply }], signatureFields("application", words.applicant, messages)];
}

function appliedText({ on, by, note }: LogEntry, { papers }: Messages): string {
  return papers.form.applied(papers.conventions.date(on), by ?? null, note ?? null);
}
