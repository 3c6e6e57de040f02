/**
 * How long whole processes take, as ratios to a bare `node -e 0` on the same machine in the same run. Rounds are
 * interleaved, so that a machine that gets slower for a while slows every row; each figure is a median.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditRows } from "./audit.mjs";
import { writeLedger } from "./ledger.mjs";
import { workbookRows } from "./workbook.mjs";

const home = fileURLToPath(new URL("../..", import.meta.url));
const program = join(home, "bin", "ledger.js");
const env = { ...process.env, LEDGER_TODAY: "2026-11-23", LEDGER_LANG: "en", NO_COLOR: "1" };
const sizes = [33, 1_000, 10_000];
const rounds = Number(process.argv[2] ?? 11);
/** 10,000 problems take seconds, which vary less. */
const roundsOfBig = Math.min(rounds, 3);
const scratch = mkdtempSync(join(tmpdir(), "ledger-bench-"));

try {
  for (const size of sizes) prepare(size);
  process.stdout.write(`${report(measured(cases()))}\n\n`);
  process.stdout.write(`${auditReport(await auditRows([1_000, 10_000], roundsOfBig))}\n\n`);
  process.stdout.write(`${workbookReport(await workbookRows([1_000, 10_000], roundsOfBig))}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** 33 is the shipped ledger; the others are generated. */
function prepare(size) {
  const folder = folderOf(size);
  if (size === 33) cpSync(join(home, "ledger"), join(folder, "ledger"), { recursive: true });
  else writeLedger(folder, size);
}

function folderOf(size) {
  return join(scratch, String(size));
}

function cases() {
  const bare = { name: "bare", size: 0, argv: ["-e", "0"], cwd: scratch };
  const commands = ["status", "list", "check", "done"].flatMap((name) => sizes.map((size) => caseOf(name, size)));
  return [bare, ...commands];
}

/** `done` begins from a fresh copy of the one file that it changes. */
function caseOf(name, size) {
  const cwd = folderOf(size);
  if (name !== "done") return { name, size, argv: [program, name], cwd };
  const file = join(cwd, "ledger", "problems", `${String(size).padStart(3, "0")}.yaml`);
  const kept = join(scratch, `${size}.yaml`);
  cpSync(file, kept);
  return { name, size, argv: [program, "done", String(size), "--all-measures"], cwd, before: () => cpSync(kept, file) };
}

/** Each case with its times in milliseconds; the first round warms up and is not kept. */
function measured(all) {
  const times = new Map(all.map((each) => [each, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const each of all) {
      if (each.size === 10_000 && round > roundsOfBig) continue;
      const time = once(each);
      if (round > 0) times.get(each).push(time);
    }
  }
  return times;
}

/** Its answer goes nowhere: reading megabytes from a pipe would be this program's time, not that of the command. */
function once({ name, size, argv, cwd, before }) {
  before?.();
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name} on ${size} ended with ${status}: ${stderr}`);
  return time;
}

function report(times) {
  const rows = [...times].map(([{ name, size }, each]) => ({ name, size, time: median(each) }));
  const [bare, ...commands] = rows;
  const cell = (name, size) => commands.find((row) => row.name === name && row.size === size).time;
  const lines = [
    `Node ${process.version}, bare start ${bare.time.toFixed(1)} ms, ${rounds} rounds; times as multiples of the bare start`,
    "",
    ["", ...sizes.map((size) => `${size} problems`), "per problem: 1,000 → 10,000"].map(column).join(""),
  ];
  for (const name of ["status", "list", "check", "done"]) {
    const ratios = sizes.map((size) => `${(cell(name, size) / bare.time).toFixed(2)} ×`);
    lines.push([name, ...ratios, perProblem(name, cell, bare.time)].map(column).join(""));
  }
  return lines.join("\n");
}

/** What a problem costs beyond the start, in a small and in a big ledger: about the same, if the cost is linear. */
function perProblem(name, cell, bare) {
  const [small, big] = [1_000, 10_000].map((size) => ((cell(name, size) - bare) / size) * 1_000);
  return `${small.toFixed(0)} µs → ${big.toFixed(0)} µs (${(big / small).toFixed(2)})`;
}

function auditReport(rows) {
  const lines = rows.map(({ commits, ratio, perCommit }) =>
    [`${commits} commits`, `${ratio.toFixed(2)} ×`, `${perCommit.toFixed(0)} µs a commit`]
      .map((text, index) => (index === 0 ? text.padEnd(16) : text.padStart(18)))
      .join(""),
  );
  const head = "audit of 33 problems, as a multiple of reading and parsing each distinct file once in the same process";
  return [head, "", ...lines].join("\n");
}

function workbookReport(rows) {
  const lines = rows.map(({ problems, ratio, perProblem, memory }) =>
    [
      `${problems} problems`,
      `${ratio.toFixed(2)} ×`,
      `${perProblem.toFixed(0)} µs a problem`,
      `${(memory / 1e6).toFixed(0)} MB at most`,
    ]
      .map((text, index) => (index === 0 ? text.padEnd(16) : text.padStart(20)))
      .join(""),
  );
  const [small, big] = rows.map(({ perProblem }) => perProblem);
  const head = "xlsx of all lists, as a multiple of reading and validating the ledger in the same process";
  return [head, "", ...lines, "", `per problem, 1,000 → 10,000: ${(big / small).toFixed(2)}`].join("\n");
}

function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

function column(text, index) {
  return index === 0 ? text.padEnd(8) : text.padStart(index === 4 ? 32 : 16);
}
