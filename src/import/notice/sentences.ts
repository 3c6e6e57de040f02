import { outside } from "./quotes.js";

/** 。 or, where the two kinds of marks are mixed, a dot after a Chinese character that no name of a file goes on from. */
function isStop(text: string, index: number): boolean {
  const mark = text[index];
  if (mark === "。" || mark === "｡") return true;
  return (
    (mark === "." || mark === "．") && /[\u4e00-\u9fff”’）)》][.．](?![A-Za-z])/.test(text.slice(index - 1, index + 2))
  );
}

/** The sentences of a text, each with its 。; one within a quotation, a title or brackets ends nothing. */
export function sentencesOf(text: string): string[] {
  const isOutside = outside(text);
  const found: string[] = [];
  let start = 0;
  for (let end = 0; end < text.length; end += 1) {
    if (!isStop(text, end) || !isOutside(end)) continue;
    found.push(text.slice(start, end + 1));
    start = end + 1;
  }
  return start < text.length ? [...found, text.slice(start)] : found;
}

/** Without the marks that end a sentence or a clause. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && "。；;，,、 　.．".includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

/** Without the marks that join a clause to what stands before it. */
export function withoutLead(text: string): string {
  let start = 0;
  while (start < text.length && "。；;，,、：:.． 　".includes(text[start] ?? "")) start += 1;
  return text.slice(start);
}
