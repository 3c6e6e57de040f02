/** What a workbook of all lists costs beyond reading and validating the ledger that it is made from. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeLedger } from "./ledger.mjs";

const sources = fileURLToPath(new URL("../../src/", import.meta.url));

/** A process of its own for each size, which says its times in milliseconds and the most memory it ever had. */
const entry = `
import { papers } from "./documents/papers.ts";
import { loadLedger } from "./load/ledger.ts";
import { messages } from "./messages/index.ts";
import { renderXlsx } from "./render/document/xlsx.ts";

const [root, rounds] = process.argv.slice(2);
const about = { chosen: null, today: "2026-11-23", moment: null, departments: [], edition: "report", evidence: new Map(), past: null };

async function timed(work) {
  const start = process.hrtime.bigint();
  const value = await work();
  return { value, time: Number(process.hrtime.bigint() - start) / 1e6 };
}

async function round() {
  const load = await timed(() => loadLedger(root));
  const document = papers.lists.build({ ledger: load.value, ...about }, messages.zh);
  const render = await timed(() => renderXlsx(document, { messages: messages.zh, progress: () => undefined }));
  return { load: load.time, render: render.time };
}

async function main() {
  await round();
  const results = [];
  for (let each = 0; each < Number(rounds); each++) results.push(await round());
  process.stdout.write(JSON.stringify({ results, memory: process.resourceUsage().maxRSS * 1024 }));
}

main();
`;

/** Medians over so many rounds, after one that warms up, for ledgers of so many problems with 1 to 4 measures each. */
export async function workbookRows(sizes, rounds) {
  const scratch = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  try {
    const outfile = join(scratch, "entry.cjs");
    await build({
      stdin: { contents: entry, resolveDir: sources, loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      define: { "import.meta.dirname": "__dirname" },
      logLevel: "error",
    });
    return sizes.map((problems) => {
      const folder = join(scratch, String(problems));
      writeLedger(folder, problems, (id) => 1 + (id % 4));
      const { results, memory } = measured(outfile, join(folder, "ledger"), rounds);
      return {
        problems,
        ratio: median(results.map(({ load, render }) => render / load)),
        perProblem: (median(results.map(({ render }) => render)) / problems) * 1_000,
        memory,
      };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function measured(program, root, rounds) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, root, String(rounds)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the workbook of ${root} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
