import { type Difference, differences, type Fields, textIn } from "../../../model/field.js";
import type { LogEntry } from "../../../model/schema.js";
import type { Transition } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { newEntries, staysFinished } from "../steps.js";

/** What a completion, and the signature under a closing, vouch for. Of a measure it is everything. */
const vouched: readonly string[] = ["title", "goal", "deadline", "evidence"];

/** What finished work says changes only after a reopen, or with a correction in the log. */
export const finishedEdited: AuditRule<"finished-edited"> = {
  id: "finished-edited",
  *check({ transitions }) {
    for (const transition of transitions) if (staysFinished(transition)) yield* hits(transition);
  },
};

function* hits(transition: Transition): Iterable<AuditHit<"finished-edited">> {
  const { id, before, after } = transition;
  const { status } = after.value;
  const entries = newEntries(transition);
  const told = new Set<string>();
  for (const difference of differences(before.fields, after.fields)) {
    if (!isVouched(difference) || entries.some((entry) => covers(entry, difference))) continue;
    const { name, measure, item } = difference;
    // A measure that came or went is told once.
    const whole = measure !== null && isWhole(difference, before.fields, after.fields);
    const key = whole ? `${measure}` : difference.key;
    if (!told.has(key))
      yield { id, params: { field: whole ? "measures" : name, measure, item: whole ? null : item, status } };
    told.add(key);
  }
}

/** Of a measure only its status has a rule of its own. */
function isVouched({ measure, name, from, to }: Difference): boolean {
  if (measure === null) return vouched.includes(name);
  return name !== "status" || from === undefined || to === undefined;
}

function isWhole({ measure }: Difference, before: Fields, after: Fields): boolean {
  return (textIn(before, measure, "text") === undefined) !== (textIn(after, measure, "text") === undefined);
}

/** Whether an entry of the log tells this change: a correction of the field, or a step that brought the evidence. */
function covers(entry: LogEntry, difference: Difference): boolean {
  const { measure, name } = difference;
  if ((entry.measure ?? measure) !== measure) return false;
  if (name === "evidence") return coversEvidence(entry, difference);
  // Finished work is not extended; that is a step out of place, and told as such.
  if (name === "deadline" && entry.event === "extend") return tells(entry.to, difference.to);
  if (entry.event !== "correct") return false;
  if (entry.field === undefined) return true;
  if (entry.field === "measures") return measure !== null;
  return entry.field === name && tells(entry.from, difference.from) && tells(entry.to, difference.to);
}

/** Proof may be added with any remark or application; exchanging it or taking it out is a correction. */
function coversEvidence(entry: LogEntry, { item, from }: Difference): boolean {
  if (entry.field !== undefined && entry.field !== "evidence") return false;
  if (entry.event === "correct") return true;
  if (from !== undefined) return false;
  return entry.field === undefined || (entry.to ?? "").split("、").includes(item ?? "");
}

/** A correction that tells the old or the new value tells the right one. */
function tells(told: string | undefined, value: unknown): boolean {
  return told === undefined || told === (Array.isArray(value) ? value.join("、") : String(value ?? ""));
}
