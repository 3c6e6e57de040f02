import type { Messages } from "../../messages/index.js";
import type { Block, Paragraph } from "../document.js";
import type { Source } from "../paper.js";
import type { PublicHeader } from "./public.js";
import { runIn, sentence } from "./sentences.js";

/** Which inspection this is about, as far as it is known, and what follows; before it whom a report is addressed to. */
export function preamble(
  { organization, round }: PublicHeader,
  edition: Source["edition"],
  isDone: boolean,
  messages: Messages,
): Block[] {
  const { papers } = messages;
  const told = papers.notice.inspected({
    organization: organization ?? null,
    kind: round.kind ?? null,
    body: round.body ?? null,
    period: papers.notice.period(round.from ?? null, round.to ?? null),
    feedbackOn: round.feedback_on === undefined ? null : papers.conventions.date(round.feedback_on),
  });
  const sentences = [...(told === null ? [] : [told]), papers.notice.follows[edition](isDone)];
  const addressee =
    edition === "report" && round.body !== undefined
      ? [{ kind: "paragraph", role: "addressee", text: papers.notice.addressee(round.body) } as const]
      : [];
  return [...addressee, { kind: "paragraph", text: sentences.join(papers.notice.gap) }];
}

/** A number that a paragraph was given by hand. */
const numbered = /^\s*([（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/;

/** The paragraphs of part one, numbered when there are several, each headed by its first sentence where that is short. */
export function openingBlocks({ notice }: PublicHeader, messages: Messages): Paragraph[] {
  const texts = (notice.opening ?? []).map((text) => sentence(text, messages));
  const asTheyAre = texts.length === 1 || texts.some((text) => numbered.test(text));
  if (asTheyAre) return texts.map((text) => ({ kind: "paragraph", text }));
  const { section } = messages.papers.conventions.numbered;
  return texts.map((text, index): Paragraph => {
    const parts = runIn(text);
    return parts === null
      ? { kind: "paragraph", text: section(index + 1, text) }
      : { kind: "paragraph", lead: section(index + 1, parts.heading), text: parts.rest };
  });
}
