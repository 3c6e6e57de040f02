const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "(": ")",
  "（": "）",
};
const closing = new Set(Object.values(closers));

/**
 * Where the quotation that opens at `start` closes, whatever is quoted within; -1 where it never does. A mark that lost
 * its partner is closed by the next one around it.
 */
export function closeOf(text: string, start: number): number {
  const expected: string[] = [];
  for (let index = start; index < text.length; index += 1) {
    const mark = text[index] ?? "";
    const closer = closers[mark];
    if (closer !== undefined) expected.push(closer);
    else if (closing.has(mark)) dropThrough(expected, mark);
    if (expected.length === 0) return index;
  }
  return -1;
}

/** Whether every quotation and bracket of the text is closed. */
export function isClosed(text: string): boolean {
  const expected: string[] = [];
  for (const mark of text) {
    const closer = closers[mark];
    if (closer !== undefined) expected.push(closer);
    else if (expected.at(-1) === mark) expected.pop();
  }
  return expected.length === 0;
}

/** Positions that stand outside every quotation, title and bracket; all of them in a text whose marks do not pair. */
export function outside(text: string): (index: number) => boolean {
  if (!anyMark.test(text)) return everywhere;
  const within = [] as boolean[];
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? "";
    if (mark in closers) depth += 1;
    if (depth > 0) within[index] = true;
    if (closing.has(mark)) depth -= 1;
    if (depth < 0) return everywhere;
  }
  return depth === 0 ? (index) => within[index] !== true : everywhere;
}

const anyMark = /[“”‘’「」『』《》〈〉()（）]/;
const everywhere = () => true;

/** What was opened inside and never closed goes with it. */
function dropThrough(expected: string[], mark: string): void {
  for (let back = 1; back <= Math.min(nesting, expected.length); back += 1) {
    if (expected.at(-back) !== mark) continue;
    expected.length -= back;
    return;
  }
}

/** How many marks that lost their partner may be skipped at once; a bound, so that no text costs more than its length. */
const nesting = 6;
