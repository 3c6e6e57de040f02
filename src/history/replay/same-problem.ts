import { growthOf } from "../../model/growth.js";
import type { Problem } from "../../model/schema.js";

/** Titles with less in common than this are of two problems, unless something else tells that they are one. */
const leastShared = 0.2;

/**
 * Whether two states under one id are two problems rather than one that was edited: nothing of the log is left, no
 * measure has the same text, goal and cause are not the same, and the titles share hardly a pair of characters.
 */
export function isAnother(earlier: Problem, now: Problem): boolean {
  if (earlier.title.trim() === now.title.trim()) return false;
  if (isShared(earlier.goal, now.goal) || isShared(earlier.cause, now.cause)) return false;
  const log = earlier.log ?? [];
  const { removed, altered } = growthOf(log, now.log ?? []);
  if (removed.length + altered.length < log.length) return false;
  const texts = new Set((earlier.measures ?? []).map(({ text }) => text));
  if ((now.measures ?? []).some(({ text }) => texts.has(text))) return false;
  return sharedPairs(earlier.title, now.title) < leastShared;
}

function isShared(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** How much two texts have in common: 1 when they have the same pairs of neighbouring characters, 0 when none. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].map((character, index, all) => character + (all[index + 1] ?? "")));
  const [ofA, ofB] = [pairs(a), pairs(b)];
  const shared = [...ofA].filter((pair) => ofB.has(pair)).length;
  return shared / Math.max(1, Math.min(ofA.size, ofB.size));
}
