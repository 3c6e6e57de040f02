import type { Diagnostic } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import type { CivilDate } from "../model/date.js";
import type { Moment } from "../model/moment.js";
import type { Header } from "../model/schema.js";
import type { Movement } from "../query/movement.js";
import { asOfText } from "./as-of.js";
import type { Screen } from "./counts.js";
import { excludedLines, type Place } from "./excluded.js";
import { type Section, sectionsOf } from "./movement-sections.js";
import { harmless } from "./plain.js";
import { renderTable } from "./table.js";
import { figureRows } from "./totals.js";
import { padStart } from "./width.js";
import { wrap } from "./wrap.js";

/** One end of what `ledger diff` compares. */
export interface End {
  /** As the command line has it; null for the files as they lie on the disk. */
  readonly asked: string | null;
  readonly moment: Moment | null;
  readonly date: CivilDate;
  /** What is left out of every figure and list. */
  readonly excluded: readonly Diagnostic[];
}

/** Everything that `ledger diff` tells. */
export interface Report {
  /** That of the later state. */
  readonly header: Header;
  readonly from: End;
  readonly to: End;
  readonly movement: Movement;
}

/** The report as the terminal shows it: which states, what could not be read, the figures, then what moved. */
export function movementText(report: Report, screen: Screen, place: Place): string {
  const { from, to, movement } = report;
  const { messages, width } = screen;
  const sections = sectionsOf(movement, messages);
  const excluded = [from, to].map((end) => excludedLines(end.excluded, messages, place, screen, end.moment));
  const blocks = [
    titleLines(report, screen),
    ...excluded,
    [figureTable(movement, screen)],
    ...sections.map((section) => sectionLines(section, screen)),
    notCompared(movement, messages).flatMap((line) => wrap(line, width)),
    sections.length === 0 ? wrap(messages.diff.nothing, width) : [],
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Which state an end is, in words. */
export function stateText({ moment, date }: End, messages: Messages): string {
  return moment === null ? messages.diff.now(date) : asOfText(moment, messages);
}

/** The sentence on problems that could be read in one state only, if there are any. */
export function notCompared({ not_compared: ids }: Movement, { diff, words }: Messages): string[] {
  return ids.length === 0 ? [] : [diff.notCompared(ids.join(words.listSeparator), ids.length)];
}

function titleLines({ header, from, to }: Report, { messages, width, palette }: Screen): string[] {
  const states = [messages.diff.from(stateText(from, messages)), messages.diff.to(stateText(to, messages))];
  return [
    ...wrap(harmless(header.title), width).map(palette.strong),
    ...states.flatMap((state) => wrap(state, width)).map(palette.faint),
  ];
}

function figureTable(movement: Movement, { messages, width }: Screen): string {
  const { diff, words } = messages;
  const numbers = [diff.before, diff.after, diff.change].map((header) => ({ header, align: "right" as const }));
  const rows = figureRows(movement, messages).map(({ name, before, after, change }) => [name, before, after, change]);
  return renderTable(
    [{ header: diff.figure, shrinkTo: 12 }, ...numbers],
    rows.map((row) => row.map((text) => ({ text }))),
    { width, colon: words.colon },
  );
}

function sectionLines({ heading, items }: Section, { messages, width, palette }: Screen): string[] {
  const column = Math.max(...items.map(({ reference }) => reference.length));
  const indent = " ".repeat(column + 4);
  const lines = items.flatMap(({ reference, title, particulars }) => {
    const told = [
      ...wrap(title, width - indent.length),
      ...(particulars.length === 0 ? [] : wrap(particulars.join(messages.show.separator), width - indent.length)).map(
        palette.faint,
      ),
    ];
    return told.map((line, index) => (index === 0 ? `  ${padStart(reference, column)}  ` : indent) + line);
  });
  return [...wrap(heading + messages.words.colon.trimEnd(), width).map(palette.strong), ...lines];
}
