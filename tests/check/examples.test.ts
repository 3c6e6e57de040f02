import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLedger } from "../../src/check/check.js";
import { type ExampleFiles, exampleHeader, exampleToday } from "../../src/check/examples/example.js";
import { examples } from "../../src/check/examples/index.js";
import { rules } from "../../src/check/rules/index.js";
import type { Diagnostic, RuleId } from "../../src/diagnostic.js";
import { gatherFacts } from "../../src/load/facts.js";
import { emptyFolder } from "../support/ledger.js";

/** Checks a ledger of these files, on the examples' day. */
function check(files: ExampleFiles, strict: boolean): Diagnostic[] {
  const root = emptyFolder();
  mkdirSync(join(root, "problems"));
  for (const [path, text] of Object.entries({ "ledger.yaml": exampleHeader, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { facts, diagnostics } = gatherFacts(root, exampleToday);
  return [...diagnostics, ...(facts === undefined ? [] : checkLedger(facts, { strict }))];
}

const ids = Object.keys(examples) as RuleId[];
const shown = ids.filter((id) => examples[id] !== null);

describe.each(shown)("%s", (id) => {
  const strict = rules.find((rule) => rule.id === id)?.strictOnly ?? false;
  const { failing = {}, passing = {} } = examples[id] ?? {};

  test("its failing example breaks it, and no other rule", () => {
    const found = check(failing, strict).map(({ rule }) => rule);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  test("its passing example breaks no rule", () => {
    expect(check(passing, strict)).toEqual([]);
  });
});

test("only what no text can show is without an example", () => {
  expect(ids.filter((id) => examples[id] === null)).toEqual(["unreadable", "too-large", "encoding"]);
});
