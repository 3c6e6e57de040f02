import { type Document, isScalar } from "yaml";
import type { Diagnostic } from "../diagnostic.js";
import { type Composed, compose } from "./compose.js";
import { conflictFaults } from "./conflict.js";
import { type Fault, syntaxFault } from "./fault.js";
import { errorIn } from "./finding.js";
import { fullWidthFaults, repaired } from "./full-width.js";
import { spanAt } from "./position.js";
import type { Source } from "./source.js";
import { structureFaults } from "./structure.js";
import { syntaxFaults } from "./syntax.js";

/** A file that is sound YAML: its text, its syntax tree with offsets into the text, and its plain value. */
export interface Parsed {
  readonly source: Source;
  readonly document: Document.Parsed;
  /** Maps as objects, lists as arrays, scalars as they are; nothing in it was executed or trusted. */
  readonly value: unknown;
}

/** So many findings of one file are told; who has put these right learns the rest. */
const mostFindings = 100;

/** Reads the YAML of `source`; on failure every finding at once, in order of position. Never throws. */
export function parseSource(source: Source): Parsed | Diagnostic[] {
  const conflicts = conflictFaults(source.text);
  // What stands between the markers is two versions of the same lines: nothing else can be said of such a file.
  if (conflicts.length > 0) return diagnostics(source, conflicts);
  const read = readDocument(source.text);
  if ("faults" in read) return diagnostics(source, read.faults);
  return { source, document: read.document, value: read.document.toJS({ maxAliasCount: -1 }) };
}

/** The syntax tree of `text`, with source tokens; or everything that keeps it from being sound YAML. Never throws. */
export function readDocument(text: string): { document: Document.Parsed } | { faults: Fault[] } {
  const composed = compose(text);
  if ("tooDeep" in composed) {
    const { tooDeep } = composed;
    return { faults: [syntaxFault("NESTED_TOO_DEEP", "Nested more than 100 levels deep", tooDeep, tooDeep + 1)] };
  }
  const { document } = composed;
  const colons = fullWidthFaults(text, document);
  const faults = faultsOf(text, composed);
  if (colons.length === 0) return faults.length > 0 ? { faults } : { document };
  // With the colons put right, a second reading tells what else is wrong without the noise that they made.
  return { faults: [...colons, ...(faults.length > 0 ? faultsBesides(text, colons) : [])] };
}

function faultsBesides(text: string, colons: readonly Fault[]): Fault[] {
  const better = repaired(text, colons);
  const composed = compose(better.text);
  if ("tooDeep" in composed) return [];
  return firstOf(faultsOf(better.text, composed)).map((fault) => ({
    ...fault,
    start: better.original(fault.start),
    end: better.original(fault.end),
  }));
}

function faultsOf(text: string, { document, second }: Composed): Fault[] {
  const syntax = syntaxFaults(text, document);
  // Behind a tab the parser only guesses which map a key belongs to.
  const firstTab = Math.min(...syntax.filter(({ rule }) => rule === "tab-indentation").map(({ start }) => start));
  const structure = structureFaults(document).filter(({ start }) => start < firstTab);
  const faults = [...structure, ...syntax, ...secondFault(text, second)];
  if (faults.length > 0 || !isEmpty(document)) return faults;
  return [{ rule: "empty-file", params: {}, start: 0, end: 0 }];
}

function secondFault(text: string, second: number | null): Fault[] {
  if (second === null) return [];
  return [
    { rule: "many-documents", params: {}, start: second, end: second + (text.startsWith("---", second) ? 3 : 1) },
  ];
}

/** Nothing but comments, or a `---` with nothing behind it. */
function isEmpty({ contents }: Document.Parsed): boolean {
  return (
    contents === null || (isScalar(contents) && contents.value === null && contents.range[0] === contents.range[1])
  );
}

function firstOf(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.start - b.start).slice(0, mostFindings);
}

function diagnostics(source: Source, faults: readonly Fault[]): Diagnostic[] {
  return firstOf(faults).map(({ rule, params, start, end }) =>
    errorIn(source.file, rule, params, spanAt(source.text, start, end)),
  );
}
