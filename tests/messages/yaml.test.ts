import { describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import { parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";

/** What a slip of the hand is told as: the first finding. */
const slips: readonly [code: string, text: string][] = [
  ["UNCLOSED_QUOTE", 'a: "x\nb: 1\n'],
  ["UNCLOSED_QUOTE", "a: 'x\n"],
  ["UNCLOSED_BRACKET", "a: [x, y\nb: 1\n"],
  ["UNCLOSED_BRACKET", "a: { x: 1\nb: 1\n"],
  ["BLOCK_AS_IMPLICIT_KEY", "a: b: c\n"],
  ["BLOCK_IN_FLOW", "a: [b: c: d]\n"],
  ["MULTILINE_IMPLICIT_KEY", "a: 1\n  b: 2\n"],
  ["MULTILINE_IMPLICIT_KEY", "a:1\nb: 2\n"],
  ["MISSING_COLON", "a: 1\nb\nc: 2\n"],
  ["BAD_INDENT", "a:\n  b: 1\n c: 2\n"],
  ["BAD_INDENT", "a:\n  - x\n - y\n"],
  ["DASH_AFTER_KEY", "a: - b\n"],
  ["TEXT_AFTER_END", "a: 'x' y\n"],
  ["UNEXPECTED_TOKEN", "a: [x,,y]\n"],
  ["BAD_SCALAR_START", "a: @x\n"],
  ["BAD_SCALAR_START", "a: %x\n"],
  ["BAD_DQ_ESCAPE", 'a: "C:\\q"\n'],
  ["UNRESOLVED_ALIAS", "a: *b\n"],
  ["BAD_ALIAS", "a: *\n"],
  ["TAG_RESOLVE_FAILED", "a: !e!x b\n"],
  ["NON_STRING_KEY", "[a]: 1\n"],
  ["NESTED_TOO_DEEP", `a: ${"[".repeat(200)}\n`],
  ["MULTIPLE_ANCHORS", "a: &a &b x\n"],
  ["BAD_DIRECTIVE", "%YAML 9\n---\na: 1\n"],
];

function firstOf(text: string): { code: string; detail: string } {
  const found = parseSource(newSource("/ledger/problems/001.yaml", text));
  const first = Array.isArray(found) ? found[0] : undefined;
  if (first?.rule !== "yaml-syntax") throw new Error(`${JSON.stringify(text)} is told as ${first?.rule ?? "sound"}`);
  return first.params;
}

test.each(slips)("%s: %j", (code, text) => {
  expect(firstOf(text).code).toBe(code);
});

test("every code that has words can occur", () => {
  const occurring = new Set(slips.map(([code]) => code));
  expect(Object.keys(messages.en.yaml.codes).filter((code) => !occurring.has(code))).toEqual([]);
});

test("a field indented too far is told once", () => {
  expect(parseSource(newSource("/ledger/problems/001.yaml", "a: 1\n  b: 2\n"))).toHaveLength(1);
});

describe.each(slips)("the words for %s (%j)", (_, text) => {
  const params = firstOf(text);

  test("English: whole sentences", () => {
    const { problem, remedy } = messages.en.rules["yaml-syntax"](params);
    expect(problem).toMatch(/^[A-Z].*[.]$/);
    expect(remedy).toMatch(/^[A-Z].*[.]$/);
  });

  test("Chinese: whole sentences, and no English but in quotes", () => {
    const { problem, remedy } = messages.zh.rules["yaml-syntax"](params);
    for (const sentence of [problem, remedy]) {
      expect(sentence).toMatch(/\u3002$/);
      const unquoted = sentence.replace(/\u201C[^\u201D]*\u201D/g, "");
      expect(unquoted).not.toMatch(/[A-Za-z]+(\s+[A-Za-z]+){2}/);
      expect(unquoted).not.toMatch(/[\u4E00-\u9FFF][,.:;()?!"]|[,.:;()?!"][\u4E00-\u9FFF]/);
    }
  });
});

test("the parser's own words stand in quotes where there are none of ours", () => {
  const params = firstOf("a: &a &b x\n");
  expect(messages.zh.rules["yaml-syntax"](params).problem).toContain(`\u201C${params.detail}\u201D\u3002`);
  expect(messages.en.rules["yaml-syntax"](params).problem).toContain(`"${params.detail}".`);
});
