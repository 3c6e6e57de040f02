import { describe, expect, test } from "vitest";
import type { Change } from "../../src/model/change.js";
import { append, edit, holds, remove, set } from "./edit-cases.js";

describe("a scalar is replaced where it stands", () => {
  holds([
    ["plain", "id: 1\nstatus: done\n", set(["status"], "closed"), "id: 1\nstatus: closed\n"],
    ["comment and spaces", "status:   done   # 已核\n", set(["status"], "closed"), "status:   closed   # 已核\n"],
    ["single quotes", "title: 'a' # c\n", set(["title"], "it's"), "title: 'it''s' # c\n"],
    ["double quotes", 'title: "a"\n', set(["title"], 'say "b"'), 'title: "say \\"b\\""\n'],
    ["a number for a quoted text", 'id: "1"\n', set(["id"], 2), "id: 2\n"],
    ["explicit key", "? status\n: done # c\n", set(["status"], "closed"), "? status\n: closed # c\n"],
    ["value on the next line", "title:\n  甲 # c\nid: 1\n", set(["title"], "乙"), "title:\n  乙 # c\nid: 1\n"],
    ["running text over lines", "title: a\n  b # c\nid: 1\n", set(["title"], "d"), "title: d # c\nid: 1\n"],
    ["no value", "goal: \nid: 1\n", set(["goal"], "甲"), "goal: 甲\nid: 1\n"],
    ["no value but a comment", "goal:   # 待定\nid: 1\n", set(["goal"], "甲"), "goal: 甲   # 待定\nid: 1\n"],
    ["block text", "goal: >- # c\n  a\n  b\n\nid: 1\n", set(["goal"], "d"), "goal: d # c\n\nid: 1\n"],
    ["block text by another", "goal: |\n  a\nid: 1\n", set(["goal"], "b\nc\n"), "goal: |\n  b\n  c\nid: 1\n"],
    ["text by a list", "goal: a # c\nid: 1\n", set(["goal"], ["b"]), "goal: # c\n  - b\nid: 1\n"],
    [
      "below a measure",
      "measures:\n- id: 1\n  status: a # c\n",
      set(["measures", 0, "status"], "b"),
      "measures:\n- id: 1\n  status: b # c\n",
    ],
    [
      "first key of an item",
      "measures:\n  - id: 1\n    text: a\n",
      set(["measures", 0, "id"], 2),
      "measures:\n  - id: 2\n    text: a\n",
    ],
    ["an item", "leaders: # c\n  - a # d\n  - b\n", set(["leaders", 0], "e"), "leaders: # c\n  - e # d\n  - b\n"],
    ["tag and anchor of its own", "title: &t !!str a\nid: 1\n", set(["title"], "b"), "title: &t !!str b\nid: 1\n"],
  ]);
});

describe("a list or map is replaced in its own lines", () => {
  holds([
    ["list", "leaders: # c\n  - a # d\n# e\nid: 1\n", set(["leaders"], ["b"]), "leaders: # c\n  - b\n# e\nid: 1\n"],
    ["list not indented", "leaders:\n- a\n- b\nid: 1\n", set(["leaders"], ["c"]), "leaders:\n- c\nid: 1\n"],
    ["list by nothing", "leaders:\n  - a\nid: 1\n", set(["leaders"], []), "leaders: []\nid: 1\n"],
    ["brackets stay brackets", "leaders: [a, b] # c\n", set(["leaders"], ["c", "d,e"]), 'leaders: [c, "d,e"] # c\n'],
    ["empty brackets become lines", "leaders: [] # c\n", set(["leaders"], ["a"]), "leaders: # c\n  - a\n"],
    [
      "brackets over lines",
      "leaders: [\n  a,\n  b\n ] # c\nid: 1\n",
      set(["leaders"], ["d"]),
      "leaders: [d] # c\nid: 1\n",
    ],
    [
      "comment below stays",
      "leaders:\n  - a\n  # d\nid: 1\n",
      set(["leaders"], ["b\nc"]),
      'leaders:\n  - "b\\nc"\n  # d\nid: 1\n',
    ],
  ]);
});

