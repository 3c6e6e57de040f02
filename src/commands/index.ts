import type { Command } from "commander";
import type { Answer, Context } from "../context.js";

/** What a command's file exports: it adds itself to the program, and hands its answer to `finish`. */
export interface CommandModule {
  define(program: Command, context: Context, finish: (answer: Answer) => void): void;
}

/** The four groups of `ledger --help`, in their order. */
export type Group = "daily" | "writing" | "checking" | "setup";

interface Entry {
  readonly group: Group;
  readonly aliases?: readonly string[];
  /** Loads the command's own code: nothing of a command that was not asked for is loaded. */
  readonly load: () => Promise<CommandModule>;
}

/** The table of contents of the program, in the order that `ledger --help` shows. */
export const commands: Readonly<Record<string, Entry>> = {
  status: { group: "daily", load: () => import("./status.js") },
  list: { group: "daily", load: () => import("./list.js") },
  show: { group: "daily", load: () => import("./show.js") },
  diff: { group: "daily", load: () => import("./diff.js") },
  export: { group: "daily", load: () => import("./export.js") },
  history: { group: "daily", load: () => import("./history.js") },
  done: { group: "daily", aliases: ["complete"], load: () => import("./done.js") },
  note: { group: "daily", load: () => import("./note.js") },
  save: { group: "daily", load: () => import("./save.js") },
  start: { group: "writing", load: () => import("./start.js") },
  stage: { group: "writing", load: () => import("./stage.js") },
  submit: { group: "writing", load: () => import("./submit.js") },
  return: { group: "writing", load: () => import("./return.js") },
  close: { group: "writing", load: () => import("./close.js") },
  reopen: { group: "writing", load: () => import("./reopen.js") },
  extend: { group: "writing", load: () => import("./extend.js") },
  set: { group: "writing", load: () => import("./set.js") },
  add: { group: "writing", load: () => import("./add.js") },
  edit: { group: "writing", load: () => import("./edit.js") },
  undo: { group: "writing", load: () => import("./undo.js") },
  check: { group: "checking", load: () => import("./check.js") },
  seal: { group: "checking", load: () => import("./seal.js") },
  audit: { group: "checking", load: () => import("./audit.js") },
  import: { group: "setup", load: () => import("./import.js") },
  init: { group: "setup", load: () => import("./init.js") },
};
