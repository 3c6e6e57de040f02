import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { addApprovedBy, defineStep } from "./frame/step.js";

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  defineStep(program, context, finish, {
    event: "close",
    options: (command) => addApprovedBy(command, context),
  });
}
