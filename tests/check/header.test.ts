import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileDiagnostics, mostFindings } from "../../src/check/file.js";
import { parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";
import { makeLedger } from "../support/ledger.js";
import { run } from "../support/run.js";

function found(categories: string): string[] {
  const parsed = parseSource(newSource("ledger.yaml", `title: 某局巡察整改台账\ncategories:\n${categories}`));
  if (Array.isArray(parsed)) throw new Error(`not YAML: ${categories}`);
  return fileDiagnostics("ledger", parsed).map(
    ({ line, column, rule, params }) => `${line}:${column} ${rule} ${JSON.stringify(params)}`,
  );
}

const first = "  - { id: theory, name: 学习贯彻有差距 }\n";

test("a category has an id and a name of its own; what is told is the second", () => {
  expect(found(`${first}  - { id: style, name: 作风建设不扎实 }\n`)).toEqual([]);
  expect(found(`${first}  - { id: theory, name: 作风建设不扎实 }\n`)).toEqual([
    '4:11 duplicate-category {"field":"id","value":"theory","first":1}',
  ]);
  expect(found(`${first}  - { id: style, name: 学习贯彻有差距 }\n`)).toEqual([
    '4:24 duplicate-category {"field":"name","value":"学习贯彻有差距","first":1}',
  ]);
});

test("each repetition is told once, and beside what the schema finds", () => {
  const rules = found(`${first}${first}${first}  - null\n  - { id: theory }\n`).map((told) => told.split(" {")[0]);
  expect(rules).toEqual([
    "4:11 duplicate-category",
    "5:11 duplicate-category",
    "6:5 wrong-type",
    "7:7 missing-key",
    "7:11 duplicate-category",
  ]);
  expect(found(first.repeat(mostFindings + 9))).toHaveLength(mostFindings);
});

test("no figure is given under such a header, and check shows the place", async () => {
  const category = { id: "theory", name: "学习贯彻有差距" };
  const header = { title: "某局巡察整改台账", categories: [category, { ...category, name: "作风建设不扎实" }] };
  const cwd = makeLedger({ header });
  const status = await run(["status"], { cwd });
  expect(status).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("ledger/ledger.yaml:5:9") });
  const check = await run(["check"], { cwd });
  const place = "ledger/ledger.yaml:5:9 error [duplicate-category]";
  expect(check).toMatchObject({ status: 2, stderr: expect.stringContaining(place) });
});

test.each(["status", "check", "list", "add"])(
  "%s does not take a lost folder of problems for an empty one",
  async (name) => {
    const cwd = makeLedger();
    rmSync(join(cwd, "ledger", "problems"), { recursive: true });
    const options = name === "add" ? ["--category", "theory", "--title", "会议记录不全"] : [];
    const outcome = await run([name, ...options], { cwd });
    expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("ledger/problems") });
  },
);
