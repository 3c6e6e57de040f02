import { describe, expect, test } from "vitest";
import { titleLines } from "../../../../src/render/document/docx/title.js";
import { displayWidth } from "../../../../src/render/width.js";
import { attribute, element } from "../../../support/xml.js";
import { everything } from "../samples.js";
import { textOf, wordOf } from "./word.js";

function linesOf(title: string, line = 20): string[] {
  return titleLines(title, line, (text) => displayWidth(text) / 2);
}

describe("a title", () => {
  test("that fits a line is one", () => {
    expect(linesOf("关于巡察整改进展情况的通报")).toEqual(["关于巡察整改进展情况的通报"]);
    expect(linesOf("长".repeat(20))).toEqual(["长".repeat(20)]);
  });

  test.each([
    ["中共某市水务局党组关于巡察整改进展情况的通报", ["中共某市水务局党组关于", "巡察整改进展情况的通报"]],
    [
      "中共某市水务局党组关于落实巡察整改工作要求的情况通报",
      ["中共某市水务局党组关于落实", "巡察整改工作要求的情况通报"],
    ],
  ])("%s keeps its words whole, in lines as equal as can be", (title, lines) => {
    expect(linesOf(title)).toEqual(lines);
  });

  test("is not broken within a word that the dictionary tears or mistakes", () => {
    // To a dictionary: 整|改进|展.
    expect(linesOf("落实巡察整改进展情况", 9)).toEqual(["落实", "巡察整改进展情况"]);
  });

  test.each([8, 9, 10, 11, 12, 15])("begins no line of %i with 的 or a sign, and ends none with an opening", (room) => {
    const title = "某委（扩大）会议关于印发《问题、任务、责任“清单”》的通知，以及落实的情况：报告";
    const lines = linesOf(title, room);
    expect(lines.join("")).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的）》”、，：]/);
    for (const line of lines) expect(line).not.toMatch(/[（《“]$/);
  });

  test("in English is broken at blanks alone, which go", () => {
    expect(linesOf("Progress of the follow-up of findings (GB/T 9704)", 14)).toEqual([
      "Progress of the follow-up",
      "of findings (GB/T 9704)",
    ]);
  });

  test("without words, or longer than any title, is left as it is", () => {
    for (const title of ["x".repeat(50), "情况通报".repeat(2500)]) expect(linesOf(title)).toEqual([title]);
  });

  test("is broken in the file by a line break, and its own stay", async () => {
    const title = "中共某市水务局党组关于巡察整改进展情况的通报";
    const { body } = await wordOf({ ...everything, title: `${title}\n（公开）`, remarks: [], blocks: [] });
    expect(textOf(body)).toBe("中共某市水务局党组关于\n巡察整改进展情况的通报\n（公开）");
    expect(attribute(element(body, "w:p"), "w:pStyle", "w:val")).toBe("Title");
  });
});
