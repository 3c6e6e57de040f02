import { spawnSync } from "node:child_process";
import { gitEnv } from "../support/repository.js";

/** As long as the program shows a commit's name. */
const short = 10;

/**
 * For names of commits that stay the same although the files committed do not: each time the result is called, it looks
 * for new commits in `folder`, and gives what puts its number (a hexadecimal digit, over and over) in the place of each.
 */
export function commitNames(folder: string): () => (line: string) => string {
  const numbers = new Map<string, string>();
  return () => {
    for (const hash of commitsIn(folder)) {
      if (!numbers.has(hash)) numbers.set(hash, (numbers.size + 1).toString(16));
    }
    return (line) => [...numbers].reduce((text, [hash, digit]) => withDigit(text, hash, digit), line);
  };
}

function withDigit(text: string, hash: string, digit: string): string {
  const name = digit.repeat(hash.length).slice(0, hash.length);
  return text.replaceAll(hash, name).replaceAll(hash.slice(0, short), name.slice(0, short));
}

/** The commits of the folder, the first first; none where it is no repository. */
function commitsIn(folder: string): string[] {
  const args = ["rev-list", "--all", "--reflog", "--reverse", "--topo-order"];
  const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8", env: gitEnv });
  return status === 0 ? stdout.split("\n").slice(0, -1) : [];
}
