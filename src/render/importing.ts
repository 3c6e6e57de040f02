import type { CountedFigure } from "../import/notice/comparison.js";
import type { PaperProposal } from "../import/paper.js";
import type { Note, ProposedProblem } from "../import/proposal.js";
import type { Mapped } from "../import/table/columns.js";
import type { Messages } from "../messages/index.js";
import type { Screen } from "./counts.js";
import { notePlace, noteText, remarkPlace } from "./import-notes.js";
import { harmless } from "./plain.js";
import { type Column, renderTable } from "./table.js";
import { wrap } from "./wrap.js";

/** All that a paper would become, and all that was not understood, as a terminal shows it. */
export function proposalText(proposal: PaperProposal, figures: readonly CountedFigure[], screen: Screen): string {
  const sections = [
    heading(proposal, screen),
    figureTable(figures, screen),
    ...problemTables(proposal, screen),
    mappingLines(proposal.mapping, screen),
    openLines(proposal, screen),
    summary(proposal, screen),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function heading({ ledger }: PaperProposal, { messages, width, palette }: Screen): string[] {
  const { round, organization } = ledger;
  const words = messages.import;
  const kind = round === null ? "" : words.round(round.kind ?? null, round.body ?? null);
  const below = [organization, kind].filter((each) => each !== null && each !== "").join(" · ");
  return [
    ...wrap(harmless(ledger.title ?? words.untitled), width).map(palette.strong),
    ...(below === "" ? [] : wrap(harmless(below), width).map(palette.faint)),
  ];
}

/** The paper's own figures beside what was counted; nothing where it states none. */
function figureTable(figures: readonly CountedFigure[], screen: Screen): string[] {
  const { messages, width, palette } = screen;
  const words = messages.import;
  const rows = figures.map(({ figure, stated, counted }) => [
    { text: messages.status.figureNames[figure] },
    { text: String(stated) },
    { text: String(counted), ...(stated === counted ? {} : { paint: palette.warning }) },
  ]);
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { header: words.figure, shrinkTo: 8 },
    { header: words.stated, align: "right" },
    { header: words.counted, align: "right" },
  ];
  return [renderTable(columns, rows, { width, colon: messages.words.colon })];
}

/** One table for each category, and one for the problems without. */
function problemTables({ categories, problems }: PaperProposal, screen: Screen): string[][] {
  const { messages, width, palette } = screen;
  const of = new Map<string | null, ProposedProblem[]>(categories.map(({ id }) => [id, []]));
  for (const problem of problems) {
    const own = of.get(problem.category);
    if (own === undefined) of.set(problem.category, [problem]);
    else own.push(problem);
  }
  const names = new Map(categories.map(({ id, name }) => [id, messages.import.category(id, harmless(name))]));
  return [...of].map(([id, own]) => {
    const name = id === null ? messages.import.noCategory : (names.get(id) ?? id);
    const title = wrap(name, width).map(id === null ? palette.warning : palette.strong);
    return own.length === 0 ? title : [...title, problemTable(own, screen)];
  });
}

function problemTable(problems: readonly ProposedProblem[], { messages, width }: Screen): string {
  const { field, status, colon } = messages.words;
  const withDeadline = problems.some(({ deadline }) => deadline !== null);
  const columns: Column[] = [
    { header: field.id, align: "right" },
    { header: field.title, shrinkTo: 12 },
    { header: field.status, shrinkTo: 8 },
    { header: field.measures, align: "right" },
    ...(withDeadline ? [{ header: field.deadline }] : []),
  ];
  const rows = problems.map((problem) => [
    { text: String(problem.id) },
    { text: harmless(problem.title) },
    { text: status[problem.status] },
    { text: problem.measures.length === 0 ? "" : String(problem.measures.length) },
    ...(withDeadline ? [{ text: problem.deadline ?? "" }] : []),
  ]);
  return renderTable(columns, rows, { width, colon });
}

function mappingLines(mapping: readonly Mapped[], { messages, width }: Screen): string[] {
  if (mapping.length === 0) return [];
  const options = mapping.map(({ column, field }) => `--map ${shellWord(`${harmless(column)}=${field}`)}`);
  // Not wrapped: it is there to be copied.
  return [...wrap(messages.import.mappingTitle, width), `  ${options.join(" ")}`];
}

/** As a shell takes it for one word. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}_=、./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function openLines({ notes, remarks }: PaperProposal, screen: Screen): string[] {
  const { messages, width, palette } = screen;
  const { import: words, importRemarks } = messages;
  const count = notes.length + remarks.length;
  if (count === 0) return wrap(words.nothingOpen, width);
  const told = [
    ...noteLines(notes, screen),
    ...remarks.flatMap((remark) => placed(remarkPlace(remark, messages), importRemarks[remark.kind], screen)),
  ];
  return [...wrap(words.notesTitle(count), width).map(palette.warning), ...told];
}

/** Each note with its place. */
export function noteLines(notes: readonly Note[], screen: Screen): string[] {
  const { messages } = screen;
  return notes.flatMap((note) => placed(notePlace(note, messages), noteText(note, messages), screen));
}

function placed(place: string, text: string, { messages, width }: Screen): string[] {
  const [first = "", ...rest] = wrap(harmless(`${place}${messages.words.colon}${text}`), width - 4);
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
}

function summary({ categories, problems }: PaperProposal, { messages, width }: Screen): string[] {
  const words: Messages["import"] = messages.import;
  const measures = problems.reduce((total, each) => total + each.measures.length, 0);
  const lacking = problems.filter(({ category }) => category === null);
  const [first] = lacking;
  return [
    ...wrap(words.summary(problems.length, categories.length, measures), width),
    ...(first === undefined ? [] : wrap(words.unassigned(lacking.length, first.id), width)),
  ];
}
