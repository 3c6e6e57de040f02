import type { RuleId, RuleParams, Severity } from "../diagnostic.js";
import type { Parsed } from "../store/parse.js";
import type { Path, Target } from "../store/position.js";
import type { Facts } from "./facts.js";

/** What a rule points at: a key or value of a parsed file, or a file as a whole. */
export type Place =
  | { readonly parsed: Parsed; readonly path: Path; readonly target: Target }
  | { readonly file: string };

/** Something a rule found. */
export interface Hit<R extends RuleId> {
  readonly place: Place;
  readonly params: RuleParams[R];
  /** Where it is less grave than the rule usually is. */
  readonly severity?: Severity;
}

/** One check over the whole ledger: a pure function with an id. */
export interface Rule<R extends RuleId> {
  readonly id: R;
  readonly severity: Severity;
  /** Asked only by `check --strict`. */
  readonly strictOnly?: true;
  readonly check: (facts: Facts) => Iterable<Hit<R>>;
}

/** The value at `path` in a file. */
export function valueAt(parsed: Parsed, ...path: Path): Place {
  return { parsed, path, target: "value" };
}
