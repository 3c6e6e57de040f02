import type { Command } from "commander";
import type { Context } from "../../context.js";
import { displayWidth } from "../../render/width.js";

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
