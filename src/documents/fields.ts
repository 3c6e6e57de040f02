import type { Messages } from "../messages/index.js";
import type { CivilDate } from "../model/date.js";
import type { LogEntry } from "../model/schema.js";
import { deadlineCourse, isLateExtension } from "../query/deadlines.js";
import type { Field } from "./document.js";

/** A field of a form; texts that are blank, or not there, are no value. */
export function field(key: string, label: string, ...texts: readonly (string | null | undefined)[]): Field {
  return { key, label, values: texts.filter((text) => text?.trim()) as string[] };
}

/** A day as a sentence has it, or null. */
export function day(date: CivilDate | undefined, { papers }: Messages): string | null {
  return date === undefined ? null : papers.conventions.date(date);
}

/** Several names as one text, or null where there is none. */
export function names(list: readonly string[] | undefined, { words }: Messages): string | null {
  return list === undefined || list.length === 0 ? null : list.join(words.listSeparator);
}

/** A deadline, and below it what it was and how it was put off, as far as the log tells. */
export function deadlineTexts(
  deadline: CivilDate | undefined,
  log: readonly LogEntry[] | undefined,
  measure: number | null,
  messages: Messages,
): (string | null)[] {
  const { form } = messages.papers;
  const { original, extensions } = deadlineCourse(log, measure);
  return [
    day(deadline, messages),
    original === null ? null : form.original(messages.papers.conventions.date(original)),
    ...extensions.map((entry) =>
      form.extended(
        messages.papers.conventions.date(entry.on),
        day(entry.to, messages),
        names(entry.approved_by, messages),
        isLateExtension(entry),
      ),
    ),
  ];
}

/** A deadline beside another day; one that was put off needs a row of its own. */
export function deadlineRows(deadline: Field, other: Field): Field[][] {
  return deadline.values.length > 1 ? [[deadline], [other]] : [[deadline, other]];
}
