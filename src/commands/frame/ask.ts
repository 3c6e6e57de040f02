import type { Ask, Context } from "../../context.js";
import { type CivilDate, isCivilDate, likelyDate } from "../../model/date.js";
import { harmless } from "../../render/plain.js";

/** What was given, else what a person answers; undefined for nothing. */
export async function textFrom(given: string | undefined, ask: Ask, question: string): Promise<string | undefined> {
  const text = given ?? (await ask?.(question)) ?? "";
  return text.trim() || undefined;
}

/** Asks for one line after another until an empty one; the question is told which it is, from 1. */
export async function linesFrom(ask: Ask, question: (ordinal: number) => string): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    const line = await textFrom(undefined, ask, question(lines.length + 1));
    if (line === undefined) return lines;
    lines.push(line);
  }
}

/** Asks until the answer is a date or empty; `option` is what the complaint about another answer calls it. */
export async function dateFrom(
  context: Context,
  ask: Ask,
  option: string,
  question: string,
): Promise<CivilDate | undefined> {
  let next = question;
  for (;;) {
    const value = await textFrom(undefined, ask, next);
    if (value === undefined || isCivilDate(value)) return value;
    const complaint = context.messages.failures["bad-date"]({ option, value, swapped: likelyDate(value) });
    next = `${harmless(complaint)}\n${question}`;
  }
}

/** Asks for a yes or a no; anything but a yes is a no. */
export async function isAgreed(ask: NonNullable<Ask>, question: string): Promise<boolean> {
  return /^(?:y|yes|是|好)$/i.test((await ask(question)).trim());
}
