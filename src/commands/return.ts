import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { defineStep } from "./frame/step.js";

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  defineStep(program, context, finish, { event: "return" });
}
