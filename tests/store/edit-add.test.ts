import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { append, edit, holds, set } from "./edit-cases.js";

const step = { on: "2025-06-20", event: "done", measure: 1, by: "办公室", note: "已印发" };
const stepLine = "{ on: 2025-06-20, event: done, measure: 1, by: 办公室, note: 已印发 }";

describe("a new key finds its place in the usual order", () => {
  holds([
    [
      "behind its predecessor",
      "status: done\n# 一\nlog: []\nid: 1\n",
      set(["term"], "fixed"),
      "status: done\nterm: fixed\n# 一\nlog: []\nid: 1\n",
    ],
    ["first", "# 头\ntitle: a\n", set(["id"], 1), "# 头\nid: 1\ntitle: a\n"],
    [
      "first in an item",
      "measures:\n  - text: a\n    status: b\n",
      set(["measures", 0, "id"], 1),
      "measures:\n  - text: a\n    id: 1\n    status: b\n",
    ],
    ["unknown to the order", "id: 1\nlog: []\n", set(["x"], "z"), "id: 1\nlog: []\nx: z\n"],
    ["without a final line break", "id: 1 # c", set(["title"], "a"), "id: 1 # c\ntitle: a"],
    ["before a last comment", "id: 1\n# 完", set(["title"], "a"), "id: 1\ntitle: a\n# 完"],
    [
      "before the end marker",
      "%YAML 1.2\n---\nid: 1\n...\n# 完\n",
      set(["title"], "a"),
      "%YAML 1.2\n---\nid: 1\ntitle: a\n...\n# 完\n",
    ],
    [
      "behind a comment indented below",
      "source:\n  item: a\n  # b\n# c\n",
      set(["x"], 1),
      "source:\n  item: a\n  # b\nx: 1\n# c\n",
    ],
    [
      "behind blank lines that are kept",
      "goal: |+\n  a\n\nid: 1\n",
      set(["leaders"], ["b"]),
      "goal: |+\n  a\n\nleaders:\n  - b\nid: 1\n",
    ],
    [
      "before blank lines that are not",
      "goal: |\n  a\n\nid: 1\n",
      set(["cause"], "b"),
      "goal: |\n  a\n\nid: 1\ncause: b\n",
    ],
    ["in a map not there yet", "id: 1\n", set(["source", "note"], "a"), "id: 1\nsource:\n  note: a\n"],
    ["in an empty map", "source: {} # c\n", set(["source", "note"], "a"), "source: # c\n  note: a\n"],
    [
      "below a measure of 4 columns",
      "measures:\n    - id: 1\n      status: a # c\n",
      set(["measures", 0, "done_on"], "2025-01-02"),
      "measures:\n    - id: 1\n      status: a # c\n      done_on: 2025-01-02\n",
    ],
    ["in braces", "{ id: 1, status: done } # c\n", set(["title"], "a"), "{ id: 1, title: a, status: done } # c\n"],
    ["last in braces", "{ id: 1 }\n", set(["title"], "a"), "{ id: 1, title: a }\n"],
    [
      "in braces over lines",
      "{\n  id: 1, # c\n  log: []\n}\n",
      set(["title"], "a"),
      "{\n  id: 1, # c\n  title: a,\n  log: []\n}\n",
    ],
    [
      "without a comma for its neighbour",
      '{\n\t"id": 1,\n\t"log": []\n}',
      set(["source"], { note: "a" }),
      '{\n\t"id": 1,\n\t"source": { "note": "a" },\n\t"log": []\n}',
    ],
  ]);
});

