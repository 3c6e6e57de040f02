/** What lies behind does not make two texts another. */
const compared = 400;

/** Whether two texts say the same with some words changed: at least half of their pairs of letters are the same. */
export function isSimilar(a: string, b: string): boolean {
  return likeness(a, b) >= 0.5;
}

/** From 0, nothing in common, to 1: twice the pairs of neighbours that both have, by those of either. */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length + second.length === 0) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of first) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of second) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) common += 1;
    counts.set(pair, left - 1);
  }
  return (2 * common) / (first.length + second.length);
}

function pairsOf(text: string): string[] {
  const plain = text.slice(0, compared).replace(/[\s\p{P}]/gu, "");
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
