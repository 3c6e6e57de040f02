import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "../errors.js";
import type { Evidence } from "../model/schema.js";
import { type EvidencePlan, planEvidence } from "../store/evidence.js";

/** What the words after `--evidence` stand for in one problem's file, and the files to copy for it. */
export interface EvidenceToRecord {
  readonly evidence: readonly Evidence[];
  readonly copies: readonly EvidencePlan[];
}

/** A document number as offices write it: 某发〔2025〕8号, also with other brackets or a half-width year. */
const documentNumber = /[〔[［(（【]\s*\d{4}\s*[〕\]］)）】].*号/;

/** A prefix that says outright what is cited, for papers without a number. */
const citedDocument = /^(?:document|doc|文号|文件)[:：]\s*/i;

/**
 * Reads each word as a URL, an existing file (relative to `cwd`), or a document number. Files are hashed now and
 * copied only by `writeAll`. Failure `evidence-unreadable` for a word that is none of these.
 */
export function readEvidence(root: string, id: number, words: readonly string[], cwd: string): EvidenceToRecord {
  const evidence: Evidence[] = [];
  const copies: EvidencePlan[] = [];
  for (const word of words) {
    const path = resolve(cwd, word);
    if (/^https?:\/\//i.test(word)) evidence.push({ url: word });
    else if (citedDocument.test(word)) evidence.push({ document: word.replace(citedDocument, "") });
    else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Failure("evidence-unreadable", { path: word, code: "EISDIR" });
    } else if (existsSync(path)) {
      const copy = planEvidence(root, id, path, copies);
      evidence.push({ file: copy.recorded, sha256: copy.sha256 });
      copies.push(copy);
    } else if (documentNumber.test(word)) evidence.push({ document: word });
    else throw new Failure("evidence-unreadable", { path: word, code: "ENOENT" });
  }
  return { evidence, copies };
}
