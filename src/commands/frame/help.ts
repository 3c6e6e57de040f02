import type { Command } from "commander";
import type { Context } from "../../context.js";
import { displayWidth, padEnd } from "../../render/width.js";
import { wrap } from "../../render/wrap.js";

/** Adds the examples to a command's help: each a line that works on the shipped ledger, and what it is for. */
export function withExamples(
  command: Command,
  examples: readonly (readonly [string, string])[],
  context: Context,
): void {
  const widest = Math.max(...examples.map(([line]) => displayWidth(line)));
  const glosses = Math.max(...examples.map(([, gloss]) => displayWidth(gloss)));
  const beside = 2 + widest + 4 + glosses <= context.width;
  const lines = examples.map(([line, gloss]) =>
    beside ? `  ${line}${" ".repeat(widest - displayWidth(line) + 2)}# ${gloss}` : `  # ${gloss}\n  ${line}`,
  );
  command.addHelpText("after", `\n${context.messages.help.examples}\n${lines.join("\n")}`);
}

/** Adds a list of terms to a command's help, each with what it means beside it, or below where there is no room. */
export function withTerms(
  command: Command,
  title: string,
  terms: readonly (readonly [string, string])[],
  { width }: Context,
): void {
  const column = Math.max(...terms.map(([term]) => displayWidth(term))) + 4;
  const beside = width - column >= leastForMeaning;
  const lines = terms.flatMap(([term, meaning]) => {
    const told = wrap(meaning, width - (beside ? column : 4));
    if (!beside) return [`  ${term}`, ...told.map((line) => `    ${line}`)];
    return told.map((line, index) => padEnd(index === 0 ? `  ${term}` : "", column) + line);
  });
  command.addHelpText("after", `\n${title}\n${lines.join("\n")}`);
}

/** Columns in which a meaning can still be read. */
const leastForMeaning = 24;
