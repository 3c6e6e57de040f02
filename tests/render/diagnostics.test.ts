import { expect, describe as group, test } from "vitest";
import { type Diagnostic, fileStart } from "../../src/diagnostic.js";
import { messages } from "../../src/messages/index.js";
import { paletteFor } from "../../src/render/colour.js";
import { describe, diagnosticsGithub, diagnosticsJson, diagnosticsText } from "../../src/render/diagnostics.js";
import { characters, displayWidth } from "../../src/render/width.js";

const place = (file: string) => file.replace("/ledger/", "");

/** A misspelt status at these columns of line 4. */
function misspelt(column: number, endColumn: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const params = { value: "in_progres", allowed: ["pending", "in_progress"], nearest: "in_progress" };
  const span = { line: 4, column, endLine: 4, endColumn };
  return { file: "/ledger/a.yaml", severity: "error", rule: "unknown-value", params, ...span, ...more } as Diagnostic;
}

const palette = await paletteFor(false);

function shown(diagnostic: Diagnostic, line: string | undefined, width = 80): string[] {
  const options = { place, lineOf: () => line, width, palette };
  return diagnosticsText([diagnostic], messages.en, options).split("\n");
}

/** What stands above the carets, read off column by column as a terminal shows it. */
function aboveCarets([, excerpt = "", carets = ""]: readonly string[]): string {
  const from = carets.indexOf("^");
  const to = carets.lastIndexOf("^") + 1;
  let at = 0;
  let found = "";
  for (const character of characters(excerpt)) {
    if (at >= from && at < to) found += character;
    at += displayWidth(character);
  }
  expect(carets).toMatch(/^ +\| *\^+$/);
  return found;
}

group("the caret", () => {
  test.each([
    ["status: in_progres", 9, 19, "in_progres"],
    ["- { text: 修订学习制度, status: 完成了 }", 27, 30, "完成了"],
    ['a: "😀👍🏽", status: x', 19, 20, "x"],
    ["\t\tkey: wrong", 8, 13, "wrong"],
    ["a: \u001b[31mred\u202e, b: wrong", 18, 23, "wrong"],
    ["key: val", 9, 9, ""],
  ])("%j", (line, column, endColumn, marked) => {
    expect(aboveCarets(shown(misspelt(column, endColumn), line))).toBe(marked);
  });

  test("what is hidden shows, and the carets run under all of it", () => {
    const lines = shown(misspelt(4, 5), "a: \u001bb");
    expect(lines[1]).toBe("  4 | a: \\u{1b}b");
    expect(aboveCarets(lines)).toBe("\\u{1b}");
  });

  test("of a span over several lines, the first is shown to its end", () => {
    const lines = shown(misspelt(3, 5, { endLine: 6 }), "- file: 甲");
    expect(aboveCarets(lines)).toBe("file: 甲");
  });
});

group("a line that is too long", () => {
  const filler = "前面的话很长，".repeat(20);

  test.each([40, 57, 80, 200])("is cut around the caret to %i columns", (width) => {
    const line = `${filler}错在这里${filler}`;
    const lines = shown(misspelt(filler.length + 1, filler.length + 5), line, width);
    expect(aboveCarets(lines)).toBe("错在这里");
    expect(displayWidth(lines[1] ?? "")).toBeLessThanOrEqual(width);
    expect(lines[1]).toMatch(/\| ….*错在这里.*…$/);
  });

  test("is not cut where nothing is lost, and shows what is near its ends", () => {
    expect(shown(misspelt(1, 3), `错了${filler}`, 60)[1]).toMatch(/\| 错了前面.*…$/);
    expect(shown(misspelt(filler.length + 1, filler.length + 3), `${filler}错了`, 60)[1]).toMatch(/\| ….*错了$/);
  });

  test("a fault longer than the line is cut as well, and still has its carets", () => {
    const lines = shown(misspelt(1, filler.length + 1), filler, 60);
    expect(displayWidth(lines[1] ?? "")).toBeLessThanOrEqual(60);
    expect(displayWidth(lines[2] ?? "")).toBeLessThanOrEqual(60);
    expect(lines[1]).toMatch(/…$/);
  });

  test("a megabyte costs no more than what is shown", () => {
    const line = `${"a".repeat(500_000)}错${"😀".repeat(100_000)}`;
    const begin = performance.now();
    for (let index = 0; index < 20; index++) shown(misspelt(500_001, 500_002), line);
    expect(aboveCarets(shown(misspelt(500_001, 500_002), line))).toBe("错");
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

group("in text", () => {
  test("place, severity and rule, then the excerpt, what is wrong, and the remedy", () => {
    expect(shown(misspelt(9, 19), "status: in_progres")).toEqual([
      "a.yaml:4:9 error [unknown-value]",
      "  4 | status: in_progres",
      "    |         ^^^^^^^^^^",
      '  "in_progres" is none of the possible values.',
      '  Correct the value: did you mean "in_progress"? Possible: "pending",',
      '  "in_progress".',
      "",
    ]);
  });

  test("without an excerpt where there is no text to show", () => {
    const missing: Diagnostic = {
      ...fileStart,
      file: "/ledger/b.yaml",
      severity: "error",
      rule: "unreadable",
      params: { reason: "folder" },
    };
    expect(shown(missing, undefined)).toEqual([
      "b.yaml:1:1 error [unreadable]",
      "  This is a folder, not a file.",
      "  Move the folder away or give it another name.",
      "",
    ]);
  });

  test("a file's name and value cannot command the terminal", () => {
    const hostile = misspelt(1, 2, { file: "/ledger/\u001b[2J\n.yaml" });
    const value = { value: "\u001b]0;x\u0007\u202e", allowed: [], nearest: null };
    const text = shown({ ...hostile, params: value } as Diagnostic, "x").join("\n");
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text.split("\n")[0]).toContain(":4:1 error");
  });
});

group("for GitHub", () => {
  test("commas, colons, percent signs and line breaks do not end what they stand in", () => {
    const odd = misspelt(1, 2, { file: "/ledger/50%,a:b\n.yaml", severity: "info" });
    const value = { value: "100%", allowed: ["a"], nearest: null };
    const text = diagnosticsGithub([{ ...odd, params: value } as Diagnostic], messages.en, place);
    expect(text).toBe(
      '::notice file=50%25%2Ca%3Ab%0A.yaml,line=4,endLine=4,col=1,endColumn=2,title=unknown-value::"100%25" is none of the possible values. Correct the value. Possible: "a".\n',
    );
  });

  test("each severity has its level", () => {
    const levels = (["error", "warning", "info"] as const).map(
      (severity) => diagnosticsGithub([misspelt(1, 2, { severity })], messages.en, place).split(" ")[0],
    );
    expect(levels).toEqual(["::error", "::warning", "::notice"]);
  });
});

test("as JSON: the fields of the contract, in one language or the other", () => {
  expect(diagnosticsJson([misspelt(9, 19)], messages.zh, place)).toEqual([
    {
      file: "a.yaml",
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 19,
      severity: "error",
      rule: "unknown-value",
      message: "“in_progres”不是可用的值。请改正：是不是想写“in_progress”？可用的值：“pending”、“in_progress”。",
    },
  ]);
});

test("a value of a megabyte does not make a message of a megabyte", () => {
  const params = { value: "长".repeat(1_000_000), allowed: [], nearest: null };
  expect(describe({ ...misspelt(1, 2), params } as Diagnostic, messages.en).length).toBeLessThan(300);
});
