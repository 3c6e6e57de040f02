import type { Status, Term } from "../../model/schema.js";
import type { Field, Piece } from "./labels.js";
import { clauseResult, type Result, resultOf } from "./results.js";
import { sentencesOf } from "./sentences.js";

/** How a problem came out, parted from the text that tells its measures. */
export interface Outcome {
  readonly status: Status | null;
  readonly term: Term | null;
  /** Where two statuses were named that do not go together. */
  readonly mixed: Piece | null;
  /** What stands under a label of results and is none of the usual words. */
  readonly unclear: Piece | null;
  /** What is said beside a result in its own sentence. */
  readonly leftOut: readonly Piece[];
  readonly told: readonly Piece[];
}

/** One piece's share in the outcome. */
interface Share {
  readonly result?: Result;
  readonly piece: Piece;
  readonly unclear?: true;
  readonly leftOut?: true;
  readonly told?: readonly Piece[];
}

/** What is longer tells what was done, whatever its label. */
const longestUnclear = 20;
const texts: readonly (Field | null)[] = [null, "measures", "account"];

/** The result under its label, else as the first or the last sentence of the text, which then is no measure. */
export function outcomeOf(pieces: readonly Piece[]): Outcome {
  const labelled = pieces.map(shareOf);
  const free = sentenceShare(labelled.flatMap(({ told = [] }) => told));
  const shares = [...labelled, ...free.shares];
  const results = shares.flatMap(({ result }) => result ?? []);
  const statuses = results.flatMap(({ status }) => status ?? []);
  const [first = null] = statuses;
  return {
    status: first === "done" && statuses.includes("closed") ? "closed" : first,
    term: results.find(({ term }) => term !== null)?.term ?? null,
    mixed: shares.find(({ result }) => result?.mixed)?.piece ?? null,
    unclear: first === null ? (shares.find(({ unclear }) => unclear)?.piece ?? null) : null,
    leftOut: shares.filter(({ leftOut }) => leftOut).map(({ piece }) => piece),
    told: free.told,
  };
}

function shareOf(piece: Piece): Share {
  if (piece.field === "account") {
    const result = resultOf(piece.text);
    return result === null ? { piece, told: [piece] } : { piece, result };
  }
  if (piece.field !== "result") return { piece, told: texts.includes(piece.field) ? [piece] : [] };
  return piece.text === "" ? { piece } : labelledShare(piece);
}

function labelledShare(piece: Piece): Share {
  const whole = resultOf(piece.text);
  if (whole !== null) return { piece, result: whole };
  const [sentence = ""] = sentencesOf(piece.text);
  const rest = piece.text.slice(sentence.length).trim();
  const told = rest === "" ? [] : [{ ...piece, field: null, text: rest }];
  const plain = resultOf(sentence);
  if (plain !== null) return { piece, result: plain, told };
  const partly = clauseResult(sentence);
  const said = { ...piece, text: sentence };
  if (partly !== null) return { piece: said, result: partly, leftOut: true, told };
  if (piece.text.length > longestUnclear) return { piece, told: [{ ...piece, field: "account" }] };
  return { piece, unclear: true };
}

function sentenceShare(pieces: readonly Piece[]): { shares: Share[]; told: readonly Piece[] } {
  const first = pieces.findIndex(({ text }) => text !== "");
  const last = pieces.findLastIndex(({ text }) => text !== "");
  for (const [index, place] of [
    [first, 0],
    [last, -1],
  ] as const) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const sentence = sentencesOf(piece.text).at(place) ?? "";
    const result = resultOf(sentence);
    if (result === null || result.status === null) continue;
    const { length } = sentence;
    const text = place === 0 ? piece.text.slice(length) : piece.text.slice(0, piece.text.length - length);
    return { shares: [{ piece, result }], told: pieces.with(index, { ...piece, text: text.trim() }) };
  }
  return { shares: [], told: pieces };
}
