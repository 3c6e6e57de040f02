import type { NoteParams, NoteRule } from "../../import/proposal.js";
import type { Figure } from "../../model/figure.js";
import { excerpt } from "../excerpt.js";
import { words } from "./words.js";

const quoted = (text: string) => `"${excerpt(text)}"`;
const ids = (problems: readonly number[]) => problems.slice(0, 20).join(", ") + (problems.length > 20 ? " …" : "");
const figures: Readonly<Record<Figure, string>> = {
  categories: "categories",
  problems: "problems",
  done: "problems done",
  in_progress: "problems in progress",
  staged: "problems done for now",
  measures: "measures",
  regulations: "regulations",
  rate: "the completion rate",
};

/** What reading a paper could not be sure of: one sentence for each rule. */
export const importNotes = {
  "figure-differs": ({ figure, declared, computed }) =>
    `The paper states ${declared} for ${figures[figure]}; counted from its text it is ${computed}.`,
  "figure-contradicts": ({ figure, taken, other }) =>
    `The paper states ${other} here for ${figures[figure]}, and ${taken} elsewhere; ${taken} is taken.`,
  "no-problems": () => "No problem was found in this paper.",
  "result-missing": ({ problem, taken, basis }) =>
    basis === "headline"
      ? `Problem ${problem} has no result; by the paper's figures it counts as ${words.status[taken]}.`
      : `Problem ${problem} has no result that is understood; it is taken as ${words.status[taken]}.`,
  "result-unclear": ({ problem, text }) =>
    `The result of problem ${problem} is none of the usual words: ${quoted(text)}.`,
  "result-mixed": ({ problem, taken }) =>
    `The result of problem ${problem} says two things; ${words.status[taken]} is taken.`,
  "category-missing": ({ problems }) => `The paper gives no category for these problems: ${ids(problems)}.`,
  "title-missing": ({ problem, taken }) => `Problem ${problem} has no title; ${quoted(taken)} is put for it.`,
  "measures-missing": ({ problem }) => `Problem ${problem} has no measures.`,
  "text-left-out": ({ problem, text }) =>
    `A part of the text of problem ${problem} fits no field and is left out: ${quoted(text)}.`,
  "progress-unmatched": ({ problem, measures, told }) =>
    `Problem ${problem} has ${measures} measures, but what was done is told in ${Math.max(told, 1)} part(s): all of it is put with the first measure.`,
  "measure-number": ({ problem, found, expected }) =>
    `In problem ${problem}, measure ${found} stands where measure ${expected} should.`,
  "number-damaged": ({ printed, taken }) => `The number ${quoted(printed)} is damaged; it is read as ${taken}.`,
  "number-missing": ({ text }) => `This heading of a problem has no number: ${quoted(text)}.`,
  "number-order": ({ printed, expected }) => `The number ${quoted(printed)} stands where ${expected} should.`,
  "quote-unclosed": ({ problem, title }) =>
    `The quotation mark around the title of problem ${problem} is not closed: ${quoted(title)}.`,
  "deadline-unclear": ({ problem, text }) =>
    `The deadline of problem ${problem} names no day, and none is made up: ${quoted(text)}.`,
  "regulation-not-counted": ({ problem, title }) =>
    `Problem ${problem} also tells of the regulation ${quoted(title)}; the paper's figure is met without it, so it is not counted.`,
  "furniture-left-out": ({ lines, text }) =>
    `Lines around the text (page numbers, or parts of a web page) are left out, ${lines} in all: ${quoted(text)}.`,
  "lines-joined": ({ count }) =>
    `Broken lines were joined to the lines before them, ${count} in all; the first is here.`,
  "line-unread": ({ text }) => `This line was not understood and is left out: ${quoted(text)}.`,
  "text-beside-tables": ({ problems }) =>
    `From here on the text also tells of ${problems} problem(s); the tables stand, and the text is left out.`,
  "section-unread": ({ text }) => `No problem was found in this section: ${quoted(text)}.`,
} satisfies { [R in NoteRule]: (params: NoteParams[R]) => string };
