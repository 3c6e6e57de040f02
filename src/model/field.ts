import type { Evidence, Header, Problem } from "./schema.js";

/**
 * One thing that a problem's file says, by itself: a field of the problem, a field of one of its measures, or one piece
 * of evidence, so that two states of a problem can be compared and merged thing by thing. The log is told apart from
 * these: it only grows.
 */
export interface Field {
  /** The measure that it belongs to; null for the problem's own. */
  readonly measure: number | null;
  /** The key in the file, with a dot where it lies deeper (`source.note`). */
  readonly name: string;
  /** Which piece of evidence, by its file, document number or address; null for everything else. */
  readonly item: string | null;
  readonly value: unknown;
}

/** The fields of one problem by a key that tells them apart, in the order of the file. */
export type Fields = ReadonlyMap<string, Field>;

/** What a field of one problem was and is; `undefined` where it is not there. */
export interface Difference extends Omit<Field, "value"> {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A piece of evidence by what it cites. */
export function evidenceName({ file, document, url }: Evidence): string {
  return (file === undefined ? undefined : plainPath(file)) ?? document ?? url ?? "";
}

/** `evidence/./033//a.pdf` is recorded rarely, and is the same file. */
function plainPath(recorded: string): string {
  return recorded
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .join("/");
}

/** Every piece of evidence of a problem and of its measures. */
export function evidenceOf({ evidence = [], measures = [] }: Problem): Evidence[] {
  return [...evidence, ...measures.flatMap((measure) => measure.evidence ?? [])];
}

/** The evidence files that a problem or one of its measures cites, each by its plain path. */
export function citedFiles(problem: Problem): string[] {
  return evidenceOf(problem).flatMap(({ file }) => (file === undefined ? [] : [plainPath(file)]));
}

/** Everything that a problem says besides its log, whatever the order of keys. */
export function fieldsOf(problem: Problem): Fields {
  const fields = new Map<string, Field>();
  const { measures = [], evidence, log: _, source, ...own } = problem;
  addAll(fields, null, own);
  for (const [name, value] of Object.entries(source ?? {})) add(fields, null, `source.${name}`, null, value);
  addEvidence(fields, null, evidence);
  for (const { id, evidence: ofMeasure, ...rest } of measures) {
    addAll(fields, id, rest);
    addEvidence(fields, id, ofMeasure);
  }
  return fields;
}

function addAll(fields: Map<string, Field>, measure: number | null, map: object): void {
  for (const [name, value] of Object.entries(map)) add(fields, measure, name, null, value);
}

function addEvidence(fields: Map<string, Field>, measure: number | null, evidence: readonly Evidence[] = []): void {
  for (const piece of evidence) add(fields, measure, "evidence", evidenceName(piece), piece.sha256 ?? "");
}

function add(
  fields: Map<string, Field>,
  measure: number | null,
  name: string,
  item: string | null,
  value: unknown,
): void {
  const key = item === null ? keyOf(measure, name) : `${keyOf(measure, name)} ${item}`;
  fields.set(key, { measure, name, item, value });
}

/** No name of a field has a blank in it, so what stands behind one is the piece of evidence. */
function keyOf(measure: number | null, name: string): string {
  return measure === null ? name : `${measure}.${name}`;
}

/** What a field of the problem (`measure` null) or of one of its measures says; undefined where it is not there. */
function valueIn(fields: Fields, measure: number | null, name: string): unknown {
  return fields.get(keyOf(measure, name))?.value;
}

/** A text, such as a status or a date, of a problem's fields. */
export function textIn(fields: Fields, measure: number | null, name: string): string | undefined {
  const value = valueIn(fields, measure, name);
  return typeof value === "string" ? value : undefined;
}

/** The ids of the measures in a problem's fields. */
export function measuresIn(fields: Fields): number[] {
  return [...new Set([...fields.values()].map(({ measure }) => measure))].filter((measure) => measure !== null);
}

/** What the header says, by the same measure: one field for each key of its groups (`policy.close`, `declared.done`). */
export function headerFields(header: Header): Fields {
  const fields = new Map<string, Field>();
  for (const [name, value] of Object.entries(header)) {
    if (typeof value !== "object" || Array.isArray(value)) add(fields, null, name, null, value);
    else for (const [key, inner] of Object.entries(value)) add(fields, null, `${name}.${key}`, null, inner);
  }
  return fields;
}

/** What differs between two states, in the order of the later one; what is gone comes last. */
export function differences(before: Fields, after: Fields): Difference[] {
  const found: Difference[] = [];
  for (const [key, { value, ...field }] of after) {
    const from = before.get(key)?.value;
    if (!isSame(from, value)) found.push({ ...field, key, from, to: value });
  }
  for (const [key, { value, ...field }] of before) {
    if (!after.has(key)) found.push({ ...field, key, from: value, to: undefined });
  }
  return found;
}

/** Whether two values of a file say the same; the order of keys in a map says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/** A value of a file as text that is the same for whatever says the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
