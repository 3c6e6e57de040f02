import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyLedger } from "../support/ledger.js";
import { run } from "../support/run.js";

test("a program that asked for JSON gets its document also when another command is writing", async () => {
  const folder = copyLedger();
  writeFileSync(join(folder, "ledger", ".lock"), "held");
  const { status, stdout, stderr } = await run(["note", "33", "--note", "已协调", "--json"], { cwd: folder });
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ changed: [], refused: [{ id: "33", guard: "lock-held" }] });
  expect(stderr).toContain("another command is writing this ledger");
});
