import type { Messages } from "../messages/index.js";
import type { Moment } from "../model/moment.js";
import type { Evidence, LogEntry, Measure, Problem } from "../model/schema.js";
import { countReturns, isUnderReview } from "../model/status.js";
import type { Light } from "../query/light.js";
import { asOfText } from "./as-of.js";
import { lightPaint } from "./colour.js";
import type { Screen } from "./counts.js";
import { harmless, harmlessLines } from "./plain.js";
import type { Paint } from "./table.js";
import { displayWidth, padEnd } from "./width.js";
import { wrap } from "./wrap.js";

/** A problem and what is derived about it. */
export interface Detail {
  readonly problem: Problem;
  readonly light: Light | null;
  readonly categoryName: string;
  /** As the reader would type it. */
  readonly file: string;
  /** The committed state that it is told from; null for the file as it lies on the disk. */
  readonly moment: Moment | null;
}

/** A label and its value; a value of several parts has each on a line of its own. */
interface Field {
  readonly label: string;
  readonly values: readonly string[];
  readonly paint?: Paint;
}

/** So much of a hash tells two files apart at a glance. */
const hashShown = 12;

/** A problem in full: what it is and who answers for it, then its measures, outcomes, proof and history. */
export function problemText(detail: Detail, screen: Screen): string {
  const { problem } = detail;
  const { messages, palette, width } = screen;
  const measures = problem.measures ?? [];
  const done = measures.filter(({ status }) => status === "done").length;
  const blocks = [
    titleLines(detail, screen),
    fieldLines(problemFields(detail, screen), width),
    measures.length === 0
      ? []
      : [
          ...wrap(messages.show.measures(measures.length, done), width).map(palette.strong),
          ...measures.flatMap((measure) => measureLines(problem.id, measure, screen)),
        ],
    fieldLines(outcomeFields(detail, messages), width),
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function titleLines({ problem, moment }: Detail, { messages, palette, width }: Screen): string[] {
  return [
    ...wrap(`${problem.id}  ${harmless(problem.title)}`, width).map(palette.strong),
    ...(moment === null ? [] : wrap(asOfText(moment, messages), width).map(palette.faint)),
  ];
}

/** One measure, under the title of its problem. */
export function measureText(detail: Detail, measure: Measure, screen: Screen): string {
  const { problem } = detail;
  const { log = [] } = problem;
  const steps = log.filter((entry) => entry.measure === measure.id);
  const history = fieldLines([logField(steps, problem.id, screen.messages)], screen.width);
  return `${[...titleLines(detail, screen), "", ...measureLines(problem.id, measure, screen), ...history].join("\n")}\n`;
}

function problemFields({ problem, light, categoryName }: Detail, { messages, palette }: Screen): Field[] {
  const { words, show } = messages;
  const { field } = words;
  const returns = countReturns(problem.log);
  const status = [words.status[problem.status], ...(isUnderReview(problem.log) ? [words.underReview] : [])];
  return [
    { label: field.category, values: [categoryName] },
    { label: field.group, values: texts(problem.group) },
    { label: field.status, values: [status.join(words.listSeparator)] },
    { label: field.light, values: light === null ? [] : [words.light[light]], paint: lightPaint(light, palette) },
    { label: field.term, values: problem.term === undefined ? [] : [words.term[problem.term]] },
    { label: field.origin, values: problem.origin === undefined ? [] : [words.origin[problem.origin]] },
    { label: field.cause, values: texts(problem.cause) },
    { label: field.goal, values: texts(problem.goal) },
    ...responsible(problem, messages),
    { label: field.deadline, values: texts(problem.deadline) },
    { label: field.review_on, values: texts(problem.review_on) },
    { label: show.returned, values: returns === 0 ? [] : [show.times(returns)] },
    {
      label: field.publish,
      values:
        problem.publish === false
          ? [show.notPublished(problem.withheld === undefined ? null : words.withheld[problem.withheld])]
          : [],
    },
  ];
}

function outcomeFields({ problem, file }: Detail, messages: Messages): Field[] {
  const { words } = messages;
  const { field } = words;
  const regulations = (problem.regulations ?? []).map(({ title, kind, document }) =>
    [title, ...(kind === undefined ? [] : [words.regulationKind[kind]]), ...texts(document)].join(words.listSeparator),
  );
  const { source } = problem;
  return [
    { label: field.regulations, values: regulations },
    { label: field.evidence, values: (problem.evidence ?? []).map((each) => evidenceText(each, messages)) },
    { label: field.follow_up, values: texts(problem.follow_up) },
    { label: field.internal, values: texts(problem.internal) },
    logField(problem.log ?? [], problem.id, messages),
    { label: field.source, values: [source?.document, source?.item, source?.note].flatMap(texts) },
    { label: field.file, values: [file] },
  ];
}

function responsible({ leaders, departments }: Problem | Measure, { words }: Messages): Field[] {
  return [
    { label: words.field.leaders, values: leaders?.length ? [leaders.join(words.listSeparator)] : [] },
    { label: words.field.departments, values: departments?.length ? [departments.join(words.listSeparator)] : [] },
  ];
}

function measureLines(problemId: number, measure: Measure, { messages, palette, width }: Screen): string[] {
  const { words } = messages;
  const reference = `${problemId}.${measure.id}`;
  const indent = " ".repeat(reference.length + 4);
  const what = `${words.status[measure.status]}${words.colon}${harmlessLines(measure.text)}`;
  const head = wrap(what, width - indent.length);
  const fields: Field[] = [
    ...responsible(measure, messages),
    { label: words.field.deadline, values: texts(measure.deadline) },
    { label: words.field.done_on, values: texts(measure.done_on) },
    { label: words.field.progress, values: texts(measure.progress) },
    { label: words.field.evidence, values: (measure.evidence ?? []).map((each) => evidenceText(each, messages)) },
  ];
  const paint = measure.status === "done" ? palette.good : palette.warning;
  return [
    ...head.map((line, index) => (index === 0 ? `  ${reference}  ` : indent) + paint(line)),
    ...fieldLines(fields, width - indent.length).map((line) => indent + line),
  ];
}

/** A file was hashed when it was recorded; a document number or an address is only what somebody cited. */
function evidenceText({ file, sha256, document, url }: Evidence, { show, words }: Messages): string {
  const about = file === undefined ? show.cited : show.recorded(sha256?.slice(0, hashShown) ?? null);
  return show.evidence(file ?? document ?? url ?? words.none, about);
}

function logField(log: readonly LogEntry[], id: number, messages: Messages): Field {
  return { label: messages.words.field.log, values: log.map((entry) => logLine(entry, id, messages)) };
}

/** An entry of the log of the problem `id`, on one line; not yet made harmless. */
export function logLine(entry: LogEntry, id: number, messages: Messages): string {
  const { show, words } = messages;
  const isAddition = entry.field === "evidence" && entry.from === undefined && entry.to !== undefined;
  const isChange = !isAddition && (entry.from !== undefined || entry.to !== undefined);
  const details = [
    ...(isChange ? [changeText(entry, messages)] : []),
    ...(isLate(entry) ? [show.late] : []),
    ...(entry.by === undefined ? [] : [show.by(entry.by)]),
    ...(entry.approved_by?.length ? [show.approvedBy(entry.approved_by.join(words.listSeparator))] : []),
    ...texts(entry.note),
    ...(isAddition ? [show.added(words.field.evidence, entry.to ?? show.nothing)] : []),
  ];
  const subject = entry.measure === undefined ? "" : ` ${id}.${entry.measure}`;
  return [`${entry.on} ${words.event[entry.event]}${subject}`, ...details].join(show.separator);
}

/** An extension that came when the old deadline was past. */
function isLate({ event, on, from }: LogEntry): boolean {
  return event === "extend" && from !== undefined && on > from;
}

function changeText({ field, from, to }: LogEntry, { show, words }: Messages): string {
  const labels = new Map(Object.entries(words.field));
  const label = field === undefined ? null : (labels.get(field) ?? field);
  return show.change(label, from ?? show.nothing, to ?? show.nothing);
}

function texts(text: string | undefined): string[] {
  return text === undefined || text.trim() === "" ? [] : [text];
}

/** Labels in one column, values wrapped in the other; fields without a value are left out. */
function fieldLines(fields: readonly Field[], width: number): string[] {
  const filled = fields.filter(({ values }) => values.length > 0);
  const column = Math.max(0, ...filled.map(({ label }) => displayWidth(label))) + 2;
  return filled.flatMap(({ label, values, paint = (text) => text }) =>
    values
      .flatMap((value) => wrap(harmlessLines(value), width - column))
      .map((line, index) => padEnd(index === 0 ? label : "", column) + paint(line)),
  );
}
