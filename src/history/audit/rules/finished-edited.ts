import { type Difference, differences, type Fields, textIn } from "../../../model/field.js";
import type { LogEntry } from "../../../model/schema.js";
import type { ProblemChange } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { namesEvidence, newEntries, staysFinished } from "../steps.js";

/** What a completion, and the signature under a closing, vouch for. Of a measure it is everything. */
const vouched: readonly string[] = ["title", "goal", "deadline", "evidence"];

/** What finished work says changes only after a reopen, or with a correction in the log. */
export const finishedEdited: AuditRule<"finished-edited"> = {
  id: "finished-edited",
  *check({ transitions }) {
    for (const transition of transitions) if (staysFinished(transition)) yield* hits(transition);
  },
};

function* hits(transition: ProblemChange): Iterable<AuditHit<"finished-edited">> {
  const { id, before, after } = transition;
  const { status } = after.value;
  const entries = newEntries(transition);
  const told = new Set<string>();
  for (const difference of differences(before.fields, after.fields)) {
    if (!isVouched(difference) || isTold(entries, difference)) continue;
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

/** Whether the log tells this change: by corrections of the field, or by a step that brought the evidence. */
function isTold(entries: readonly LogEntry[], difference: Difference): boolean {
  const { measure, name, from, to } = difference;
  const own = entries.filter((entry) => (entry.measure ?? measure) === measure);
  if (name === "evidence") return own.some((entry) => coversEvidence(entry, difference));
  // Finished work is not extended; that is a step out of place, and told as such.
  if (name === "deadline" && own.some(({ event, to: until }) => event === "extend" && tells(until, to))) return true;
  const corrections = own.filter(({ event }) => event === "correct");
  if (corrections.some(({ field }) => field === undefined || (field === "measures" && measure !== null))) return true;
  // Corrected twice in one commit, a field leads from the first old value to the last new one.
  const ofField = corrections.filter(({ field }) => field === name);
  return ofField.length > 0 && tells(ofField[0]?.from, from) && tells(ofField.at(-1)?.to, to);
}

/** Proof may be added with any remark or application; exchanging it or taking it out is a correction. */
function coversEvidence(entry: LogEntry, { item, from }: Difference): boolean {
  if (entry.field !== undefined && entry.field !== "evidence") return false;
  if (entry.event === "correct") return true;
  if (from !== undefined) return false;
  return entry.field === undefined || namesEvidence(entry, item ?? "");
}

/** A correction that tells the old or the new value tells the right one. */
function tells(told: string | undefined, value: unknown): boolean {
  return told === undefined || told === (Array.isArray(value) ? value.join("、") : String(value ?? ""));
}
