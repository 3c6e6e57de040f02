import { headOf, type ItemColumn, rowsOf } from "../cells.js";
import type { Block } from "../document.js";
import type { Case } from "./case.js";
import { type Step, stepColumns } from "./steps.js";
import { standingText } from "./vouching.js";

/** Who approved what and when: the closings, the extensions, and whatever else names an approver. */
export function approvalBlocks(about: Case): Block[] {
  const { problem, messages } = about;
  const { dossier } = messages.papers;
  const steps = (problem.log ?? []).flatMap((entry, index): Step[] => {
    const isApproved = (entry.approved_by ?? []).length > 0;
    const isAskedFor = entry.event === "close" || entry.event === "extend";
    return isApproved || isAskedFor ? [{ entry, about: standingText(index, about) }] : [];
  });
  if (steps.length === 0) return [{ kind: "paragraph", text: dossier.none.approvals }];
  const { on, event, measure, approvedBy, change, note } = stepColumns(problem.id, messages);
  const approver: ItemColumn<Step> = {
    ...approvedBy,
    width: 7,
    value: (step) => approvedBy.value(step) ?? dossier.noApprover,
  };
  const standing: ItemColumn<Step> = {
    key: "standing",
    header: dossier.columns.standing,
    width: 6,
    value: ({ about: text }) => text,
  };
  const columns = [on, event, measure, approver, change, note, standing];
  return [{ kind: "table", name: dossier.tables.approvals, columns: headOf(columns), rows: rowsOf(steps, columns) }];
}
