import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { addApprovedBy, defineStep, required } from "./frame/step.js";

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  defineStep(program, context, finish, {
    event: "extend",
    options: (command) => {
      command.option("--until <date>", context.messages.write.options.until);
      addApprovedBy(command, context);
    },
    require: ({ until }) => required("--until", until),
  });
}
