import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLedger, inOrder } from "../../src/check/check.js";
import { exampleHeader, exampleToday } from "../../src/check/examples/example.js";
import { gatherFacts } from "../../src/load/facts.js";
import { emptyFolder } from "../support/ledger.js";

// A bad file NAME.bad (YAML, or what should be) stands beside NAME.out: what is found in it, as `file:line:column rule`.
// It is problem 001 of a tiny ledger, or its header where the name begins with "ledger-".
const folder = new URL("./corpus/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.*)\.bad$/.exec(file)?.[1] ?? []);

function findingsIn(name: string): string {
  const root = emptyFolder();
  mkdirSync(join(root, "problems"));
  writeFileSync(join(root, "ledger.yaml"), exampleHeader);
  const place = name.startsWith("ledger-") ? "ledger.yaml" : "problems/001.yaml";
  writeFileSync(join(root, place), readFileSync(new URL(`${name}.bad`, folder)));
  const { facts, diagnostics } = gatherFacts(root, exampleToday);
  const across = facts === undefined ? [] : checkLedger(facts, { strict: false });
  return inOrder([...diagnostics, ...across])
    .map(({ file, line, column, rule }) => `${file.slice(root.length + 1)}:${line}:${column} ${rule}\n`)
    .join("");
}

describe("a bad file", () => {
  test.each(names)("%s", (name) => {
    expect(findingsIn(name)).toBe(readFileSync(new URL(`${name}.out`, folder), "utf8"));
  });
});

test("there are many", () => {
  expect(names.length).toBeGreaterThan(80);
});
