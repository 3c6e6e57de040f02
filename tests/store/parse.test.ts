import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";

const parse = (text: string) => parseSource(newSource("/ledger/problems/001.yaml", text));

/** `line:column-endLine:endColumn rule params` of every finding, or the value. */
function told(text: string): unknown {
  const result = parse(text);
  if (!Array.isArray(result)) return { value: result.value };
  return result.map(({ line, column, endLine, endColumn, rule, params }) =>
    [`${line}:${column}-${endLine}:${endColumn}`, rule, ...Object.values(params)].join(" "),
  );
}

const lines = (...each: string[]) => `${each.join("\n")}\n`;

describe("sound files", () => {
  test("values are plain data of the core schema", () => {
    expect(told("a: 007\nb: yes\nc: 2025-01-01\nd: ~\ne: [1.5, true]\n")).toEqual({
      value: { a: 7, b: "yes", c: "2025-01-01", d: null, e: [1.5, true] },
    });
  });

  test("neither directives nor tags change that, and nothing is executed", () => {
    expect(told("%YAML 1.1\n---\na: yes\nb: !!binary aGk=\nc: !!js/function 'x'\nd: !!timestamp 2025-01-01\n")).toEqual(
      {
        value: { a: "yes", b: "aGk=", c: "x", d: "2025-01-01" },
      },
    );
  });

  test("merge keys are keys like others", () => {
    expect(told("a: &a { x: 1 }\nb: { <<: *a }\n")).toEqual({ value: { a: { x: 1 }, b: { "<<": { x: 1 } } } });
  });

  test("keys that JavaScript knows are data and reach no prototype", () => {
    const result = parse("__proto__: { polluted: true }\nconstructor: 1\n");
    if (Array.isArray(result)) throw new Error("not parsed");
    expect(Object.keys(result.value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(result.value)).toBe(Object.prototype);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("an explicit end is no second document", () => {
    expect(told("---\nid: 1\n...\n")).toEqual({ value: { id: 1 } });
  });

  test.each(["null\n", "文本\n", "- 1\n"])("what is no map is left to the schema: %j", (text) => {
    expect(told(text)).toHaveProperty("value");
  });
});

describe("each fault at its place", () => {
  test.each<[string, string, string[]]>([
    [
      "conflict markers, and nothing else",
      lines("id: 1", "<<<<<<< HEAD", "status: done", "||||||| 1a2b", "=======", "status：x", ">>>>>>> 分支"),
      [
        "2:1-2:8 conflict-markers <<<<<<<",
        "4:1-4:8 conflict-markers |||||||",
        "5:1-5:8 conflict-markers =======",
        "7:1-7:8 conflict-markers >>>>>>>",
      ],
    ],
    ["conflict markers, CRLF", "id: 1\r\n=======\r\n", ["2:1-2:8 conflict-markers ======="]],
    ["a duplicate key", "id: 1\n标题: 2\n标题: 3\n", ["3:1-3:3 duplicate-key 标题"]],
    ["duplicate keys in brackets", "a: { 𠮷: 1, 𠮷: 2 }\n", ["1:12-1:13 duplicate-key 𠮷"]],
    ["duplicate keys of two types", "1: a\n'1': b\n", ["2:1-2:4 duplicate-key 1"]],
    ["a prototype twice", "__proto__: 1\n__proto__: 2\n", ["2:1-2:10 duplicate-key __proto__"]],
    ["two documents", "id: 1\n---\nid: 2\n---\nid: 3\n", ["2:1-2:4 many-documents"]],
    ["two documents by their end", "id: 1\n...\nid: 2\n", ["3:1-3:2 many-documents"]],
    ["only comments", "# nothing\n", ["1:1-1:1 empty-file"]],
    ["only a beginning", "---\n", ["1:1-1:1 empty-file"]],
    [
      "a tab",
      lines("id: 1", "measures:", "\t- id: 1", "\t  text: x"),
      ["3:1-3:2 tab-indentation", "4:1-4:2 tab-indentation"],
    ],
    ["a tab behind blanks", lines("measures:", "  - id: 1", "  \ttext: x"), ["3:3-3:4 tab-indentation"]],
    [
      "a tab, not the wrong nesting that it makes the parser guess",
      lines("id: 7", "measures:", "  - text: x", "\tid: 1"),
      ["4:1-4:2 tab-indentation"],
    ],
    ["a tab in a block text", "a: |\n\tx\n", ["2:1-2:2 tab-indentation"]],
    [
      "a quote that is never closed, where it opens",
      "id: 1\ntitle: '问题\nx: 1\n",
      ["2:8-2:9 yaml-syntax UNCLOSED_QUOTE Missing closing 'quote"],
    ],
    [
      "a bracket that is never closed, where it opens",
      "a: [1, 2\nb: 3\n",
      [
        "1:4-1:5 yaml-syntax UNCLOSED_BRACKET Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
    ],
    ["an alias without anchor", "a: *b\n", ["1:4-1:6 yaml-syntax UNRESOLVED_ALIAS Unresolved alias: b"]],
    [
      "a key that is a list",
      "? [a]\n: 1\n",
      ["1:3-1:4 yaml-syntax NON_STRING_KEY With stringKeys, all keys must be strings"],
    ],
    [
      "several at once, in order",
      lines("a: @x", "b: 1", "b: 2", "c: `y", "d: 'z"),
      [
        "1:4-1:5 yaml-syntax BAD_SCALAR_START Plain value cannot start with reserved character @",
        "3:1-3:2 duplicate-key b",
        "4:4-4:5 yaml-syntax BAD_SCALAR_START Plain value cannot start with reserved character `",
        "5:4-5:5 yaml-syntax UNCLOSED_QUOTE Missing closing 'quote",
      ],
    ],
  ])("%s", (_, text, expected) => expect(told(text)).toEqual(expected));

  test("with a byte order mark and CRLF the columns stay", () => {
    expect(told("\uFEFFid: 1\r\nid: 2\r\n")).toEqual(["2:1-2:3 duplicate-key id"]);
    expect(told("\uFEFFid: 1, id: 2\r\n")).toEqual([expect.stringMatching(/^1:5-1:6 yaml-syntax /)]);
  });

  test("a message may quote no more than a part of the file", () => {
    for (const finding of told(`a: "x" ${"]".repeat(5000)}`) as string[]) expect(finding.length).toBeLessThan(300);
  });
});

describe("a full-width colon behind a key", () => {
  test.each<[string, string, string[]]>([
    ["in the middle", "id: 1\nstatus：done\ntitle: x\n", ["2:7-2:8 full-width-colon status"]],
    ["at the end", "id: 1\nstatus：done\n", ["2:7-2:8 full-width-colon status"]],
    ["with blanks", "id: 1\nstatus ： done\n", ["2:8-2:9 full-width-colon status"]],
    ["an unknown key", "id: 1\nstatuss：done\n", ["2:8-2:9 full-width-colon statuss"]],
    [
      "everywhere, so that the file is one text",
      "id：1\r\nstatus：done\r\n",
      ["1:3-1:4 full-width-colon id", "2:7-2:8 full-width-colon status"],
    ],
    ["folded into the value before", "id: 1\ntitle: 问题\n  status：done\n", ["3:9-3:10 full-width-colon status"]],
    [
      "in a measure",
      lines("measures:", "  - id: 1", "    text：甲", "    status: done"),
      ["3:9-3:10 full-width-colon text"],
    ],
    ["first in a measure", lines("measures:", "  - id：1", "    text: 甲"), ["2:7-2:8 full-width-colon id"]],
    ["before a list", lines("measures：", "  - id: 1", "    text: 甲"), ["1:9-1:10 full-width-colon measures"]],
    [
      "in a list of texts",
      lines("log:", "  - note：甲", "  - note：乙"),
      ["2:9-2:10 full-width-colon note", "3:9-3:10 full-width-colon note"],
    ],
    ["in brackets", "round: { kind：常规, body: x }\n", ["1:14-1:15 full-width-colon kind"]],
    [
      "beside other faults, told without the noise it makes",
      lines("id: 1", "status：done", "status: x", "a: 'b"),
      [
        "2:7-2:8 full-width-colon status",
        "3:1-3:7 duplicate-key status",
        "4:4-4:5 yaml-syntax UNCLOSED_QUOTE Missing closing 'quote",
      ],
    ],
  ])("%s", (_, text, expected) => expect(told(text)).toEqual(expected));

  test.each([
    ["on the line of the key", "title: note：x\n"],
    ["in a comment", "a: 1\n# note：x\n"],
    ["in a block text", "progress: |\n  note：x\n"],
    ["in quotes", 'title: "a\n  note：x"\n'],
    ["in a folded text, behind a word that is no field", "title: 联系\n  QQ：123\n"],
    ["in a list, behind a word that is no field", "opening:\n  - PPT：演示\n"],
    ["within a line of text", "title: a,note：x\n"],
    ["behind Chinese", "title: 问题\n  要求：落实\n"],
  ])("is text %s", (_, text) => expect(told(text)).toHaveProperty("value"));
});

describe("aliases", () => {
  test("some are fine", () => {
    expect(told("a: &l [甲, 乙]\nb: *l\nc: *l\n")).toEqual({
      value: { a: ["甲", "乙"], b: ["甲", "乙"], c: ["甲", "乙"] },
    });
  });

  test("a billion laughs", () => {
    const bomb = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"];
    for (let level = 1; level < 10; level++) {
      bomb.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    }
    // 10 × 11 on the second line, 10 × 111 on the third: full at its ninth alias.
    expect(told(lines(...bomb))).toEqual(["3:50-3:53 too-many-aliases"]);
  });

  test("a list that contains itself", () => {
    expect(told("a: &a [1, *a]\n")).toEqual(["1:11-1:13 too-many-aliases"]);
  });
});

describe("hostile sizes end in a finding, soon", () => {
  const long = 300_000;
  test.each([
    ["[", "1:101-1:102"],
    ["{", "1:101-1:102"],
    ["- ", "1:200-1:201"],
    ["a: ", "1:299-1:300"],
  ])("nesting by %j", (piece, place) => {
    expect(told(piece.repeat(long))).toEqual([`${place} yaml-syntax NESTED_TOO_DEEP Nested more than 100 levels deep`]);
  });

  test.each(["]", "&a ", "'\n", "a:\n\t- 1\n", "<<<<<<<\n"])("errors by %j are a hundred at most", (piece) => {
    expect(told(piece.repeat(20_000))).toHaveLength(100);
  });

  test("many keys, and the same key many times", () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}:`).join("\n");
    expect(told(keys)).toHaveProperty("value");
    expect(told("a: 1\n".repeat(20_000))).toHaveLength(100);
  });

  test("many full-width colons", () => {
    expect(told("- id：1\n".repeat(50_000))).toHaveLength(100);
  });
});
