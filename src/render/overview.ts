import type { Messages } from "../messages/index.js";
import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Moment } from "../model/moment.js";
import type { Attention } from "../query/attention.js";
import type { Difference } from "../query/declared.js";
import type { Group, Grouping, GroupKey } from "../query/groups.js";
import type { Statistics } from "../query/statistics.js";
import { asOfJson, asOfText } from "./as-of.js";
import { countsTable, type Screen } from "./counts.js";
import { differenceLines } from "./declared.js";
import { excludedJson, excludedLines, type Place } from "./excluded.js";
import { harmless } from "./plain.js";
import { padStart } from "./width.js";
import { wrap } from "./wrap.js";

/** Everything that `ledger status` tells. */
export interface Overview {
  readonly ledger: Ledger;
  readonly today: CivilDate;
  /** The committed state that it tells; null for the files as they lie on the disk. */
  readonly moment: Moment | null;
  readonly statistics: Statistics;
  readonly attention: readonly Attention[];
  readonly differences: readonly Difference[];
  readonly by: { readonly key: GroupKey; readonly grouping: Grouping } | null;
}

/** So much of what needs attention fits a screen; the rest is counted. */
const attentionShown = 10;

/** The contract of `status --json` (DESIGN section 5). */
export function overviewJson(overview: Overview, messages: Messages, place: Place): object {
  const { ledger, today, statistics, attention, differences, by } = overview;
  const { title, organization = null } = ledger.header;
  const { problems, lights, measures, regulations, categories } = statistics;
  return {
    ledger: { title, organization },
    today,
    as_of: asOfJson(overview.moment),
    complete: ledger.excluded.length === 0,
    problems,
    lights,
    measures,
    regulations,
    declared: differences,
    categories,
    ...(by === null ? {} : { groups: by.grouping.groups.map((group) => namedGroup(group, by.key, ledger, messages)) }),
    attention: attention.map(({ problem, reason }) => ({ id: problem.id, reason })),
    excluded: excludedJson(ledger.excluded, messages, place),
  };
}

/** The screen of `status`: the table, the sentence about the whole, then what somebody has to do. */
export function overviewText(overview: Overview, screen: Screen, place: Place): string {
  const blocks = [
    titleLines(overview, screen),
    [categoryTable(overview, screen)],
    ...factBlocks(overview, screen, place),
    groupLines(overview, screen),
    attentionLines(overview, screen),
    differenceLines(overview.ledger, overview.differences, screen),
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function titleLines({ ledger, today, moment }: Overview, { messages, width, palette }: Screen): string[] {
  const { title, organization } = ledger.header;
  const under = messages.status.asOf(organization === undefined ? null : harmless(organization), today);
  return [
    ...wrap(harmless(title), width).map(palette.strong),
    ...wrap(under, width).map(palette.faint),
    ...(moment === null ? [] : wrap(asOfText(moment, messages), width).map(palette.faint)),
  ];
}

function categoryTable({ statistics }: Overview, screen: Screen): string {
  const { field } = screen.messages.words;
  const rows = statistics.categories.map((counts) => ({ name: counts.name, counts }));
  return countsTable(field.category, rows, { name: field.total, counts: statistics.problems }, screen);
}

/** What was left out stands next to the sentence that it makes incomplete. */
function factBlocks({ ledger, statistics, moment }: Overview, screen: Screen, place: Place): string[][] {
  const { messages, width, palette } = screen;
  const { problems, lights, measures, regulations } = statistics;
  const { status } = messages;
  const whole = status.whole({ ...problems, percent: statistics.percent, excluded: ledger.excluded.length });
  const sentence = wrap(whole, width).map(palette.strong);
  const excluded = excludedLines(ledger.excluded, messages, place, screen, moment);
  const facts = [
    ...wrap(status.closing(problems.closed, problems.under_review), width),
    ...wrap(status.outcomes(measures.total, measures.done, regulations), width),
    ...wrap(status.lights(lights.red, lights.yellow, lights.green), width),
  ];
  return excluded.length === 0 ? [[...sentence, ...facts]] : [[...sentence, ...excluded], facts];
}

function groupLines({ by, ledger, statistics }: Overview, screen: Screen): string[] {
  if (by === null) return [];
  const { messages, width } = screen;
  const { groups, overlapping } = by.grouping;
  const heading = messages.words.field[by.key];
  const rows = groups.map((group) => ({
    name: namedGroup(group, by.key, ledger, messages).name ?? messages.words.unassigned,
    counts: group,
  }));
  const total = overlapping ? null : { name: messages.words.field.total, counts: statistics.problems };
  return [
    ...wrap(messages.status.by(heading), width),
    countsTable(heading, rows, total, screen),
    ...(overlapping ? wrap(messages.status.overlapping, width) : []),
  ];
}

/** A group with the name that the screen's language gives it; null for what has no value. */
function namedGroup(
  { id, ...counts }: Group,
  key: GroupKey,
  ledger: Ledger,
  { words }: Messages,
): Group & { readonly name: string | null } {
  const names: Partial<Record<GroupKey, ReadonlyMap<string, string>>> = {
    category: new Map(ledger.header.categories.map((category) => [category.id, category.name])),
    status: new Map(Object.entries(words.status)),
    term: new Map(Object.entries(words.term)),
  };
  return { id, name: id === null ? null : (names[key]?.get(id) ?? id), ...counts };
}

/** What is over cannot be moved on: of a committed state only the reasons are told, without commands. */
function attentionLines({ attention, moment }: Overview, { messages, width, palette }: Screen): string[] {
  const { status } = messages;
  if (attention.length === 0) return wrap(status.noAttention, width);
  const shown = attention.slice(0, attentionShown);
  const digits = Math.max(...shown.map(({ problem }) => String(problem.id).length));
  const indent = " ".repeat(digits + 4);
  const lines = shown.flatMap(({ problem, reason, date, returns, commands }) => {
    const why = status.reasons[reason]({ date: date ?? "", followUp: harmless(problem.follow_up ?? ""), returns });
    const told = [
      ...wrap(harmless(problem.title), width - indent.length).map(palette.strong),
      ...wrap(why, width - indent.length).map(reason === "overdue" ? palette.bad : palette.warning),
      ...(moment === null ? commands : []).flatMap((command) => wrap(command, width - indent.length)),
    ];
    return told.map((line, index) => (index === 0 ? `  ${padStart(String(problem.id), digits)}  ` : indent) + line);
  });
  const hidden = attention.length - shown.length;
  return [
    ...wrap(status.attention, width),
    ...lines,
    ...(hidden > 0 ? wrap(status.more(hidden), width - 2).map((line) => `  ${line}`) : []),
  ];
}
