import { basename, join } from "node:path";
import type { ProblemFile } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { isProblemFile } from "../store/find.js";
import { sourceOf } from "../store/read.js";
import { openSource } from "./file.js";
import { usableHeader } from "./header.js";
import { ledgerOf } from "./ledger.js";

/** The bytes of one file of a ledger that does not lie on the disk, such as that of an earlier commit. */
export interface StoredFile {
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  readonly content: Buffer | Diagnostic;
}

/**
 * The ledger that these files are, as if they lay at `root`, with what had to be left out of it and why. Whatever is no
 * file of a ledger is passed over. Failure `unusable-header`, also where there is none among them.
 */
export function ledgerOfFiles(root: string, files: readonly StoredFile[]): Ledger {
  const header = files.find(({ path }) => path === "ledger.yaml");
  const problems: ProblemFile[] = [];
  const broken: (readonly Diagnostic[])[] = [];
  for (const { path, content } of files) {
    if (!path.startsWith("problems/") || path.split("/").length > 2 || !isProblemFile(basename(path))) continue;
    const opened = openStored("problem", join(root, path), content);
    if ("parsed" in opened) problems.push({ problem: opened.parsed.value as Problem, parsed: opened.parsed });
    else broken.push(opened.diagnostics);
  }
  const file = join(root, "ledger.yaml");
  const opened = openStored("ledger", file, header?.content ?? sourceOf(file, Buffer.alloc(0)));
  return ledgerOf(root, usableHeader(opened), { problems, broken });
}

function openStored(
  kind: "problem" | "ledger",
  file: string,
  content: StoredFile["content"] | ReturnType<typeof sourceOf>,
) {
  return openSource(kind, Buffer.isBuffer(content) ? sourceOf(file, content) : content);
}
