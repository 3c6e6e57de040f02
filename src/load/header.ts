import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { Failure } from "../errors.js";
import type { Header } from "../model/schema.js";
import { type Opened, openFile } from "./file.js";

/** The header as a file: `check` wants its positions and its errors, see {@link loadHeader} for everybody else. */
export function openHeader(root: string): Opened {
  return openFile("ledger", join(root, "ledger.yaml"), root);
}

/** The header of the ledger at `root`; Failure `unusable-header` when it cannot be relied on. */
export function loadHeader(root: string): Header {
  return usableHeader(openHeader(root));
}

/** A header that was opened, as far as it can be relied on; Failure `unusable-header` where it cannot. */
export function usableHeader(opened: Opened): Header {
  if ("parsed" in opened) return opened.parsed.value as Header;
  const first = opened.diagnostics[0];
  if (first === undefined) throw new Error("a header without value and without finding");
  throw new Failure("unusable-header", { place: placeOf(first), cause: first });
}

/** `file:line:column`, as editors understand it. */
export function placeOf(diagnostic: Diagnostic): string {
  return `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
}
