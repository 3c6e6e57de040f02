import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger, emptyFolder } from "../support/ledger.js";
import { runProgram } from "../support/process.js";

/** Writes the name of every file that is opened or read to the file that TRACE names. */
const tracer = `
const fs = require("node:fs");
const { appendFileSync } = fs;
let busy = false;
const told = (path) => {
  if (busy || typeof path === "number") return;
  busy = true;
  appendFileSync(process.env.TRACE, String(path) + "\\n");
  busy = false;
};
for (const [holder, name] of [[fs, "openSync"], [fs, "readFileSync"], [fs, "open"], [fs, "readFile"],
  [fs, "createReadStream"], [fs.promises, "open"], [fs.promises, "readFile"]]) {
  const real = holder[name];
  holder[name] = function (path, ...rest) { told(path); return real.call(this, path, ...rest); };
}
`;

async function opened(argv: readonly string[], cwd: string): Promise<{ status: number; problems: string[] }> {
  const folder = emptyFolder();
  const trace = join(folder, "trace.txt");
  writeFileSync(trace, "");
  writeFileSync(join(folder, "tracer.cjs"), tracer);
  const { status } = await runProgram(argv, {
    cwd,
    env: { TRACE: trace },
    node: ["--require", join(folder, "tracer.cjs")],
  });
  const names = readFileSync(trace, "utf8")
    .split("\n")
    .map((path) => basename(path));
  return { status, problems: [...new Set(names.filter((name) => /^\d{3}\.yaml$/.test(name)))].sort() };
}

describe("a command opens no problem file that it does not need", () => {
  test.each([
    { argv: ["done", "33", "--all-measures"], needed: ["033.yaml"] },
    { argv: ["note", "2", "7", "--note", "x"], needed: ["002.yaml", "007.yaml"] },
    { argv: ["show", "6"], needed: ["006.yaml"] },
  ])("$argv", async ({ argv, needed }) => {
    expect(await opened(argv, copyLedger())).toEqual({ status: 0, problems: needed });
  });

  test("and what counts them reads them all, so that the trace is not blind", async () => {
    const { status, problems } = await opened(["status"], copyLedger());
    expect([status, problems.length]).toEqual([0, 33]);
  });

  test("so `done 33` works when every other file is garbage", async () => {
    const folder = copyLedger();
    const problems = join(folder, "ledger", "problems");
    for (const name of readdirSync(problems).filter((each) => each !== "033.yaml")) {
      writeFileSync(join(problems, name), Buffer.from([0xff, 0xfe, 0x00, 0x7b]));
    }
    const { status, stderr } = await runProgram(["done", "33", "--all-measures"], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
