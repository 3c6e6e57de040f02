import { type Diagnostic, fileStart, type RuleId, type RuleParams, type Span } from "../diagnostic.js";

/** An error of `rule` in `file`: about the file as a whole unless a span is given. */
export function errorIn<R extends RuleId>(file: string, rule: R, params: RuleParams[R], span: Span = fileStart) {
  return { file, severity: "error", rule, params, ...span } as unknown as Diagnostic;
}
