import type { Status, Term } from "../../model/schema.js";
import type { Note } from "../proposal.js";
import { type Fields, fieldsOf } from "./fields.js";
import { type Piece, piecesOf } from "./labels.js";
import type { Found } from "./levels.js";
import type { Story } from "./measures.js";
import { note } from "./notes.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { Heading } from "./outline.js";
import { bracketedResult } from "./results.js";
import { type Title, titleOf } from "./titles.js";

/** One problem as far as its own text tells it; its status may depend on the rest of the paper. */
export interface Reading {
  readonly found: Found;
  readonly title: string;
  readonly status: Status | null;
  readonly term: Term | null;
  /** A result is given, in words that are none of the usual ones. */
  readonly unclear: boolean;
  readonly fields: Fields;
  readonly story: Story;
  readonly notes: readonly Note[];
}

/** Reads a problem's heading, its paragraphs and what is numbered below it. */
export function readingOf(found: Found, problem: number): Reading {
  const { heading } = found;
  const { text, body } = headed(heading);
  const head = titleOf(text);
  const bracketed = bracketedResult(head.title.trim());
  const own = bracketed?.title ?? head.title.trim();
  const title = own || (heading.mark?.printed ?? text).trim();
  const pieces = [{ line: heading.line, text: head.rest }, ...body].flatMap((each) => piecesOf(each.text, each.line));
  const outcome = outcomeOf(spread(pieces));
  const fields = fieldsOf(pieces);
  return {
    found,
    title,
    status: bracketed?.result.status ?? outcome.status,
    term: fields.term ?? bracketed?.result.term ?? outcome.term,
    unclear: outcome.unclear !== null,
    fields,
    story: storyOf(outcome.told, heading.children.map(textOf)),
    notes: [
      ...(own === "" ? [note("title-missing", heading.line, { problem, taken: title })] : []),
      ...doubtsOf(problem, heading.line, head, outcome, fields),
    ],
  };
}

/** The text with the title: on the heading's own line or, below 反馈问题一：, on the next. */
function headed({ text, body }: Heading) {
  const [first, ...others] = body;
  return text === "" && first !== undefined ? { text: first.text, body: others } : { text, body };
}

/** What follows a label of text belongs to it until the next label; what follows a date or a post does not. */
function spread(pieces: readonly Piece[]): Piece[] {
  let under: Piece["field"] = null;
  return pieces.map((piece) => {
    if (piece.field !== null) under = piece.field === "measures" || piece.field === "account" ? piece.field : null;
    return piece.field === null ? { ...piece, field: under } : piece;
  });
}

function storyOf(pieces: readonly Piece[], numbered: readonly string[]): Story {
  const textUnder = (...fields: readonly Piece["field"][]) =>
    pieces
      .filter(({ field, text }) => text !== "" && fields.includes(field))
      .map(({ text }) => text)
      .join("\n");
  const labelled = pieces.some(({ field }) => field === "measures");
  return labelled
    ? { plan: textUnder("measures"), account: textUnder("account", null), numbered, labelled }
    : { plan: textUnder(null, "account"), account: "", numbered, labelled };
}

/** A numbered measure with everything below it. */
function textOf({ text, body, children }: Heading): string {
  return [text, ...body.map((each) => each.text), ...children.map(textOf)].filter((each) => each !== "").join("\n");
}

function doubtsOf(problem: number, line: number, head: Title, outcome: Outcome, { unclear }: Fields): Note[] {
  const { mixed, status } = outcome;
  return [
    ...(head.unclosed ? [note("quote-unclosed", line, { problem, title: head.title })] : []),
    ...(outcome.unclear === null ? [] : [told("result-unclear", problem, outcome.unclear)]),
    ...outcome.leftOut.map((piece) => told("text-left-out", problem, piece)),
    ...(unclear === null ? [] : [told("deadline-unclear", problem, unclear)]),
    ...(mixed === null || status === null
      ? []
      : [note("result-mixed", mixed.line, { problem, text: mixed.text, taken: status })]),
  ];
}

function told(
  rule: "result-unclear" | "text-left-out" | "deadline-unclear",
  problem: number,
  { line, text }: Piece,
): Note {
  return note(rule, line, { problem, text });
}
