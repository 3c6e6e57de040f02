import { excerpt } from "../messages/excerpt.js";
import type { Messages } from "../messages/index.js";
import { type Difference, differences, fieldsOf } from "../model/field.js";
import type { Problem } from "../model/schema.js";
import { harmless } from "./plain.js";

/** So much of a text shows which it is. */
const shownLength = 40;

/**
 * What happened to one problem between two states, in the field's words, one item each; null stands for a state in
 * which there was none. Empty where both say the same.
 */
export function problemChanges(before: Problem | null, after: Problem | null, messages: Messages): string[] {
  const { changes } = messages;
  if (before === null) return after === null ? [] : [changes.problemAdded(harmless(after.title))];
  if (after === null) return [changes.problemRemoved(harmless(before.title))];
  const found = differences(fieldsOf(before), fieldsOf(after));
  const told = new Set<number>();
  return found.flatMap((difference) => {
    const { measure } = difference;
    if (measure === null) return [differenceText(difference, null, messages)];
    const reference = `${after.id}.${measure}`;
    const [old, now] = [before, after].map(({ measures }) => measures?.find(({ id }) => id === measure));
    if (old !== undefined && now !== undefined) return [differenceText(difference, reference, messages)];
    // A measure that came or went is one item, not one for each of its fields.
    if (told.has(measure)) return [];
    told.add(measure);
    return now === undefined
      ? [changes.measureRemoved(reference, shortened(old?.text ?? ""))]
      : [changes.measureAdded(reference, shortened(now.text))];
  });
}

/** One field that differs; `reference` leads what concerns a measure. */
export function differenceText(difference: Difference, reference: string | null, messages: Messages): string {
  const { changes } = messages;
  const text = fieldText(difference, messages);
  return reference === null ? text : changes.of(reference, text);
}

function fieldText({ name, item, from, to }: Difference, messages: Messages): string {
  const { changes, words } = messages;
  const label = labelOf(name, messages);
  if (item !== null) {
    if (from === undefined) return changes.set(words.field.evidence, shortened(item));
    return to === undefined
      ? changes.removed(words.field.evidence, shortened(item))
      : changes.evidenceChanged(shortened(item));
  }
  if (from === undefined) return changes.set(label, valueText(name, to, messages));
  if (to === undefined) return changes.removed(label, valueText(name, from, messages));
  return changes.changed(label, valueText(name, from, messages), valueText(name, to, messages));
}

/** What people call a field; the key itself where it has no label. */
function labelOf(name: string, { words }: Messages): string {
  const labels = new Map(Object.entries(words.field));
  const [first = "", ...deeper] = name.split(".");
  return [labels.get(first) ?? first, ...deeper].join(".");
}

/** The vocabularies whose keys are shown by their words. */
function valueText(name: string, value: unknown, { words }: Messages): string {
  const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.status,
    term: words.term,
    origin: words.origin,
    withheld: words.withheld,
  };
  if (typeof value === "string") {
    const vocabulary = new Map(Object.entries(vocabularies[name] ?? {}));
    return shortened(vocabulary.get(value) ?? value);
  }
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) return shortened(value.map(memberText).join(words.listSeparator));
  return shortened(memberText(value));
}

function memberText(member: unknown): string {
  if (typeof member !== "object" || member === null) return String(member);
  const { title } = member as { title?: unknown };
  return typeof title === "string" ? title : JSON.stringify(member);
}

function shortened(text: string): string {
  return excerpt(harmless(text), shownLength);
}
