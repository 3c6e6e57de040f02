import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../../../support/repository.js";
import { clock } from "./desk.js";

/** The digest of the files as they lie there, as a reader computes it with sha256sum and nothing else. */
export function digestOnDisk(folder: string, ...paths: readonly string[]): string {
  const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
  const lines = ["ledger.yaml", ...paths].map(
    (path) => `${sha256(readFileSync(join(folder, "ledger", path)))}  ${path}\n`,
  );
  return sha256(lines.join("")).slice(0, 32);
}

/** Seals what is checked out, or another commit with the digest of another state. */
export function seal(folder: string, digest: string, revision = "HEAD"): void {
  const message = `Seal 2025-03\n\nLedger-Digest: ${digest}\n`;
  git(folder, ["tag", "--force", "--annotate", "-m", message, "seal/2025-03", revision], clock("2025-03-31"));
}
