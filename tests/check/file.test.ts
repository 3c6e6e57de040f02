import { expect, test } from "vitest";
import { fileDiagnostics, mostFindings } from "../../src/check/file.js";
import { parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";

function found(text: string): string[] {
  const parsed = parseSource(newSource("a.yaml", text));
  if (Array.isArray(parsed)) throw new Error(`not YAML: ${text}`);
  return fileDiagnostics("problem", parsed).map(
    ({ line, column, endLine, endColumn, rule }) => `${line}:${column}-${endLine}:${endColumn} ${rule}`,
  );
}

const sound = "id: 1\ncategory: theory\ntitle: 学习制度\nstatus: pending\n";

test("a file that agrees with the schema has no findings", () => {
  expect(found(sound)).toEqual([]);
});

test("each finding spans the key or the value that is at fault, in order of position", () => {
  const text = `${sound}leader: [局长, 办公室]\nmeasures:\n  - text: 甲\n    status: 完成了\n    done_on: 2025-02-30\n`;
  expect(found(text)).toEqual([
    "5:1-5:7 unknown-key",
    "7:5-7:9 missing-key",
    "8:13-8:16 unknown-value",
    "9:14-9:24 impossible-date",
  ]);
});

test("a file of nothing but faults is told in reasonable time, and not without end", () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `键${index}: 1`).join(", ");
  const begin = performance.now();
  expect(found(`{ ${keys} }`)).toHaveLength(mostFindings);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
