import { copyEvidence, type EvidencePlan, removeCopy } from "../store/evidence.js";
import { encode } from "../store/source.js";
import { type StagedWrite, stageWrite } from "../store/write.js";
import type { PlannedFile } from "./plan.js";

/**
 * Writes evidence and files of one command. Everything is copied and laid beside its place first, so that a full disk
 * or a file that changed meanwhile is met before the first file is replaced; on any failure until then what was laid
 * out is taken away again and nothing has changed. Failures `write-failed`, `changed-on-disk`, `evidence-exists`.
 */
export function writeAll(files: readonly PlannedFile[], copies: readonly EvidencePlan[]): void {
  const undo: (() => void)[] = [];
  const staged: StagedWrite[] = [];
  try {
    for (const copy of copies) {
      if (copyEvidence(copy)) undo.push(() => removeCopy(copy));
    }
    for (const { source, text } of files) {
      const write = stageWrite(source.file, encode(source, text), source.digest);
      undo.push(() => write.discard());
      staged.push(write);
    }
    for (const write of staged) write.verify();
    staged[0]?.commit();
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
  commitAll(staged.slice(1));
}

/** Only a rename is left for each; should one fail all the same, its Failure names it and those after it are not begun. */
function commitAll(staged: readonly StagedWrite[]): void {
  for (const [index, write] of staged.entries()) {
    try {
      write.commit();
    } catch (error) {
      for (const later of staged.slice(index)) later.discard();
      throw error;
    }
  }
}
