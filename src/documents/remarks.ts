import type { Messages } from "../messages/index.js";
import { shortHash } from "../model/commit.js";
import { pathWithin } from "../model/ledger.js";
import type { Source } from "./paper.js";

/** What limits every figure of a paper: files that could not be read, and problems that were not asked for. */
export function limits({ ledger, chosen }: Source, { papers, words }: Messages): string[] {
  const files = ledger.excluded.map(({ file }) => pathWithin(ledger, file));
  return [
    ...(files.length === 0 ? [] : [papers.conventions.excluded(files.join(words.listSeparator), files.length)]),
    ...(chosen === null ? [] : [papers.conventions.chosen(chosen.count, chosen.of)]),
  ];
}

/** The same, and which state the paper tells where it is not the present one. */
export function limitsAndState(source: Source, messages: Messages): string[] {
  const { moment } = source;
  const { conventions } = messages.papers;
  const state = moment === null ? [] : [conventions.asOf(conventions.date(moment.date), shortHash(moment.commit))];
  return [...state, ...limits(source, messages)];
}
