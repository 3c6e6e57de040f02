import { headOf, type ItemColumn } from "../cells.js";
import type { Block, Row, Tone } from "../document.js";
import { evidenceColumns, type Piece, piecesOf } from "../evidence.js";
import type { Proof } from "../paper.js";
import type { Case } from "./case.js";

/** How a piece of evidence stands; `unchecked` where nobody looked. */
type Found = Proof | "unchecked";

const founds = [
  "intact",
  "changed",
  "unreadable",
  "missing",
  "outside",
  "cited",
  "unchecked",
] as const satisfies readonly Found[];

const tones: Readonly<Partial<Record<Found, Tone>>> = {
  intact: "green",
  changed: "red",
  unreadable: "red",
  missing: "red",
  outside: "red",
};

/** The evidence with its hashes, and what comparing them now found. */
export function evidenceBlocks({ source, problem, messages }: Case): Block[] {
  const { dossier, conventions } = messages.papers;
  const pieces = piecesOf(problem);
  if (pieces.length === 0) return [{ kind: "paragraph", text: dossier.none.evidence }];
  const found = pieces.map(({ evidence }): Found => source.evidence.get(evidence) ?? "unchecked");
  const counts = founds.flatMap((kind) => {
    const count = found.filter((each) => each === kind).length;
    return count === 0 ? [] : [dossier.counted(count, dossier.proof[kind])];
  });
  const { number, measure, kind, item, sha256 } = evidenceColumns(messages);
  const columns: ItemColumn<Piece>[] = [number, measure, kind, { ...item, width: 14 }, { ...sha256, width: 12 }];
  const rows = pieces.map((piece, index): Row => {
    const proof = found[index] ?? "unchecked";
    const tone = tones[proof];
    return [
      ...columns.map(({ value }) => ({ value: value(piece, index) })),
      { value: dossier.proof[proof], ...(tone === undefined ? {} : { tone }) },
    ];
  });
  const on = source.moment === null ? conventions.date(source.today) : null;
  const last = { key: "proof", header: dossier.columns.proof, width: 6 };
  return [
    { kind: "paragraph", text: dossier.verified(on, counts.join(messages.words.listSeparator)) },
    { kind: "table", name: dossier.tables.evidence, columns: [...headOf(columns), last], rows },
  ];
}
