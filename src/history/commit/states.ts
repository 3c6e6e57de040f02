import { join } from "node:path";
import type { Diagnostic } from "../../diagnostic.js";
import { openFile, openSource } from "../../load/file.js";
import type { State } from "../../model/pending.js";
import type { Header, Problem } from "../../model/schema.js";
import { sourceOf } from "../../store/read.js";
import { statsOf } from "../../store/temporary.js";

type Content = Buffer | Diagnostic | null;

/** What these bytes say, as the problem's file that lies at `path` in the ledger at `root`. */
export function problemState(root: string, path: string, content: Content): State<Problem> {
  return state("problem", join(root, path), content) as State<Problem>;
}

/** The same of the header. */
export function headerState(root: string, content: Content): State<Header> {
  return state("ledger", join(root, "ledger.yaml"), content) as State<Header>;
}

function state(kind: "problem" | "ledger", file: string, content: Content): State<unknown> {
  if (content === null) return null;
  const opened = openSource(kind, Buffer.isBuffer(content) ? sourceOf(file, content) : content);
  return "parsed" in opened ? opened.parsed.value : "unreadable";
}

/** What the problem's file at `path` says on the disk. */
export function problemOnDisk(root: string, path: string): State<Problem> {
  return onDisk("problem", root, path) as State<Problem>;
}

export function headerOnDisk(root: string): State<Header> {
  return onDisk("ledger", root, "ledger.yaml") as State<Header>;
}

function onDisk(kind: "problem" | "ledger", root: string, path: string): State<unknown> {
  const file = join(root, path);
  if (statsOf(file) === null) return null;
  const opened = openFile(kind, file, root);
  return "parsed" in opened ? opened.parsed.value : "unreadable";
}
