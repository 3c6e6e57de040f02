import type { Messages } from "../../messages/index.js";
import type { Evidence, Problem } from "../../model/schema.js";
import { type Piece, piecesOf } from "../evidence.js";
import type { Proof, Source } from "../paper.js";

const damaged: ReadonlySet<Proof> = new Set(["changed", "unreadable", "missing", "outside"]);

/** The evidence of a problem by its names: that of the problem as a whole, then that of each measure. */
export function evidenceText(problem: Problem, messages: Messages): string {
  return listing(piecesOf(problem), ({ evidence }) => shortName(evidence), messages);
}

/** The evidence that is no longer what was recorded, in one sentence, so that nobody signs for it unknowingly. */
export function damagedEvidence({ evidence, moment, today }: Source, problem: Problem, messages: Messages): string[] {
  const { form, dossier, conventions } = messages.papers;
  const proofOf = (piece: Piece) => evidence.get(piece.evidence) ?? "cited";
  const pieces = piecesOf(problem).filter((piece) => damaged.has(proofOf(piece)));
  if (pieces.length === 0) return [];
  const told = listing(
    pieces,
    (piece) => form.found(shortName(piece.evidence), dossier.proof[proofOf(piece)]),
    messages,
  );
  // The files are always those of now, also where the paper is about an earlier state.
  return [form.damaged(moment === null ? conventions.date(today) : null, told)];
}

function listing(pieces: readonly Piece[], nameOf: (piece: Piece) => string, { papers, words }: Messages): string {
  const carriers = [...new Set(pieces.map(({ measure }) => measure))];
  const listed = carriers.map((carrier) => {
    const own = pieces.filter(({ measure }) => measure === carrier).map(nameOf);
    const names = own.join(words.listSeparator);
    return carrier === null ? names : papers.form.evidenceOf(String(carrier), names);
  });
  return listed.join(papers.form.evidenceSeparator);
}

/** What a piece of evidence is called: a file by its name alone. */
function shortName({ file, document, url }: Evidence): string {
  return file?.split("/").findLast((step) => step !== "") ?? document ?? url ?? "";
}