describe("an item is appended to a list", () => {
  holds([
    [
      "deep enough, though the first map stands no deeper than its key",
      "? source\n:\n  item: a\nlog: []\n",
      append(["log"], "a\nb"),
      "? source\n:\n  item: a\nlog:\n  - |-\n    a\n    b\n",
    ],
    [
      "indented",
      `log:\n  - { on: 2025-05-20, event: start }\nid: 1\n`,
      append(["log"], step),
      `log:\n  - { on: 2025-05-20, event: start }\n  - ${stepLine}\nid: 1\n`,
    ],
    [
      "not indented",
      "log:\n- { event: start } # c\nid: 1",
      append(["log"], step),
      `log:\n- { event: start } # c\n- ${stepLine}\nid: 1`,
    ],
    [
      "like its neighbours",
      "log:\n  - on: 2025-05-20\n    event: start\n",
      append(["log"], { on: "2025-06-20", event: "done" }),
      "log:\n  - on: 2025-05-20\n    event: start\n  - on: 2025-06-20\n    event: done\n",
    ],
    ["absent", "id: 1\n", append(["log"], step), `id: 1\nlog:\n  - ${stepLine}\n`],
    ["null", "log: ~ # c\nid: 1\n", append(["log"], step), `log: # c\n  - ${stepLine}\nid: 1\n`],
    ["empty", "log: []\n", append(["log"], step), `log:\n  - ${stepLine}\n`],
    [
      "several lines of text",
      "log:\n  - { event: start }\n",
      append(["log"], { event: "note", note: "a\nb" }),
      "log:\n  - { event: start }\n  - event: note\n    note: |-\n      a\n      b\n",
    ],
    [
      "before comments of the list",
      "log:\n  - { event: start }\n    # 属上条\n  # 属本表\n# 属文件\nid: 1\n",
      append(["log"], step),
      `log:\n  - { event: start }\n    # 属上条\n  - ${stepLine}\n  # 属本表\n# 属文件\nid: 1\n`,
    ],
    ["in brackets", "leaders: [a, b] # c\n", append(["leaders"], "c"), "leaders: [a, b, c] # c\n"],
    [
      "in brackets over lines",
      "leaders: [\n  a, # 1\n  b # 2\n]\n",
      append(["leaders"], "c"),
      "leaders: [\n  a, # 1\n  b, # 2\n  c\n]\n",
    ],
    ["in brackets with a last comma", "leaders: [\n  a,\n]\n", append(["leaders"], "c"), "leaders: [\n  a,\n  c,\n]\n"],
    [
      "below a measure",
      "measures:\n- id: 1\n# c\n",
      append(["measures", 0, "evidence"], { document: "某发〔2025〕8号" }),
      "measures:\n- id: 1\n  evidence:\n  - { document: 某发〔2025〕8号 }\n# c\n",
    ],
    [
      "in JSON",
      '{"id": 1, "log": [{"event": "start"}]}',
      append(["log"], { event: "done" }),
      '{"id": 1, "log": [{"event": "start"}, { "event": "done" }]}',
    ],
  ]);
});

describe("new texts", () => {
  const written: readonly (readonly [text: string, yaml: string])[] = [
    ["修订制度", "修订制度"],
    ["2025-06-20", "2025-06-20"],
    ["https://example.org/a?b=1#c", "https://example.org/a?b=1#c"],
    ["007", '"007"'],
    ["1.5", '"1.5"'],
    ["yes", '"yes"'],
    ["null", '"null"'],
    ["", '""'],
    ["- a", '"- a"'],
    ["a: b", '"a: b"'],
    ["a #b", '"a #b"'],
    ["*a", '"*a"'],
    [" a ", '" a "'],
    ['"a"', '"\\"a\\""'],
    ["😀", "😀"],
    ["title：a", '"title：a"'],
    ["\u001b[31m", '"\\e[31m"'],
    ["a\r\nb", '"a\\r\\nb"'],
    [" a\nb", '" a\\nb"'],
    ["a\nb\n\n", '"a\\nb\\n\\n"'],
    ["a\nb", "|-\n  a\n  b"],
    ["# a\n\n- b\n", "|\n  # a\n\n  - b"],
  ];
  test.each(written)("%j", (text, yaml) => {
    expect(edit("id: 1\n", set(["goal"], text))).toBe(`id: 1\ngoal: ${yaml}\n`);
    expect(parse(edit("goal: 'x'\n", set(["goal"], text)))).toEqual({ goal: text });
    expect(parse(edit("{goal: x}\n", set(["goal"], text)))).toEqual({ goal: text });
  });

  test("long ones are not folded", () => {
    const long = "一 ".repeat(200).trim();
    expect(edit("id: 1\n", append(["log"], { note: long, by: long }))).toBe(
      `id: 1\nlog:\n  - { note: ${long}, by: ${long} }\n`,
    );
  });

  test("members that are undefined are left out", () => {
    expect(edit("id: 1\n", append(["log"], { on: "2025-06-20", by: undefined }))).toBe(
      "id: 1\nlog:\n  - { on: 2025-06-20 }\n",
    );
  });
});
