import type { Diagnostic } from "../diagnostic.js";
import type { Parsed } from "../store/parse.js";
import { locate } from "../store/position.js";

const ownFields = ["id", "name"] as const;

/**
 * Categories of a header whose id or name an earlier one has: problems could not be told apart by it. Of a header that
 * breaks the schema, an id or a name that is none is passed over.
 */
export function headerDiagnostics(parsed: Parsed): Diagnostic[] {
  const { categories } = Object(parsed.value);
  if (!Array.isArray(categories)) return [];
  const taken = { id: new Map<string, number>(), name: new Map<string, number>() };
  return categories.flatMap((category: unknown, index) => {
    const repeated = ownFields.flatMap((field) => {
      const value = Object(category)[field];
      if (typeof value !== "string" || value.trim() === "") return [];
      const first = taken[field].get(value.trim());
      if (first === undefined) taken[field].set(value.trim(), index + 1);
      return first === undefined ? [] : { field, value, first };
    });
    // A category that stands there twice as a whole is told once, at its id.
    return repeated.slice(0, 1).map((params): Diagnostic => {
      const span = locate(parsed, ["categories", index, params.field], "value");
      return { ...span, file: parsed.source.file, severity: "error", rule: "duplicate-category", params };
    });
  });
}
