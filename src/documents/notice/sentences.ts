import type { Messages } from "../../messages/index.js";
import type { Paragraph } from "../document.js";

/** A mark that ends a sentence or leads on to the next line, and the brackets and quotation marks that close after it. */
const ended = /[。！？…：.!?:][”’」』）)》]*$/;

/** What separates it from the next item of a list. */
const separating = /^[；;，,、\s]$/;

/** A text of its own that ends as a sentence does: what only separated it from the next item of a list gives way. */
export function sentence(text: string, { papers }: Messages): string {
  let end = text.length;
  while (separating.test(text.charAt(end - 1))) end -= 1;
  const told = text.slice(0, end).trimStart();
  return told === "" || ended.test(told) ? told : told + papers.notice.stop;
}

/** A sentence behind a label; nothing where there is nothing to tell. */
export function labelled(label: string, text: string | undefined, messages: Messages): Paragraph[] {
  const told = sentence(text ?? "", messages);
  return told === "" ? [] : [{ kind: "paragraph", lead: label + messages.words.colon, text: told }];
}

/** Whether a text counts its own points: 一是…二是…, at its beginning or behind a mark. */
const counting = /(^|[。；：，、;:\s])[一二三四五六七八九十]+是/;

/**
 * Several texts as one paragraph, counted 一是…二是…. Where they count in this way already they stay as they are; where
 * only some of them do, or differently, they are counted in another way, so that one can tell which is which.
 */
export function enumerated(texts: readonly string[], messages: Messages): string {
  const { measure, measureOtherwise, gap } = messages.papers.notice;
  const sentences = texts.map((text) => sentence(text, messages));
  if (sentences.length === 1 || isCounted(sentences, messages)) return sentences.join(gap);
  const count = sentences.some((text) => counting.test(text)) ? measureOtherwise : measure;
  return sentences.map((text, index) => count(index + 1, text)).join(gap);
}

function isCounted(sentences: readonly string[], { papers }: Messages): boolean {
  return sentences.every((text, index) => text.startsWith(papers.notice.measure(index + 1, "")));
}

/** How long, in characters, a first sentence may be and still stand as a heading within its paragraph. */
const longestHeading = 40;

/** The first sentence and the rest, where it is short enough to head the paragraph; else null. */
export function runIn(text: string): { readonly heading: string; readonly rest: string } | null {
  const end = endOfFirstSentence(text);
  const heading = text.slice(0, end);
  const rest = text.slice(end);
  return rest.trim() === "" || [...heading].length > longestHeading ? null : { heading, rest };
}

/** Behind the first mark that ends a sentence outside of quotation marks, titles and brackets; the space after it too. */
function endOfFirstSentence(text: string): number {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[“《（(]|[”》）)]|[。！？]|[.!?](?=\s)\s*/g)) {
    if ("“《（(".includes(found)) depth += 1;
    else if ("”》）)".includes(found)) depth = Math.max(0, depth - 1);
    else if (depth === 0) return index + found.length;
  }
  return text.length;
}
