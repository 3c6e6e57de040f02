import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../diagnostic.js";
import { Failure } from "../errors.js";
import { errnoOf } from "./errno.js";
import { readSource } from "./read.js";
import { encode, newSource, type Source } from "./source.js";

/** A copy of a file for a person to edit: outside the ledger, in a folder of its own that nobody else can open. */
export interface WorkingCopy {
  /** Absolute path; the name is that of the original. */
  readonly file: string;
  /** What stands in the copy, as the original would say it. Never throws for anything that an editor leaves. */
  read(): Source | Diagnostic;
  remove(): void;
}

/** Lays out the copy. Its modeline names the schema by its full address, so that editors find it. Failure `write-failed`. */
export function workingCopy(source: Source): WorkingCopy {
  const address = schemaAddress(source);
  const text = address === null ? source.text : replaced(source.text, address.relative, address.absolute);
  const file = laidOut(source, text);
  return {
    file,
    read: () => {
      const edited = readSource(file, dirname(file));
      if ("rule" in edited) return { ...edited, file: source.file };
      const original = address === null ? edited.text : replaced(edited.text, address.absolute, address.relative);
      return newSource(source.file, encode(edited, original).toString());
    },
    remove: () => rmSync(dirname(file), { recursive: true, force: true }),
  };
}

const modeline = /^#\s*yaml-language-server:\s*\$schema=(\S+)/m;

/** How the original names its schema, and the address that leads there from anywhere; null if it already does. */
function schemaAddress({ text, file }: Source): { readonly relative: string; readonly absolute: string } | null {
  const named = modeline.exec(text)?.[1];
  if (named === undefined || isAbsolute(named) || /^\w[\w+.-]*:/.test(named)) return null;
  return { relative: `$schema=${named}`, absolute: `$schema=${pathToFileURL(resolve(dirname(file), named)).href}` };
}

/** Only in the modeline: the same words further down are somebody's text. */
function replaced(text: string, from: string, to: string): string {
  return text.replace(modeline, (line) => line.replace(from, () => to));
}

function laidOut(source: Source, text: string): string {
  try {
    const file = join(mkdtempSync(join(tmpdir(), "ledger-")), basename(source.file));
    writeFileSync(file, encode(source, text), { mode: 0o600 });
    return file;
  } catch (error) {
    throw new Failure("write-failed", { file: tmpdir(), code: errnoOf(error) });
  }
}