describe("a key is removed", () => {
  holds([
    [
      "with its lines",
      "id: 1\n# 前\nfollow_up: | # c\n  a\n\n# 后\ntitle: b\n",
      remove("follow_up"),
      "id: 1\n# 前\n\n# 后\ntitle: b\n",
    ],
    ["last, without a final line break", "id: 1\nfollow_up: a # c", remove("follow_up"), "id: 1"],
    [
      "first line of an item",
      "measures:\n  - done_on: 2025-01-02 # c\n    id: 1\n",
      remove("measures", 0, "done_on"),
      "measures:\n  -\n    id: 1\n",
    ],
    ["the only one", "source:\n  item: a\nid: 1\n", remove("source", "item"), "source: {}\nid: 1\n"],
    ["an item", "leaders:\n  - a\n  - b\n", remove("leaders", 0), "leaders:\n  - b\n"],
    ["in braces", "{ id: 1, goal: a, title: b }\n", remove("goal"), "{ id: 1, title: b }\n"],
    ["last in braces", "{ id: 1, goal: a }\n", remove("goal"), "{ id: 1 }\n"],
    [
      "in braces over lines",
      "{\n  id: 1, # c\n  goal: a, # d\n  # e\n  log: []\n}\n",
      remove("goal"),
      "{\n  id: 1, # c\n  # e\n  log: []\n}\n",
    ],
    ["last in JSON", '{\n  "id": 1,\n  "goal": "a"\n}\n', remove("goal"), '{\n  "id": 1\n}\n'],
    ["absent", "id: 1\n", remove("goal"), "id: 1\n"],
    ["absent in an absent map", "id: 1\n", remove("source", "note"), "id: 1\n"],
  ]);
});

describe("line breaks", () => {
  holds([
    [
      "CRLF",
      "id: 1\r\nlog: []\r\n",
      [set(["goal"], "a\nb"), append(["log"], { event: "done" })],
      "id: 1\r\ngoal: |-\r\n  a\r\n  b\r\nlog:\r\n  - { event: done }\r\n",
    ],
    [
      "the more frequent one",
      "id: 1\ntitle: a\r\nlog: []\r\n",
      set(["category"], "b"),
      "id: 1\ncategory: b\r\ntitle: a\r\nlog: []\r\n",
    ],
    ["removal keeps those around", "id: 1\r\ngoal: a\nlog: []\r\n", remove("goal"), "id: 1\r\nlog: []\r\n"],
  ]);
});

describe("what is shared through an anchor", () => {
  holds([
    ["an alias is replaced", "title: &t a\ngoal: *t # c\n", set(["goal"], "b"), "title: &t a\ngoal: b # c\n"],
    [
      "an alias to a list is replaced",
      "leaders: &l\n  - a\ndepartments: *l\n",
      set(["departments"], ["b"]),
      "leaders: &l\n  - a\ndepartments:\n  - b\n",
    ],
    ["an anchor that nobody uses", "leaders: &l\n  - a\n", append(["leaders"], "b"), "leaders: &l\n  - a\n  - b\n"],
    [
      "fields beside it",
      "title: &t a\ngoal: *t\nstatus: done\n",
      set(["status"], "b"),
      "title: &t a\ngoal: *t\nstatus: b\n",
    ],
  ]);

  const refused: readonly (readonly [name: string, text: string, change: Change, field: string])[] = [
    ["a value used elsewhere", "title: &t a\ngoal: *t\n", set(["title"], "b"), "title"],
    ["a removal of it", "title: &t a\ngoal: *t\n", remove("title"), "title"],
    ["a list used elsewhere", "leaders: &l [a]\ndepartments: *l\n", append(["leaders"], "b"), "leaders"],
    [
      "an item behind an alias",
      "x: &m [{ id: 1, a: b }]\nmeasures: *m\n",
      set(["measures", 0, "id"], 2),
      "measures.1.id",
    ],
    ["appending to an alias", "leaders: &l [a]\ndepartments: *l\n", append(["departments"], "b"), "departments"],
  ];
  test.each(refused)("refused: %s", (_, text, change, field) => {
    expect(() => edit(text, change)).toThrow(
      expect.objectContaining({ kind: "cannot-edit", params: { file: "007.yaml", field } }),
    );
  });
});

describe("changes that make no sense are refused", () => {
  test.each<readonly [string, string, Change]>([
    ["a key in a number", "source: 1\n", set(["source", "note"], "a")],
    ["an item for a text", "goal: a\n", append(["goal"], "b")],
    ["an item beyond the list", "leaders: [a]\n", set(["leaders", 5], "b")],
    ["a removal that hands its blank line to a text", "goal: |+\n  a\nx: b\n\nid: 1\n", remove("x")],
    ["a file that is not sound", "id: 1\nid: 2\n", set(["id"], 3)],
    ["a file without content", "# nothing\n", set(["id"], 3)],
  ])("%s", (_, text, change) => {
    expect(() => edit(text, change)).toThrow(expect.objectContaining({ kind: "cannot-edit" }));
  });
});

test("keys that mean something to JavaScript are keys like others", () => {
  const text = "id: 1\n__proto__: { a: 1 }\nconstructor: b\n";
  expect(edit(text, set(["id"], 2), set(["constructor"], "c"))).toBe("id: 2\n__proto__: { a: 1 }\nconstructor: c\n");
});

test("what is set to what it is returns the very same text", () => {
  const text = "title: >\n  a\n  b\nleaders: [ 'a' ,b ]\nlog:\n";
  expect(edit(text, set(["title"], "a b\n"), set(["leaders"], ["a", "b"]), set(["log"], null))).toBe(text);
});
