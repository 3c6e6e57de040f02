import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import { home } from "./files.js";

/** An empty folder; the caller removes it. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "ledger-test-")));
}

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts the shipped ledger, its schemas and the paper that it was made from into `folder`. */
export function copyInto(folder: string): void {
  copyNames(folder, ["ledger", "schemas", "seeds"]);
}

/** A folder with a fresh copy of the shipped ledger (`ledger/` and `schemas/`), gone when the test is over. */
export function copyLedger(): string {
  const folder = emptyFolder();
  copyNames(folder, ["ledger", "schemas"]);
  return folder;
}

function copyNames(folder: string, names: readonly string[]): void {
  for (const name of names) cpSync(join(home, name), join(folder, name), { recursive: true });
}

/** A header with all that is required. */
const plainHeader = {
  title: "某局巡察整改台账",
  organization: "中共某局党组",
  categories: [
    { id: "theory", name: "学习贯彻有差距" },
    { id: "discipline", name: "作风建设不扎实" },
  ],
};

/** A problem with all that is required. */
export function plainProblem(id: number, more: object = {}): object {
  return { id, category: "theory", title: `问题${id}`, status: "pending", ...more };
}

interface Files {
  /** Text, or what is to be written as YAML; the plain header unless told. */
  readonly header?: string | object;
  /** By file name without `.yaml`: text, bytes, or what is to be written as YAML. */
  readonly problems?: Readonly<Record<string, string | Buffer | object>>;
}

/** A folder with a ledger of these files, gone when the test is over. */
export function makeLedger({ header = plainHeader, problems = { "001": plainProblem(1) } }: Files = {}): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "ledger", "problems"), { recursive: true });
  writeFileSync(join(folder, "ledger", "ledger.yaml"), contents(header));
  for (const [name, problem] of Object.entries(problems)) {
    writeFileSync(join(folder, "ledger", "problems", `${name}.yaml`), contents(problem));
  }
  return folder;
}

function contents(file: string | Buffer | object): string | Buffer {
  return typeof file === "string" || Buffer.isBuffer(file) ? file : stringify(file);
}

/** Everything below `folder`: the digest of each file, the kind of everything else. */
export function snapshot(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = entry.isFile() ? digest(path) : entry.isDirectory() ? "folder" : "other";
  }
  return found;
}

function digest(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "unreadable";
  }
}
