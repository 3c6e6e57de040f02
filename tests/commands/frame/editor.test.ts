import { describe, expect, test } from "vitest";
import { commandWords } from "../../../src/commands/frame/editor.js";

describe("an editor's command is split as a shell would", () => {
  test.each([
    ["vi", ["vi"]],
    ["  code   --wait ", ["code", "--wait"]],
    ['"/opt/my editor/run" -w', ["/opt/my editor/run", "-w"]],
    ["'/opt/my editor/run' '\\'", ["/opt/my editor/run", "\\"]],
    ["/opt/my\\ editor/run", ["/opt/my editor/run"]],
    ['ed "a\\"b" c\'d e\'f', ["ed", 'a"b', "cd ef"]],
    ['ed ""', ["ed", ""]],
    ['ed "never closed', ["ed", "never closed"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(commandWords(text, "linux")).toEqual(words);
  });

  test("and nothing in it is run or replaced", () => {
    expect(commandWords("ed $HOME *; rm -r x | cat `id`", "linux")).toEqual([
      "ed",
      "$HOME",
      "*;",
      "rm",
      "-r",
      "x",
      "|",
      "cat",
      "`id`",
    ]);
  });

  test("on Windows a backslash stands in paths", () => {
    expect(commandWords('"C:\\Program Files\\ed.exe" C:\\a\\b', "win32")).toEqual([
      "C:\\Program Files\\ed.exe",
      "C:\\a\\b",
    ]);
  });
});
