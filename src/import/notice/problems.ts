import type { Declared, Regulation, Status } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import type { Note, ProposedProblem } from "../proposal.js";
import type { Found } from "./levels.js";
import { measuresOf } from "./measures.js";
import { note } from "./notes.js";
import type { Place, Placement } from "./placement.js";
import { type Reading, readingOf } from "./reading.js";
import { type Named, regulationsIn } from "./regulations.js";
import { sentencesOf, withoutEnd } from "./sentences.js";
import { isSelf, statusesOf } from "./statuses.js";

/** Builds the problems of a paper, numbered in order of appearance. */
export function problemsOf(
  found: readonly Found[],
  { placeOf }: Placement,
  declared: Declared,
): { problems: ProposedProblem[]; notes: Note[] } {
  const readings = found.map((each, index) => readingOf(each, index + 1));
  const { statuses, notes } = statusesOf(readings, declared);
  const named = readings.map((reading, index) => regulationsIn(outcomeIn(reading, statuses[index] ?? "pending")));
  const isMet = declared.regulations !== undefined && declared.regulations <= sureOnes(named);
  const built = readings.map((reading, index) => {
    const rules = named[index] ?? { sure: [], told: [] };
    const regulations = isMet ? rules.sure : [...rules.sure, ...rules.told];
    const settled = { status: statuses[index] ?? "pending", place: placeOf(reading.found), regulations };
    return problemFrom(reading, index + 1, settled, isMet ? rules.told : []);
  });
  return {
    problems: built.map(({ problem }) => problem),
    notes: [...readings.flatMap((reading) => reading.notes), ...notes, ...built.flatMap((each) => each.notes)],
  };
}

function sureOnes(named: readonly Named[]): number {
  return named.reduce((total, { sure }) => total + sure.length, 0);
}

/** What the rest of the paper has a say in. */
interface Settled {
  readonly status: Status;
  readonly place: Place;
  readonly regulations: readonly Regulation[];
}

function problemFrom(
  reading: Reading,
  id: number,
  { status, place, regulations }: Settled,
  notCounted: readonly Regulation[],
): { problem: ProposedProblem; notes: Note[] } {
  const { found, title, term, fields, story } = reading;
  const { line } = found.heading;
  const { measures, notes } = measuresOf(story, status, { problem: id, line });
  const problem: ProposedProblem = {
    id,
    ...place,
    title,
    status,
    term,
    origin: isSelf(reading) ? "self" : null,
    goal: fields.goal,
    leaders: fields.leaders,
    departments: fields.departments,
    deadline: fields.deadline,
    measures,
    regulations,
    follow_up: followUpIn(textOf(reading)),
    source: { line, item: itemOf(found) },
  };
  const others = notCounted.map((each) => note("regulation-not-counted", line, { problem: id, title: each.title }));
  return { problem, notes: [...notes, ...others] };
}

function textOf({ story: { plan, account, numbered } }: Reading): string {
  return [plan, account, ...numbered].join("\n");
}

/** The text that can name what came out: not the measures of unfinished work, which are still to be taken. */
function outcomeIn(reading: Reading, status: Status): string {
  const { labelled, account } = reading.story;
  return labelled && !isFinished(status) ? account : textOf(reading);
}

/** The sentences that begin with 后续: what others still have to deliver. */
function followUpIn(text: string): string | null {
  const later = text
    .split("\n")
    .flatMap(sentencesOf)
    .filter((sentence) => sentence.startsWith("后续"))
    .map((sentence) => withoutEnd(sentence.slice(2)));
  return later.length === 0 ? null : later.join("；");
}

/** The numbers of the headings above and its own, as the paper prints them: 二、（一）1. */
function itemOf({ heading, above }: Found): string | null {
  if (heading.mark === null) return null;
  const outer = above.map(({ mark }) => mark?.printed.trim() ?? "").join("");
  return outer + heading.mark.printed.replace(/[.．、:：,，\s]{1,4}$/, "");
}
