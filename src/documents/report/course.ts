import type { Messages } from "../../messages/index.js";
import { type CoursePoint, course } from "../../query/course.js";
import { countsOf } from "../../query/statistics.js";
import type { Block } from "../document.js";
import type { Past, Source } from "../paper.js";

/** How completion went on from day to day, or why that cannot be told. */
export function courseBlocks(source: Source, past: Past, { words, papers }: Messages): Block[] {
  const texts = papers.report;
  const note = (text: string): Block[] => [{ kind: "paragraph", role: "note", text }];
  if ("why" in past) return note(texts.noCourse(past.why));
  const points = pointsOf(source, past);
  if (points.length < 2) return note(texts.courseBegins);
  return [
    {
      kind: "chart",
      title: texts.courseChart,
      shape: "course",
      axis: texts.date,
      categories: points.map(({ date }) => date),
      series: [
        { key: "total", name: texts.tiles.problems, values: points.map(({ total }) => total), tone: "total" },
        { key: "done", name: words.status.done, values: points.map(({ done }) => done), tone: "done" },
      ],
    },
  ];
}

/** The last point is today's, from the files, so that the course ends in the figures of the paper. */
function pointsOf(source: Source, { events }: Extract<Past, { events: unknown }>): CoursePoint[] {
  const { ledger, today } = source;
  const past = course(
    events.map(({ event }) => event),
    meantIn(source),
  );
  const { total, done } = countsOf(ledger.entries.map(({ problem }) => problem));
  return [...past.filter(({ date }) => date < today), { date: today, total, done }];
}

/**
 * Whether the paper is about a problem that the history tells of: of all, also those that are gone since, but not those
 * that may be in a file which cannot be read.
 */
function meantIn({ ledger, chosen }: Source): (id: number, isRemoved: boolean) => boolean {
  const ids = new Set(ledger.entries.map(({ problem }) => problem.id));
  const isReadable = ledger.excluded.length === 0;
  return (id, isRemoved) => (!isRemoved && ids.has(id)) || (chosen === null && (isRemoved || isReadable));
}
