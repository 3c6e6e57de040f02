import type { Messages } from "../../messages/index.js";
import { statistics } from "../../query/statistics.js";
import type { Block, Chart } from "../document.js";
import { documentOf, type Paper, type Source } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { courseBlocks } from "./course.js";
import { dueBlocks } from "./due.js";
import { tiles } from "./tiles.js";

/** A page to look at rather than to read: figures, completion by category, who answers for what is overdue, the course. */
export const report: Paper = {
  needs: { history: true },
  build(source, messages) {
    const texts = messages.papers.report;
    return documentOf(source, {
      title: texts.titled(source.ledger.header.title),
      orientation: "portrait",
      remarks: limitsAndState(source, messages),
      blocks: [
        { kind: "paragraph", role: "note", text: texts.asOf(messages.papers.conventions.date(source.today)) },
        tiles(source, messages),
        section(texts.byCategory),
        completion(source, messages),
        section(texts.due),
        ...dueBlocks(source, messages),
        ...(source.past === null ? [] : [section(texts.course), ...courseBlocks(source, source.past, messages)]),
      ],
    });
  },
};

function section(text: string): Block {
  return { kind: "heading", level: 1, text };
}

/** Every category of the header, finished and empty ones too. */
function completion({ ledger, today }: Source, { words, papers }: Messages): Chart {
  const { categories } = statistics(ledger, today);
  const shown = ["done", "in_progress", "staged", "pending"] as const;
  return {
    kind: "chart",
    title: papers.report.byCategoryChart,
    shape: "bars",
    axis: words.field.category,
    categories: categories.map(({ name }) => name),
    series: shown.map((key) => ({
      key,
      name: words.status[key],
      values: categories.map((category) => category[key]),
      tone: key,
    })),
  };
}
