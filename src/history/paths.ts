import { isProblemFile } from "../store/find.js";

// Paths of a ledger's files, from its folder and with forward slashes, as git and the ledger's own records have them.

/** Whether a file of the ledger's folder is the header or a problem. */
export function isSourcePath(path: string): boolean {
  const name = /^problems\/([^/]+)$/.exec(path)?.[1];
  return path === "ledger.yaml" || (name !== undefined && isProblemFile(name));
}

export function isEvidencePath(path: string): boolean {
  return path.startsWith("evidence/");
}

/** Whether a file of the ledger's folder belongs to the ledger. */
export function isLedgerPath(path: string): boolean {
  return isSourcePath(path) || isEvidencePath(path);
}

/** What a file of the ledger's folder is to the ledger. */
export type FileKind = "header" | "problem" | "evidence";

/** What a path inside a ledger's folder holds; null for what is no part of it. */
export function kindOf(path: string): FileKind | null {
  if (isEvidencePath(path)) return "evidence";
  if (!isSourcePath(path)) return null;
  return path === "ledger.yaml" ? "header" : "problem";
}
