import type { Diagnostic, RuleId, RuleParams } from "../diagnostic.js";
import { problemFileName } from "../model/ledger.js";
import { nearest } from "../model/nearest.js";
import type { Category, Problem } from "../model/schema.js";
import type { Parsed } from "../store/parse.js";
import { locate } from "../store/position.js";

/** A problem that agrees with the schema, and its file. */
export interface ProblemFile {
  readonly problem: Problem;
  readonly parsed: Parsed;
}

/** A problem file that is sound YAML, whether it agrees with the schema or not. */
type AnyFile = Pick<ProblemFile, "parsed"> & Partial<ProblemFile>;

/**
 * Why a problem, though well-formed, cannot be counted: its file is not named by its id, another file has its id, or
 * its category is not in the header. Give it every problem file of the ledger; with one alone, `duplicate-id` cannot
 * be seen. Of a file that breaks the schema, an id or a category that is none is passed over.
 */
export function identityDiagnostics(files: readonly AnyFile[], categories: readonly Category[]): Diagnostic[] {
  const byId = new Map<number | null, AnyFile[]>();
  for (const file of files) byId.set(idOf(file), [...(byId.get(idOf(file)) ?? []), file]);
  return files.flatMap((file) => {
    const others = (byId.get(idOf(file)) ?? []).filter((other) => other !== file);
    return [...idDiagnostics(file, others), ...categoryDiagnostics(file, categories)];
  });
}

/** A wrong name whose id is in use elsewhere is a copy: told as such, once. The rightly named file keeps its id. */
function idDiagnostics(file: AnyFile, others: readonly AnyFile[]): Diagnostic[] {
  const id = idOf(file);
  if (id === null) return [];
  const [name, expected] = [fileName(file), problemFileName(id)];
  if (name === expected) return [];
  const owner = others.find((other) => fileName(other) === expected) ?? others[0];
  if (owner === undefined) return [finding(file, "id", "name-mismatch", { id, name, expected })];
  return [finding(file, "id", "duplicate-id", { id, other: fileName(owner) })];
}

function categoryDiagnostics(file: AnyFile, categories: readonly Category[]): Diagnostic[] {
  const category = fieldOf(file, "category");
  const ids = categories.map((each) => each.id);
  if (typeof category !== "string" || ids.includes(category)) return [];
  const named = categories.find((each) => each.name === category)?.id;
  return [finding(file, "category", "unknown-category", { category, nearest: named ?? nearest(category, ids), ids })];
}

function idOf(file: AnyFile): number | null {
  const id = fieldOf(file, "id");
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

function fieldOf({ parsed }: AnyFile, key: keyof Problem): unknown {
  const value = Object(parsed.value);
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function fileName({ parsed }: AnyFile): string {
  return parsed.source.file.split(/[\\/]/).at(-1) ?? parsed.source.file;
}

function finding<R extends RuleId>(
  { parsed }: AnyFile,
  key: keyof Problem,
  rule: R,
  params: RuleParams[R],
): Diagnostic {
  const place = { ...locate(parsed, [key], "value"), file: parsed.source.file };
  return { ...place, severity: "error", rule, params } as Diagnostic;
}
