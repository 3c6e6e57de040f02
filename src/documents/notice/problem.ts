import type { Messages } from "../../messages/index.js";
import { ownDate } from "../../query/light.js";
import type { Block, Heading, Paragraph } from "../document.js";
import { quoted } from "../quoted.js";
import type { PublicMeasure } from "./public.js";
import { enumerated, labelled, sentence } from "./sentences.js";
import type { Told } from "./told.js";

/** What a problem is called, with its number. */
export function problemHeading(number: number, { problem, marks }: Told, messages: Messages): Heading {
  const { conventions, notice } = messages.papers;
  const name = notice.about(quoted(problem.title, messages), marks);
  return { kind: "heading", level: 3, text: conventions.numbered.item(number, name) };
}

/**
 * What was done about a finished problem, and the result. A measure without recorded progress keeps its place among the
 * others, as its text alone; where none has any they are called measures, since nobody wrote down what came of them.
 */
export function finishedBlocks({ problem, lines }: Told, messages: Messages): Block[] {
  const { result, labels } = messages.papers.notice;
  const { status, term, measures } = problem;
  return [
    ...(measures.some(({ progress = "" }) => sentence(progress, messages) !== "")
      ? [{ kind: "paragraph", text: measuresText(measures, messages) } as const]
      : measuresLine(measures, messages)),
    ...labelled(labels.result, result(status === "closed", term === "long_term"), messages),
    ...lines,
  ];
}

/** What is to be done about an unfinished problem, what came of it so far, where it stands and until when. */
export function unfinishedBlocks({ problem, lines }: Told, messages: Messages): Block[] {
  const { words, papers } = messages;
  const { status, measures } = problem;
  const date = ownDate(problem);
  const label = status === "staged" ? words.field.review_on : words.field.deadline;
  return [
    ...measuresLine(measures, messages),
    ...labelled(papers.notice.labels.status, words.status[status], messages),
    ...(date === null ? [] : labelled(label, papers.conventions.date(date), messages)),
    ...lines,
  ];
}

function measuresLine(measures: readonly PublicMeasure[], messages: Messages): Paragraph[] {
  return labelled(messages.papers.notice.labels.measures, measuresText(measures, messages), messages);
}

function measuresText(measures: readonly PublicMeasure[], messages: Messages): string {
  const texts = measures.map((measure) => measureText(measure, messages)).filter((text) => text !== "");
  return enumerated(texts, messages);
}

/** What was to be done, and what came of it, which is seldom understood without the former (“the meeting was held”). */
function measureText({ text, progress = "" }: PublicMeasure, messages: Messages): string {
  const sentences = [text, progress].map((each) => sentence(each, messages)).filter((each) => each !== "");
  return sentences.join(messages.papers.notice.gap);
}
