import { join } from "node:path";
import { ledgerAt, momentOf } from "../../src/history/as-of.js";
import { openRepository, type Repository } from "../../src/history/git/repository.js";
import { gitEnv } from "../support/repository.js";

/** The day on which it is asked. */
export const today = "2026-11-23";
export const header = "title: 台账\ncategories: [{ id: theory, name: 学习贯彻有差距 }]\n";

/** The file of one problem. */
export function problem(id: number, title: string): Record<string, string> {
  const text = `id: ${id}\ncategory: theory\ntitle: ${title}\nstatus: pending\n`;
  return { [`problems/${String(id).padStart(3, "0")}.yaml`]: text };
}

/** The same files below a folder; null takes each away. */
export function below(
  folder: string,
  files: Readonly<Record<string, string>>,
  gone = false,
): Record<string, string | null> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, gone ? null : text]));
}

/** A ledger of one problem. */
export const begun = { "ledger.yaml": header, ...problem(1, "一") };

/** The repository around the ledger in one of its folders. */
export function at(folder: string, root = "ledger"): Promise<Repository> {
  return openRepository(join(folder, root), gitEnv);
}

/** The titles of the ledger as committed by then, and which commit and day that is. */
export async function titlesAt(repository: Repository, text: string): Promise<{ date: string; titles: string[] }> {
  const { commit, date } = await momentOf(repository, text, "--as-of", today);
  const { entries } = await ledgerAt(repository, commit);
  return { date, titles: entries.map(({ problem: { title } }) => title) };
}
