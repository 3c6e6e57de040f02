import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder } from "./ledger.js";
import { today } from "./outcome.js";

/** A commit of a repository that a test makes up. */
export interface Made {
  /** The day, at noon UTC, or a whole date as git reads it. */
  readonly on: string;
  /** By path from the top: the text of each file that changes, or null where it goes. */
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  readonly message?: string;
  /** `name <address>`. */
  readonly by?: string;
  /** The branch that it is made on; `main` unless told. Begins at the commit before it in the list. */
  readonly branch?: string;
  /** The branches that it merges into its own: `files` is what differs from its own branch then. */
  readonly merges?: readonly string[];
}

const office = "办公室 <office@example.org>";

/** What git is told in tests: no configuration of this machine, one identity, one clock. */
export const gitEnv: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "办公室",
  GIT_AUTHOR_EMAIL: "office@example.org",
  GIT_COMMITTER_NAME: "办公室",
  GIT_COMMITTER_EMAIL: "office@example.org",
  GIT_AUTHOR_DATE: `${today}T12:00:00+08:00`,
  GIT_COMMITTER_DATE: `${today}T12:00:00+08:00`,
};

/** Runs git in `folder` and returns what it prints; throws with its own words where it fails. */
export function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync("git", [...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...gitEnv, ...env },
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Makes `folder` a repository with everything in it as its first commit. */
export function commitAll(folder: string, on: string = today, message = "Begin the ledger"): void {
  const date = { GIT_AUTHOR_DATE: `${on}T08:00:00+08:00`, GIT_COMMITTER_DATE: `${on}T08:00:00+08:00` };
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["add", "."]);
  git(folder, ["commit", "-q", "-m", message], date);
}

/** A repository with these commits, checked out at `main`; gone when the test is over. */
export function madeRepository(commits: readonly Made[]): string {
  const folder = emptyFolder();
  git(folder, ["init", "-q", "-b", "main", "--template="]);
  const { status, stderr } = spawnSync("git", ["fast-import", "--quiet"], {
    cwd: folder,
    input: stream(commits),
    env: gitEnv,
  });
  if (status !== 0) throw new Error(String(stderr));
  git(folder, ["reset", "-q", "--hard", "main"]);
  return folder;
}

/** The commits as `git fast-import` reads them, which is many times as fast as committing one by one. */
function stream(commits: readonly Made[]): Buffer {
  const marks = new Map<string, number>();
  const parts = commits.map((made, index) => {
    const { on, files, message = "Work on the ledger", by = office, branch = "main", merges = [] } = made;
    const mark = index + 1;
    const parent = marks.get(branch) ?? (index === 0 ? undefined : index);
    const date = `${Date.parse(/T/.test(on) ? on : `${on}T12:00:00Z`) / 1000} ${/([+-]\d\d):?(\d\d)$/.exec(on)?.slice(1).join("") ?? "+0000"}`;
    const head = [
      `commit refs/heads/${branch}`,
      `mark :${mark}`,
      `author ${by} ${date}`,
      `committer ${by} ${date}`,
      `data ${Buffer.byteLength(message)}`,
      message,
      ...(parent === undefined ? [] : [`from :${parent}`]),
      ...merges.map((each) => `merge :${marks.get(each)}`),
    ].join("\n");
    marks.set(branch, mark);
    const changes = Object.entries(files).map(([path, content]) => change(path, content));
    return Buffer.concat([Buffer.from(`${head}\n`), ...changes, Buffer.from("\n")]);
  });
  return Buffer.concat(parts);
}

function change(path: string, content: string | Buffer | null): Buffer {
  if (content === null) return Buffer.from(`D ${path}\n`);
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from("\n")]);
}

/** Writes files below `folder`, or removes those that are null. */
export function put(folder: string, files: Made["files"]): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
}
