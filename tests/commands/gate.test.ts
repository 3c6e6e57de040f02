import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emptyFolder } from "../support/ledger.js";
import { commitAll, git, gitEnv } from "../support/repository.js";
import { run } from "../support/run.js";

/** A new ledger with its gate. */
async function newLedger(): Promise<string> {
  const cwd = emptyFolder();
  await run(["init", "--title", "某局巡察整改台账", "--category", "学习贯彻有差距"], { cwd });
  return cwd;
}

/** A folder with a program `ledger` that tells how it was called, and ends as told. */
function program(statuses: { readonly check: number; readonly audit: number }): string {
  const folder = emptyFolder();
  const script = `#!/bin/sh
ls ledger/ledger.yaml
printf "%s " "$@"
echo
case "$3" in check) exit ${statuses.check};; audit) exit ${statuses.audit};; esac
exit 99
`;
  writeFileSync(join(folder, "ledger"), script, { mode: 0o755 });
  return folder;
}

/** Starts the gate of the ledger in `cwd` from elsewhere. */
function gate(cwd: string, programFolder: string, ...options: string[]) {
  const env = { ...gitEnv, PATH: [programFolder, "/usr/bin", "/bin"].join(delimiter) };
  return spawnSync(join(cwd, ".ci/check"), options, { cwd: emptyFolder(), encoding: "utf8", env });
}

const checked = "ledger/ledger.yaml\n--ledger ledger check --format github \n";
const audited = "ledger/ledger.yaml\n--ledger ledger audit \n";

describe("the gate", () => {
  test("checks its ledger from wherever it is started, and ends as check does", async () => {
    const folder = program({ check: 1, audit: 0 });
    const { status, stdout } = gate(await newLedger(), folder, "--format", "github");
    expect({ status, stdout }).toEqual({ status: 1, stdout: checked });
  });

  test.each([
    [0, 0, 0],
    [1, 0, 1],
    [0, 1, 1],
    [2, 1, 2],
    [1, 2, 1],
  ])("audits the history where there is one: check %i, audit %i", async (check, audit, status) => {
    const cwd = await newLedger();
    commitAll(cwd);
    const ran = gate(cwd, program({ check, audit }), "--format", "github");
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: checked + audited });
  });

  test("audits nothing that was never committed", async () => {
    const cwd = await newLedger();
    git(cwd, ["init", "-q"]);
    const folder = program({ check: 0, audit: 1 });
    expect(gate(cwd, folder).status).toBe(0);
    git(cwd, ["commit", "-q", "--allow-empty", "-m", "x"]);
    expect(gate(cwd, folder).status).toBe(0);
  });

  test("does not let anything pass where the program is missing", async () => {
    const missing = gate(await newLedger(), emptyFolder());
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining("LEDGER_PACKAGE") });
  });

  test("is what the workflow runs, with the whole history", async () => {
    const cwd = await newLedger();
    const { jobs } = parse(readFileSync(join(cwd, ".github/workflows/ledger.yml"), "utf8"));
    expect(jobs.check.steps.at(-1).run).toBe("bash .ci/check --format github");
    expect(jobs.check.steps[0]).toEqual({ uses: "actions/checkout@v4", with: { "fetch-depth": 0 } });
    expect(statSync(join(cwd, ".ci/check")).mode & 0o111).toBe(0o111);
  });
});
