import { join, relative, sep } from "node:path";
import { Failure } from "../../errors.js";
import { placeOf } from "../../load/header.js";
import { ledgerOfFiles, type StoredFile } from "../../load/snapshot.js";
import { citedFiles } from "../../model/field.js";
import type { Ledger } from "../../model/ledger.js";
import { problemFiles } from "../../store/find.js";
import { readSource } from "../../store/read.js";
import { encode } from "../../store/source.js";
import { isEvidencePath } from "../paths.js";
import type { TakenBack } from "./undo.js";

/**
 * Of what is to be taken back, that which leaves the ledger at `root` as sound as it is: evidence that a problem would
 * still cite stays. Failure `undo-unsound` where a file could no longer be used that can be used now.
 */
export function soundlyTakenBack(root: string, files: readonly TakenBack[]): TakenBack[] {
  const stored = filesOnDisk(root);
  const later = new Map(stored.map((file) => [file.path, file]));
  for (const { path, after } of files.filter((file) => !isEvidencePath(file.path))) {
    if (after === null) later.delete(path);
    else later.set(path, { path, content: after });
  }
  const now = ledgerOrFailure(root, stored);
  const then = ledgerOrFailure(root, [...later.values()]);
  if (then instanceof Failure) {
    if (now instanceof Failure) return [...files];
    throw new Failure("undo-unsound", then.params);
  }
  const broken = new Set(now instanceof Failure ? [] : now.excluded.map(({ file }) => file));
  const cause = then.excluded.find(({ file }) => !broken.has(file));
  if (cause !== undefined) throw new Failure("undo-unsound", { place: placeOf(cause), cause });
  const cited = new Set(then.entries.flatMap(({ problem }) => citedFiles(problem)));
  return files.filter(({ path, after }) => after !== null || !cited.has(path));
}

function filesOnDisk(root: string): StoredFile[] {
  return [join(root, "ledger.yaml"), ...problemFiles(root).files].map((file) => {
    const source = readSource(file, root);
    const path = relative(root, file).split(sep).join("/");
    return { path, content: "rule" in source ? source : encode(source, source.text) };
  });
}

function ledgerOrFailure(root: string, files: readonly StoredFile[]): Ledger | Failure<"unusable-header"> {
  try {
    return ledgerOfFiles(root, files);
  } catch (error) {
    if (error instanceof Failure && error.kind === "unusable-header") return error as Failure<"unusable-header">;
    throw error;
  }
}
