/** Longer words are nobody's typing error; leaving them out bounds the work on hostile input. */
const longestWord = 80;

/**
 * The candidate that `word` was probably meant to be, or null when nothing is near enough: at most one edit for every
 * three characters of the longer word, else the only candidate that begins with `word`. Letter case and full-width
 * forms do not count; of equally near candidates the first wins.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const typed = fold(word);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceIfNear(typed, fold(candidate));
    if (distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best === null ? onlyCompletion(typed, candidates) : best.candidate;
}

function distanceIfNear(typed: readonly string[], meant: readonly string[]): number {
  const longer = Math.max(typed.length, meant.length);
  const limit = Math.floor(longer / 3);
  if (longer > longestWord || Math.abs(typed.length - meant.length) > limit) return Infinity;
  const distance = editDistance(typed, meant);
  return distance <= limit ? distance : Infinity;
}

function onlyCompletion(typed: readonly string[], candidates: readonly string[]): string | null {
  if (typed.length < 2 || typed.length > longestWord) return null;
  const matches = candidates.filter((each) => fold(each).slice(0, typed.length).join("") === typed.join(""));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** Code points, with full-width and capital letters made plain; what exceeds the longest word is not looked at. */
function fold(word: string): string[] {
  return [
    ...word
      .slice(0, 2 * longestWord + 2)
      .normalize("NFKC")
      .toLowerCase(),
  ];
}

/** Insertions, deletions, replacements and swaps of two neighbours (optimal string alignment). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped ? at(beforeLast, j - 2) + 1 : Infinity);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
