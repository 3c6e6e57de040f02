import { expect, test } from "vitest";
import { messages } from "../../../src/messages/index.js";
import { renderText } from "../../../src/render/document/text.js";
import { harmless, harmlessLines } from "../../../src/render/plain.js";
import { everything, hostile, sayingEverywhere } from "./samples.js";

const setting = { messages: messages.zh, progress: () => undefined };

test("a single paragraph stands alone, with what limits it", () => {
  const one = { ...everything, blocks: [{ kind: "paragraph", text: "截至今天，33个问题。" }] as const };
  expect(renderText({ ...one, remarks: [] }, setting)).toBe("截至今天，33个问题。\n");
  expect(renderText(one, setting)).toMatch(/^有1个文件无法读取.*\n截至今天，33个问题。\n$/);
});

test("a table has tabs between its cells, as spreadsheets take it", () => {
  expect(renderText(everything, setting)).toContain(
    "整改清单\n序号\t具体问题\t整改措施\t完成时限\n1\t问题一\t措施一\t2025-06-30\n",
  );
});

test.each(hostile.map((text) => [text.slice(0, 30), text]))("%j cannot do anything to a terminal", (_, text) => {
  const told = renderText(sayingEverywhere(text), setting);
  expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e\u2066]/u);
  expect(told).toContain(harmlessLines(text));
  expect(told).toContain(harmless(text));
});
