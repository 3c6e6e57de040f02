import { join } from "node:path";
import { identityDiagnostics } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import { problemFileName } from "../model/ledger.js";
import type { Header, Problem } from "../model/schema.js";
import type { Source } from "../store/source.js";
import { openFile } from "./file.js";

/** One problem with the text of its file, or the first reason why it cannot be used. */
export type OpenProblem = { readonly problem: Problem; readonly source: Source } | { readonly diagnostic: Diagnostic };

/** Where the problem `id` of the ledger at `root` lies, whether it exists or not. */
export function problemFile(root: string, id: number): string {
  return join(root, "problems", problemFileName(id));
}

/** Opens the files of these problems and no others, in the order given; each must exist. */
export function openProblems(root: string, header: Header, ids: readonly number[]): Map<number, OpenProblem> {
  return new Map(ids.map((id) => [id, openProblem(root, header, id)]));
}

function openProblem(root: string, header: Header, id: number): OpenProblem {
  const opened = openFile("problem", problemFile(root, id), root);
  if (!("parsed" in opened)) return unusable(opened.diagnostics);
  const { parsed } = opened;
  const problem = parsed.value as Problem;
  const foreign = identityDiagnostics([{ problem, parsed }], header.categories);
  return foreign.length > 0 ? unusable(foreign) : { problem, source: parsed.source };
}

function unusable(diagnostics: readonly Diagnostic[]): OpenProblem {
  const diagnostic = diagnostics.find(({ severity }) => severity === "error");
  if (diagnostic === undefined) throw new Error("a file without value and without error");
  return { diagnostic };
}
