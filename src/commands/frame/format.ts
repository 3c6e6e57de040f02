import { Failure } from "../../errors.js";
import { matchChoice } from "../../query/match.js";

/** What an option such as `--json` says of the format besides `--format`. */
export interface Implied<F> {
  readonly option: string;
  readonly given: boolean | undefined;
  readonly format: F;
}

/**
 * The format that the command line asks for, else the first. Failures `unknown-value`, and `contradicting-options` where
 * two options ask for different ones.
 */
export function formatOf<F extends string>(
  formats: readonly [F, ...F[]],
  asked: string | undefined,
  implied: readonly Implied<F>[],
): F {
  const choices = formats.map((key) => ({ key, labels: [] }));
  const format = asked === undefined ? null : matchChoice<F>("--format", asked, choices);
  const [first, second] = implied.filter(({ given }) => given === true);
  if (first === undefined) return format ?? formats[0];
  if (second !== undefined) throw new Failure("contradicting-options", { first: first.option, second: second.option });
  if (format !== null && format !== first.format) {
    throw new Failure("contradicting-options", { first: first.option, second: `--format ${format}` });
  }
  return first.format;
}
