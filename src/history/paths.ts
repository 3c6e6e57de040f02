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

/** `evidence/./033//a.pdf` is recorded rarely, and is the same file. */
export function plainPath(recorded: string): string {
  return recorded
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .join("/");
}
