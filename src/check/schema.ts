import type { RuleParams } from "../diagnostic.js";
import { meantBy, type Place, placeOf } from "./place.js";
import { type SchemaError, shapes, validators } from "./validators.js";

export type SchemaKind = "problem" | "ledger";

export type SchemaRule =
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "unknown-value"
  | "impossible-date"
  | "out-of-bounds"
  | "evidence-shape";

interface Issue<R extends SchemaRule> {
  /** Where it is; of a missing key, the map that lacks it. */
  readonly path: readonly (string | number)[];
  /** Whether the key at the end of the path is at fault, or its value. */
  readonly target: "key" | "value";
  readonly rule: R;
  readonly params: RuleParams[R];
}

/** One disagreement of a file's value with its schema. */
export type SchemaIssue = { [R in SchemaRule]: Issue<R> }[SchemaRule];

/** Suggestions are for typing errors; a file with more unknown keys than this is something else altogether. */
const mostSuggestions = 100;

/** What the patterns of the schemas ask for, in words that need no translation. */
const patternLimits: Readonly<Record<string, string>> = {
  "\\S": "not blank",
  "^[0-9a-f]{64}$": "64 hex digits",
  "^https?://\\S+$": "http:// or https://",
  "^\\p{L}[\\p{L}\\p{N}_-]*$": "letters, digits, - and _",
};

/**
 * Where a parsed file disagrees with its schema, one issue for each fault: a value of the wrong type is not also told
 * to be no permitted word, and a misspelt key is not also told to be missing. The order is always the same, but not
 * that of the positions.
 */
export function schemaIssues(kind: SchemaKind, value: unknown): SchemaIssue[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const known = shapes()[kind];
  const issues = (validate.errors ?? []).flatMap((error, index) => {
    const place = placeOf(value, known, error.instancePath);
    return issueOf(error, place, index < mostSuggestions) ?? [];
  });
  return withoutConsequences(issues);
}

function issueOf({ keyword, params, schemaPath }: SchemaError, place: Place, suggest: boolean): SchemaIssue | null {
  const { path, value } = place;
  const target = "value";
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(place, String(params.additionalProperty), suggest);
    case "required": {
      const key = String(params.missingProperty);
      return schemaPath.includes("/oneOf/") ? null : { path, target, rule: "missing-key", params: { key } };
    }
    case "type":
      return { path, target, rule: "wrong-type", params: typesOf(place, String(params.type)) };
    case "enum":
      return unknownValue(place, suggest);
    case "format":
      return { path, target, rule: "impossible-date", params: { value: String(value) } };
    case "oneOf":
    case "dependentRequired":
      return { path, target, rule: "evidence-shape", params: {} };
    case "uniqueItems": {
      const repetition = Math.max(Number(params.i), Number(params.j));
      return { path: [...path, repetition], target, rule: "out-of-bounds", params: { limit: "no repeats" } };
    }
    default:
      return { path, target, rule: "out-of-bounds", params: { limit: limitOf(keyword, params) } };
  }
}

/** Keys that are still free are suggested before those already in use. */
function unknownKey({ path, value, shape }: Place, key: string, suggest: boolean): SchemaIssue {
  const known = Object.entries(shape).map(([name, { labels }]) => [name, labels] as const);
  const free = known.filter(([name]) => !Object.hasOwn(Object(value), name));
  const meant = suggest ? (meantBy(key, free) ?? meantBy(key, known)) : null;
  return { path: [...path, key], target: "key", rule: "unknown-key", params: { key, nearest: meant } };
}

function unknownValue({ path, value, field }: Place, suggest: boolean): SchemaIssue {
  const words = Object.entries(field?.values ?? {});
  const allowed = words.map(([word]) => word);
  const params = { value: String(value), allowed, nearest: suggest ? meantBy(String(value), words) : null };
  return { path, target: "value", rule: "unknown-value", params };
}

const typeWords: Readonly<Record<string, string>> = { array: "list", object: "map" };

function typesOf({ value, field }: Place, type: string): RuleParams["wrong-type"] {
  return { expected: type === "string" && field?.date ? "date" : (typeWords[type] ?? type), found: typeOf(value) };
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "object" ? "map" : typeof value;
}

function limitOf(keyword: string, params: SchemaError["params"]): string {
  if (keyword === "pattern") return patternLimits[String(params.pattern)] ?? String(params.pattern);
  return `${keyword.startsWith("min") ? ">=" : "<="} ${String(params.limit)}`;
}

/** Leaves out what is only the consequence of another issue, and what is said twice. */
function withoutConsequences(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const explained = new Set(issues.flatMap(explains));
  return issues.filter((issue) => {
    const place = pathKey(issue.path);
    switch (issue.rule) {
      case "wrong-type":
      case "unknown-key":
        return true;
      case "missing-key":
        return !explained.has(`missing ${pathKey([...issue.path, issue.params.key])}`);
      case "evidence-shape":
        if (explained.has(`value ${place}`) || explained.has(`shape ${place}`)) return false;
        explained.add(`shape ${place}`);
        return true;
      default:
        return !explained.has(`value ${place}`);
    }
  });
}

/** The complaints that need not be made any more once this issue is told. */
function explains(issue: SchemaIssue): string[] {
  if (issue.rule === "wrong-type") return [`value ${pathKey(issue.path)}`];
  if (issue.rule !== "unknown-key") return [];
  const map = issue.path.slice(0, -1);
  const { nearest } = issue.params;
  return [`shape ${pathKey(map)}`, ...(nearest === null ? [] : [`missing ${pathKey([...map, nearest])}`])];
}

function pathKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}
