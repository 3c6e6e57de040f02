import { expect, test } from "vitest";
import { escapeMarkdown, toMarkdown } from "../../src/render/markdown.js";

test.each([
  ["a|b", "a\\|b"],
  ["<script>", "\\<script\\>"],
  ["[x](http://a.b)", "\\[x\\](http\\://a.b)"],
  ["*_`#~", "\\*\\_\\`\\#\\~"],
  ["a\\|b", "a\\\\\\|b"],
  ["&lt;", "&amp;lt;"],
  ["一\n二", "一<br>二"],
  ["www.a.b", "www\\.a.b"],
  ["\u001b[0m\u202e", "\\\\u\\{1b\\}\\[0m\\\\u\\{202e\\}"],
])("%j is text", (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});

test("a table has one line for each row", () => {
  expect(toMarkdown(["序号", "问题"], [["1", "a\nb"]])).toBe("| 序号 | 问题 |\n| --- | --- |\n| 1 | a<br>b |\n");
});
