import type { Contact, NoticeTexts } from "../../model/schema.js";
import { contactOf } from "./contact.js";
import { fold } from "./fold.js";
import { figuresIn, isHeadline } from "./headline.js";
import type { Paragraph } from "./paragraphs.js";
import { sentencesOf } from "./sentences.js";

/** The end of a paper: what it asks of the public, how to reach it, who signs. */
export interface Ending {
  readonly closing: readonly Paragraph[];
  readonly contact: Contact;
  readonly signature: string | null;
}

const signer =
  /(?:党组|党委|委员会|党总支|党支部|领导小组|办公室|局|委|办|院|校|厅|处|部|站|所|中心|公司|集团|协会|联合会|人民政府|政府|学院|学校|医院|银行|办事处)$/;
const dated = /^(?:\d{4}|[〇零一二三四五六七八九○Ｏ]{4})年.{1,4}月.{1,4}日$/;

/** Where the end of a paper begins among the last paragraphs: at its closing words, an address, or the signature. */
export function endingStart(paragraphs: readonly Paragraph[]): number {
  const start = paragraphs.findIndex(({ text }) => isClosingWord(text) || contactOf(text) !== null);
  if (start >= 0) return start;
  const last = paragraphs.findLastIndex(({ text }) => !isDate(text));
  return last >= 0 && isSignature(paragraphs[last]?.text ?? "") ? last : paragraphs.length;
}

function isClosingWord(text: string): boolean {
  const start = fold(text.slice(0, 60));
  return /^(?:欢迎|敬请|请)(?:广大)?(?:干部|党员|群众|社会)/.test(start) || /^联系(?:方式|人) ?:/.test(start);
}

/** Reads the end of a paper. */
export function endingOf(paragraphs: readonly Paragraph[]): Ending {
  const contact: Contact = {};
  const closing: Paragraph[] = [];
  let signature: string | null = null;
  for (const paragraph of paragraphs) {
    const found = contactOf(paragraph.text);
    if (found !== null && found.value !== "") contact[found.key] = found.value;
    else if (isSignature(paragraph.text)) signature = paragraph.text;
    else if (!isDate(paragraph.text)) closing.push(paragraph);
  }
  return { closing, contact, signature };
}

function isSignature(text: string): boolean {
  return text.length <= 40 && !/[。，：；、,:;]/.test(text) && signer.test(text);
}

function isDate(text: string): boolean {
  return text.length < 20 && dated.test(fold(text).replace(/ /g, ""));
}

/** What the paragraphs between the headings tell besides figures: whole paragraphs, and what follows the figures in theirs. */
export function summaryOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ text }) => {
    if (!isHeadline(text)) return [text];
    const rest = sentencesOf(text).filter((sentence) => Object.keys(figuresIn(sentence)).length === 0);
    return rest.length === 0 ? [] : [rest.join("")];
  });
}

/** The texts of a notice; null where there is none. */
export function noticeOf(
  opening: readonly string[],
  summary: readonly string[],
  { closing, contact, signature }: Ending,
): NoticeTexts | null {
  const last = closing.map(({ text }) => text);
  const texts: NoticeTexts = {
    ...(opening.length === 0 ? {} : { opening: [...opening] }),
    ...(summary.length === 0 ? {} : { summary: [...summary] }),
    ...(last.length === 0 ? {} : { closing: last }),
    ...(signature === null ? {} : { signature }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
  };
  return Object.keys(texts).length === 0 ? null : texts;
}
