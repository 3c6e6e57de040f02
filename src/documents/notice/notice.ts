import type { Messages } from "../../messages/index.js";
import { isFinished } from "../../model/status.js";
import type { Block } from "../document.js";
import { documentOf, type Paper, type Source } from "../paper.js";
import { limits } from "../remarks.js";
import { closingBlocks } from "./closing.js";
import { headline } from "./headline.js";
import { openingBlocks, preamble } from "./opening.js";
import { byCategory, goingOn } from "./parts.js";
import { publicHeader } from "./public.js";
import { sentence } from "./sentences.js";
import { toldProblems } from "./told.js";

/** 整改情况通报: what was found and what became of it, for the public; or the same with more for those who inspected. */
export const notice: Paper = {
  hasEditions: true,
  build(source, messages) {
    const { edition, today } = source;
    const texts = messages.papers.notice;
    const header = publicHeader(source.ledger.header);
    const told = toldProblems(source, messages);
    const finished = told.filter(({ problem }) => isFinished(problem.status));
    const unfinished = told.filter(({ problem }) => !isFinished(problem.status));
    const isDone = allDone(source);
    // The header's own texts speak of the whole round: beside the figures of a part they would contradict them.
    const isWhole = source.chosen === null;
    const summary = (isWhole ? (header.notice.summary ?? []) : []).map(
      (text) => ({ kind: "paragraph", text: sentence(text, messages) }) as const,
    );
    const parts: Part[] = [
      { title: texts.parts.opening, blocks: isWhole ? openingBlocks(header, messages) : [] },
      {
        title: texts.parts.problems(isDone),
        blocks: [...headline(source, messages), ...summary, ...byCategory(finished, header, messages)],
      },
      { title: texts.parts.goingOn, blocks: goingOn(unfinished, messages) },
    ];
    return documentOf(source, {
      title: texts.title[edition](header.organization ?? null, isDone),
      orientation: "portrait",
      remarks: limits(source, messages),
      blocks: [
        ...preamble(header, edition, isDone, messages),
        ...numbered(parts, messages),
        ...closingBlocks(header, today, messages),
      ],
    });
  },
};

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Parts that hold nothing are left out, and the numbers follow. */
function numbered(parts: readonly Part[], { papers }: Messages): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [
      { kind: "heading", level: 1, text: papers.conventions.numbered.part(index + 1, title) },
      ...blocks,
    ]);
}

/** Not said of a part of the problems, nor where a file could not be read. */
function allDone({ ledger, chosen }: Source): boolean {
  const { entries, excluded } = ledger;
  const isWhole = chosen === null && excluded.length === 0;
  return isWhole && entries.length > 0 && entries.every(({ problem }) => isFinished(problem.status));
}
