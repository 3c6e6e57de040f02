import { excerpt } from "../messages/excerpt.js";
import type { Messages } from "../messages/index.js";
import { type Difference, differences, fieldsOf } from "../model/field.js";
import type { Problem } from "../model/schema.js";
import { harmless } from "./plain.js";

/** So much of a text shows which it is. */
const shownLength = 40;

/** One thing that happened to a problem; `reference` names the measure that it is about, null for the problem's own. */
export interface Happening {
  readonly reference: string | null;
  readonly text: string;
}

/**
 * What happened to one problem between two states, in the field's words, one item each; null stands for a state in
 * which there was none. Empty where both say the same.
 */
export function problemHappenings(before: Problem | null, after: Problem | null, messages: Messages): Happening[] {
  const { changes } = messages;
  if (before === null) return after === null ? [] : [own(changes.problemAdded(harmless(after.title)))];
  if (after === null) return [own(changes.problemRemoved(harmless(before.title)))];
  return happenings(after.id, differences(fieldsOf(before), fieldsOf(after)), messages);
}

/** The differences of the problem `id`, one item each. */
export function differenceTexts(id: number, found: readonly Difference[], messages: Messages): string[] {
  return asTexts(happenings(id, found, messages), messages);
}

/** A measure that came or went is one item, whatever its fields. */
function happenings(id: number, found: readonly Difference[], messages: Messages): Happening[] {
  const { changes } = messages;
  const whole = new Set(found.filter(({ name, measure }) => measure !== null && name === "text").filter(cameOrWent));
  const measures = new Set([...whole].map(({ measure }) => measure));
  return found.flatMap((difference) => {
    const { measure, from, to } = difference;
    if (measure === null) return [own(differenceText(difference, null, messages))];
    const reference = `${id}.${measure}`;
    if (!measures.has(measure)) return [{ reference, text: differenceText(difference, null, messages) }];
    if (!whole.has(difference)) return [];
    return from === undefined
      ? [own(changes.measureAdded(reference, shortened(String(to))))]
      : [own(changes.measureRemoved(reference, shortened(String(from))))];
  });
}

function own(text: string): Happening {
  return { reference: null, text };
}

function asTexts(happened: readonly Happening[], { changes }: Messages): string[] {
  return happened.map(({ reference, text }) => (reference === null ? text : changes.of(reference, text)));
}

function cameOrWent({ from, to }: Difference): boolean {
  return from === undefined || to === undefined;
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
  const [old, now] = [valueText(name, from, messages), valueText(name, to, messages)];
  return name === "status" ? changes.moved(old, now) : changes.changed(label, old, now);
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
  const { title, name } = member as { title?: unknown; name?: unknown };
  return [title, name].find((each) => typeof each === "string") ?? JSON.stringify(member);
}

function shortened(text: string): string {
  return excerpt(harmless(text), shownLength);
}
