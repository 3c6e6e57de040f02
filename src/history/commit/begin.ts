import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What `ledger init` makes beside the ledger's own folder. */
const besides = ["schemas", ".gitattributes", ".gitignore", ".ci/check", ".github/workflows/ledger.yml"];

/** The folder that is to become the repository of the ledger at `root`: the one that `ledger init` made, else its own. */
export function repositoryFolder(root: string): string {
  return basename(root) === "ledger" && besidesOf(root).length > 0 ? dirname(root) : root;
}

/** What `ledger init` made beside the ledger at `root`, from the folder above it. */
export function besidesOf(root: string): string[] {
  return besides.filter((each) => existsSync(join(dirname(root), each)));
}
