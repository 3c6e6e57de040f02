import { excerpt } from "../messages/excerpt.js";
import type { Messages } from "../messages/index.js";
import { citedFiles, type Difference, differences, headerFields } from "../model/field.js";
import {
  type ChangedEvidence,
  type ChangedFile,
  logChange,
  type Pending,
  problemIdOf,
  type State,
} from "../model/pending.js";
import type { Header, LogEntry, Problem } from "../model/schema.js";
import { differenceText, type Happening, problemHappenings } from "./differences.js";
import { harmless } from "./plain.js";

/** What changed in one file since the last commit, in words. */
export interface ToldFile {
  /** From the ledger's folder. */
  readonly path: string;
  /** The problem that it holds; null for every other file. */
  readonly id: number | null;
  /** What its lines are led by, unless they are about a measure: the problem's number, `header`, the evidence. */
  readonly name: string;
  /** The problem's title, unless the lines tell it already. */
  readonly title: string | null;
  readonly items: readonly Happening[];
  /** From which status to which; null where it stands as it stood. */
  readonly moved: string | null;
}

/** Everything that differs between the last commit and the disk: the header first, then the problems, then evidence. */
export function toldFiles({ moved, header, problems, evidence }: Pending, messages: Messages): ToldFile[] {
  const ofHeader = header === null && moved === null ? [] : [headerFile(header, moved, messages)];
  const told = new Set(problems.flatMap(toldEvidence));
  return [
    ...ofHeader,
    ...problems.map((file) => problemFile(file, messages)),
    ...evidence.filter(({ path, state }) => !told.has(`${state} ${path}`)).map((file) => proof(file, messages)),
  ];
}

/** One line for each thing that changed; the title stands on the first line of its problem. */
export function changeLines(files: readonly ToldFile[], { words }: Messages): string[] {
  return files.flatMap(({ name, title, items }) =>
    items.map(({ reference, text }, index) => {
      const line = `${reference ?? name}${words.colon}${text}`;
      return index === 0 && title !== null ? `${line}  ${title}` : line;
    }),
  );
}

function headerFile(
  file: ChangedFile<Header> | null,
  moved: Pending["moved"],
  { changes, ...messages }: Messages,
): ToldFile {
  const own = (text: string): Happening => ({ reference: null, text });
  const folder = moved === null ? [] : [own(changes.folder(folderName(moved.from), folderName(moved.to)))];
  const { before, after } = file ?? { before: null, after: null };
  const items: Happening[] = [];
  if (isSound(before) && isSound(after)) {
    const found = differences(headerFields(before), headerFields(after));
    const texts = { changes, ...messages };
    items.push(...found.map((difference) => own(differenceText(named(difference, texts), null, texts))));
    if (found.length === 0) items.push(own(changes.reordered));
  } else if (isSound(after)) items.push(own(changes.problemAdded(harmless(after.title))));
  else if (after !== null) items.push(own(changes.unreadable));
  return {
    path: "ledger.yaml",
    id: null,
    name: changes.header,
    title: null,
    items: [...folder, ...items],
    moved: null,
  };
}

/** A ledger's title is no problem. */
function named(difference: Difference, { changes }: Messages): Difference {
  return difference.name === "title" ? { ...difference, name: changes.ledgerTitle } : difference;
}

function folderName(prefix: string): string {
  return harmless(prefix.replace(/\/$/, "")) || ".";
}

function problemFile({ path, before, after }: ChangedFile<Problem>, messages: Messages): ToldFile {
  const { changes, words } = messages;
  const id = problemIdOf(path);
  const file = { path, id, name: id === null ? harmless(path) : String(id) };
  if (after === "unreadable" || (before === "unreadable" && after === null)) {
    return { ...file, title: null, items: [{ reference: null, text: changes.unreadable }], moved: null };
  }
  if (!isSound(before) || after === null) {
    const items = problemHappenings(isSound(before) ? before : null, after, messages);
    return { ...file, title: null, items, moved: null };
  }
  const found = [...problemHappenings(before, after, messages), ...logItems(before, after, messages)];
  const items = found.length === 0 ? [{ reference: null, text: changes.reordered }] : found;
  const moved =
    before.status === after.status ? null : changes.moved(words.status[before.status], words.status[after.status]);
  return { ...file, title: harmless(after.title), items, moved };
}

function isSound<T>(state: State<T>): state is T & object {
  return state !== null && state !== "unreadable";
}

/** What the log tells that no field shows: remarks, applications for closing. */
function logItems(before: Problem, after: Problem, { changes, words }: Messages): Happening[] {
  const change = logChange(before, after);
  if (change === "altered") return [{ reference: null, text: changes.logAltered }];
  if ("lost" in change) return [{ reference: null, text: changes.logShortened(change.lost) }];
  return change.gained.filter(isUnseen).map(({ event, measure, note = "" }) => ({
    reference: measure === undefined ? null : `${after.id}.${measure}`,
    text: changes.logged(words.event[event], excerpt(harmless(note))),
  }));
}

function isUnseen({ event, note, field }: LogEntry): boolean {
  return event === "submit" || (event === "note" && (note !== undefined || field === undefined));
}

/** The evidence that comes or goes together with its citation, and is told there. */
function toldEvidence({ before, after }: ChangedFile<Problem>): string[] {
  if (!isSound(before) || !isSound(after)) return [];
  const [old, now] = [new Set(citedFiles(before)), new Set(citedFiles(after))];
  return [
    ...[...now].filter((path) => !old.has(path)).map((path) => `added ${path}`),
    ...[...old].filter((path) => !now.has(path)).map((path) => `removed ${path}`),
  ];
}

function proof({ path, state }: ChangedEvidence, { changes }: Messages): ToldFile {
  const items = [{ reference: null, text: changes.evidence[state] }];
  return { path, id: null, name: harmless(path), title: null, items, moved: null };
}
