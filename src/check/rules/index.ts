import type { RuleId } from "../../diagnostic.js";
import type { Rule } from "../rule.js";
import { beforeInspection } from "./before-inspection.js";
import { controlCharacters } from "./control-characters.js";
import { declaredDiffers } from "./declared-differs.js";
import { doneWithOpenMeasures } from "./done-with-open-measures.js";
import { evidenceChanged } from "./evidence-changed.js";
import { evidenceMissing } from "./evidence-missing.js";
import { evidenceOutside } from "./evidence-outside.js";
import { evidenceShared } from "./evidence-shared.js";
import { futureDate } from "./future-date.js";
import { listFieldMissing } from "./list-field-missing.js";
import { logBackwards } from "./log-backwards.js";
import { logEnd } from "./log-end.js";
import { logIllegalStep } from "./log-illegal-step.js";
import { logUnknownMeasure } from "./log-unknown-measure.js";
import { measureIds } from "./measure-ids.js";
import { policyUnmet } from "./policy-unmet.js";
import { roundOrder } from "./round-order.js";
import { strayFile } from "./stray-file.js";
import { withheldPublished } from "./withheld-published.js";

/** Every check over the ledger as a whole, one file each, in the order in which they are asked. */
export const rules: readonly { [R in RuleId]: Rule<R> }[RuleId][] = [
  measureIds,
  doneWithOpenMeasures,
  logIllegalStep,
  logEnd,
  logUnknownMeasure,
  logBackwards,
  futureDate,
  roundOrder,
  beforeInspection,
  evidenceMissing,
  evidenceChanged,
  evidenceOutside,
  evidenceShared,
  policyUnmet,
  withheldPublished,
  controlCharacters,
  declaredDiffers,
  strayFile,
  listFieldMissing,
];
