import { spawn } from "node:child_process";
import { Failure } from "../../errors.js";

/** Where git works, and in what environment. */
export interface Git {
  /** Absolute; every path that git is given or gives is relative to it, or to the top of its repository. */
  readonly folder: string;
  readonly env: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a run of git left. */
export interface Ran {
  readonly status: number;
  readonly stdout: Buffer;
  /** In English where git was run to read. */
  readonly stderr: string;
}

/** Configuration by the environment is the user's, not the repository's, and so are the files it names. */
const ofUser = /^GIT_(?:CONFIG_\w+|EXEC_PATH)$/;

/** Who commits and when, for those who say it in the environment. */
const ofIdentity = /^GIT_(?:AUTHOR|COMMITTER)_\w+$/;

/**
 * What reading must not meet: programs that the repository's configuration names (a hook, a file system monitor, a
 * signature viewer), a list that orders files, objects and parents in the place of those that were committed.
 */
const forReading = [
  "--no-pager",
  "--no-replace-objects",
  ...settings({
    "core.fsmonitor": "false",
    "core.hooksPath": "/dev/null",
    "log.showSignature": "false",
    "diff.orderFile": "/dev/null",
    // git reads the file of grafts that `readingEnvironment` names, and would advise against having one.
    "advice.graftFileDeprecated": "false",
  }),
];

function settings(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** For reading: the plain English of git itself, no optional lock, no download, and no parent that a graft made up. */
const readingEnvironment = {
  LC_ALL: "C",
  LANGUAGE: "",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_GRAFT_FILE: "/dev/null",
};

/** The environment for git: nothing that says where a repository lies (`GIT_DIR` and the like, as inside a hook). */
function environment(env: Environment, reading: boolean): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !name.startsWith("GIT_") || ofUser.test(name) || (!reading && ofIdentity.test(name)),
  );
  return { ...Object.fromEntries(kept), ...(reading ? readingEnvironment : {}), GIT_TERMINAL_PROMPT: "0" };
}

/**
 * Runs git to read: no shell, the words of `args` as they are, and whatever the repository's configuration says, none
 * of its programs. Failures `no-git`, `foreign-repository` where git does not trust the folder, and `missing-objects`
 * where the clone left out what is asked for.
 *
 * @param input what git reads from its standard input.
 * @param take is handed the output piece by piece; without it the whole stands in `stdout`.
 */
export async function readGit(
  git: Git,
  args: readonly string[],
  { input, take }: { readonly input?: string | Buffer; readonly take?: (chunk: Buffer) => void } = {},
): Promise<Ran> {
  const ran = await run(git, [...forReading, ...args], environment(git.env, true), input, take);
  if (ran.status === 0) return ran;
  if (/dubious ownership|unsafe repository/.test(ran.stderr)) {
    throw new Failure("foreign-repository", { path: git.folder });
  }
  if (/promisor remote/.test(ran.stderr)) throw new Failure("missing-objects", { path: null });
  return ran;
}

/** The same, for what cannot fail in a sound repository: Failure `git-failed` with git's own words. */
export async function askGit(git: Git, args: readonly string[], input?: string | Buffer): Promise<Buffer> {
  const ran = await readGit(git, args, input === undefined ? {} : { input });
  if (ran.status !== 0) throw gitFailed(args, ran);
  return ran.stdout;
}

/**
 * Runs git to write, as the user would: with their hooks, identity and signing. Only where the repository lies is never
 * taken from the environment. Failure `no-git`.
 */
export function writeGit(git: Git, args: readonly string[], input?: string | Buffer): Promise<Ran> {
  return run(git, args, environment(git.env, false), input);
}

/** What git said, as a Failure; `args` begins with the command's name. */
export function gitFailed(args: readonly string[], { stderr }: Ran): Failure {
  const command = args.find((word) => /^[a-z]/.test(word) && !word.includes("=")) ?? "";
  return new Failure("git-failed", { command, output: stderr.trim() });
}

function run(
  { folder }: Git,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: string | Buffer,
  take?: (chunk: Buffer) => void,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...args], { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const keep = take ?? ((chunk: Buffer) => out.push(chunk));
    const failed = (error: Error) => {
      child.kill();
      reject(error);
    };
    child.stdout.on("data", (chunk: Buffer) => {
      try {
        keep(chunk);
      } catch (error) {
        failed(error as Error);
      }
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) => {
      const cannotStart = ["ENOENT", "ENOTDIR", "EACCES"].includes(error.code ?? "");
      reject(cannotStart ? new Failure("no-git", {}) : error);
    });
    child.on("close", (status) => {
      resolve({ status: status ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    });
    // git may end before it has read everything; its exit status tells why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
