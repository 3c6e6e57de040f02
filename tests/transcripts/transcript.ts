import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { copyInto, newFolder } from "../support/ledger.js";
import type { Outcome } from "../support/outcome.js";
import { commitAll, gitEnv } from "../support/repository.js";
import { run } from "../support/run.js";
import { wordsOf } from "../support/words.js";
import { commitNames } from "./hashes.js";

/** One command of a transcript. */
interface Step {
  /** Lines that begin with `## `, just before the command. */
  readonly remarks: readonly string[];
  readonly command: string;
  /** Null in a transcript that was never played. */
  readonly status: number | null;
}

/** Takes the commands out of a transcript: each begins with `$ `; what it printed and `exit N` follow. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  let remarks: string[] = [];
  for (const line of text.split("\n")) {
    const last = steps.at(-1);
    const end = /^exit (\d+)$/.exec(line);
    if (line.startsWith("## ")) {
      remarks.push(line);
    } else if (line.startsWith("$ ")) {
      steps.push({ remarks, command: line.slice(2), status: null });
      remarks = [];
    } else if (end !== null && last !== undefined) {
      steps.splice(-1, 1, { ...last, status: Number(end[1]) });
    }
  }
  return steps;
}

/** The first line of a transcript whose ledger is under version control from the start. */
const underGit = "## repository";

/**
 * The transcript that its commands give when they run one after the other on a fresh copy of the shipped ledger. In a
 * `repository` all of it is committed, and a commit's name is told as its number, ten times over.
 */
export async function played(
  text: string,
  language: string,
  repository = text.startsWith(`${underGit}\n`),
): Promise<string> {
  const folder = newFolder();
  const scratch = newFolder();
  const { TMPDIR } = process.env;
  process.env.TMPDIR = scratch;
  try {
    copyInto(folder);
    if (repository) commitAll(folder);
    const numbered = commitNames(folder);
    const lines: string[] = [];
    for (const { remarks, command } of stepsOf(text)) {
      if (remarks.length > 0) lines.push("", ...remarks);
      const printed = linesOf(await outcomeOf(command, folder, language), { folder, scratch });
      lines.push(`$ ${command}`, ...printed.map(numbered()));
    }
    return `${lines.join("\n").trimStart()}\n`;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    for (const each of [folder, scratch]) rmSync(each, { recursive: true, force: true });
  }
}

/**
 * `ledger …` runs in this process; `COLUMNS=n` before it stands for a terminal that is n columns wide. Anything else is
 * for the shell: it sets up what the next command meets.
 */
export async function outcomeOf(command: string, folder: string, language: string): Promise<Outcome> {
  const words = wordsOf(command);
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  if (words[first] !== "ledger") return inShell(command, folder);
  const set = Object.fromEntries(words.slice(0, first).map((word) => word.split(/=(.*)/s) as [string, string]));
  const { COLUMNS, ...env } = set;
  const terminal = COLUMNS === undefined ? {} : { terminal: Number(COLUMNS) };
  const all = { ...gitEnv, LEDGER_LANG: language, ...env };
  return run(words.slice(first + 1), { cwd: folder, env: all, ...terminal });
}

function inShell(command: string, cwd: string): Outcome {
  const outside = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(outside), ...gitEnv };
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8", env });
  return { status: status ?? -1, stdout, stderr };
}

/** Folders of one run, whose names are made up anew each time. */
interface Places {
  readonly folder: string;
  readonly scratch: string;
}

/** What a file of text would not show, or git would change. */
const invisible = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

function named(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
}

function linesOf({ status, stdout, stderr }: Outcome, { folder, scratch }: Places): string[] {
  const random = new RegExp(`${scratch}/[^/]+`, "g");
  const told = (text: string) =>
    text.replaceAll(folder, "/somewhere").replaceAll(random, "/scratch").replace(invisible, named).split("\n");
  const out = told(stdout);
  if (out.at(-1) === "") out.pop();
  else out.push("\\ no line break at the end");
  const err = told(stderr);
  if (err.at(-1) === "") err.pop();
  return [...(stdout === "" ? [] : out), ...err.map((line) => `stderr| ${line}`), `exit ${status}`];
}
