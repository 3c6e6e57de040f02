/** What the audit costs beyond reading and parsing the files of a history once, in the same process. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { writeHistory } from "./history.mjs";

const sources = fileURLToPath(new URL("../../src/", import.meta.url));

/** Each distinct file is read from `git cat-file --batch` and parsed and validated as the ledger reads it. */
const entry = `
import { audit } from "./history/audit/audit.ts";
import { eachBlob } from "./history/git/blobs.ts";
import { readLog } from "./history/git/log.ts";
import { headOf, openRepository } from "./history/git/repository.ts";
import { openSource } from "./load/file.ts";
import { largestFile, sourceOf } from "./store/read.ts";

export async function measured(root) {
  const repository = await openRepository(root, process.env);
  const kinds = new Map();
  for (const { changes } of await readLog(repository, await headOf(repository))) {
    for (const { path, blob } of changes) kinds.set(blob, path.endsWith("ledger.yaml") ? "ledger" : "problem");
  }
  const parse = (id, content) => openSource(kinds.get(id), sourceOf(id, content));
  return {
    parse: await timed(() => eachBlob(repository, [...kinds.keys()], largestFile, parse)),
    audit: await timed(() => audit(repository, { range: undefined, paper: null, progress: () => undefined, today: "2026-11-23" })),
  };
}

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
`;

/** Medians over `rounds` pairs, after one that warms up, for histories of these lengths. */
export async function auditRows(lengths, rounds) {
  const scratch = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  try {
    const outfile = join(scratch, "entry.mjs");
    const banner = {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    };
    await build({
      stdin: { contents: entry, resolveDir: sources, loader: "ts" },
      outfile,
      banner,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    const { measured } = await import(pathToFileURL(outfile).href);
    const rows = [];
    for (const commits of lengths) {
      const folder = join(scratch, String(commits));
      writeHistory(folder, commits);
      const pairs = [];
      for (let round = 0; round <= rounds; round++) {
        const pair = await measured(join(folder, "ledger"));
        if (round > 0) pairs.push(pair);
      }
      rows.push({
        commits,
        ratio: median(pairs.map(({ parse, audit }) => audit / parse)),
        perCommit: (median(pairs.map(({ audit }) => audit)) / commits) * 1_000,
      });
    }
    return rows;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
