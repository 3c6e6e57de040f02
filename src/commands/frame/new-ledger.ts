import { dirname, join } from "node:path";
import { fileDiagnostics } from "../../check/file.js";
import type { Context } from "../../context.js";
import type { Diagnostic } from "../../diagnostic.js";
import { Failure } from "../../errors.js";
import type { Category, Header, Problem } from "../../model/schema.js";
import { paperMessages } from "../../render/paper-messages.js";
import { isTaken, type NewFile } from "../../store/create.js";
import { problemFiles } from "../../store/find.js";
import { parseSource } from "../../store/parse.js";
import { sourceOf } from "../../store/read.js";
import { shippedSchemas } from "../../store/shipped-schemas.js";
import { newSource } from "../../store/source.js";
import { headerPath, newLedgerFiles } from "../../write/new-ledger.js";
import { firstError } from "../../write/plan.js";
import { type Committing, notCommitting } from "./committing.js";

/** Failure `already-exists` where a new ledger would replace one, lie inside one, or take over problems. */
export function refuseExisting(home: string): void {
  const root = dirname(join(home, headerPath));
  for (let folder = home; ; folder = dirname(folder)) {
    refuseTaken(join(folder, "ledger.yaml"));
    if (folder === dirname(folder)) break;
  }
  refuseTaken(join(home, headerPath));
  if (!isTaken(join(root, "problems"))) return;
  const problem = problemFiles(root).files[0];
  if (problem !== undefined) throw new Failure("already-exists", { path: problem });
}

function refuseTaken(path: string): void {
  if (isTaken(path)) throw new Failure("already-exists", { path });
}

/** Every file of a new ledger in `home`, its header last. */
export function filesOf(home: string, header: Header, problems: readonly Problem[] = []): NewFile[] {
  const texts = paperMessages(header.language).init.files;
  const schemas = shippedSchemas().map(({ name, content }) => ({ file: join(home, "schemas", name), content }));
  const others = newLedgerFiles(header, problems, texts).map(({ path, text, ...rest }) => ({
    file: join(home, path),
    content: Buffer.from(text),
    ...rest,
  }));
  return [...schemas, ...others];
}

/** The first rule that the header would break. */
export function headerError(files: readonly NewFile[], home: string): Diagnostic | undefined {
  const path = join(home, headerPath);
  const text = files.find(({ file }) => file === path)?.content.toString() ?? "";
  const parsed = parseSource(newSource(path, text));
  return Array.isArray(parsed) ? parsed[0] : fileDiagnostics("ledger", parsed)[0];
}

/** The first rule that a problem's file would break, its size included. */
export function problemError(
  files: readonly NewFile[],
  home: string,
  categories: readonly Category[],
): Diagnostic | undefined {
  const folder = join(dirname(join(home, headerPath)), "problems");
  for (const { file, content } of files) {
    if (dirname(file) !== folder || !file.endsWith(".yaml")) continue;
    const source = sourceOf(file, content);
    const error = "rule" in source ? source : firstError(source, source.text, categories);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** The first commit of a ledger that wants it, in a repository of its own where none is around; loads git only then. */
export async function commitIfAsked(
  context: Context,
  home: string,
  header: Header,
  created: readonly NewFile[],
): Promise<Committing> {
  if (!header.commit) return notCommitting;
  const { commitNewLedger } = await import("./commit.js");
  const files = created.map(({ file }) => file);
  return commitNewLedger(context, home, header, files);
}
