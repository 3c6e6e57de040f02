import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { defineStep, required } from "./frame/step.js";

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  defineStep(program, context, finish, {
    event: "stage",
    options: (command) => command.option("--review <date>", context.messages.write.options.review),
    require: ({ review }) => required("--review", review),
  });
}
