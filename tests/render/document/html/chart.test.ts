import { describe, expect, test } from "vitest";
import type { Chart } from "../../../../src/documents/document.js";
import { messages } from "../../../../src/messages/index.js";
import { draw } from "../../../../src/render/document/html/chart/draw.js";
import { renderHtml } from "../../../../src/render/document/html.js";
import { tags } from "../reading-html.js";
import { everything } from "../samples.js";

const bars: Chart = {
  kind: "chart",
  title: "各方面完成情况",
  shape: "bars",
  axis: "方面",
  categories: ["学习贯彻", "组织建设方面的问题".repeat(20), "空"],
  series: [
    { key: "done", name: "已完成整改", values: [8, 40, 0], tone: "done" },
    { key: "staged", name: "阶段性完成", values: [0, 1, 0], tone: "staged" },
  ],
};

const course: Chart = {
  kind: "chart",
  title: "完成进度",
  shape: "course",
  axis: "日期",
  categories: ["2025-01-01", "2025-01-11", "2025-04-11"],
  series: [
    { key: "total", name: "问题", values: [33, 33, 33], tone: "total" },
    { key: "done", name: "已完成整改", values: [0, 12, 32], tone: "done" },
  ],
};

/** The texts of a picture, from its beginning. */
function texts(content: string): string[] {
  return [...content.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

function page(chart: Chart): Promise<string> {
  return renderHtml({ ...everything, blocks: [chart] }, { messages: messages.zh, progress: () => undefined });
}

describe.each(["wide", "narrow"] as const)("a %s picture", (size) => {
  test.each([bars, course])("of $shape has nothing but shapes and texts, in colours of the page", (chart) => {
    const { content } = draw(chart)[size];
    expect(content.replace(/<\/?(g|path|text)\b[^>]*>/g, "")).not.toContain("<");
    const paints = [...content.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint]) => paint ?? "");
    expect(paints.length).toBeGreaterThan(5);
    expect(paints.filter((paint) => !/^(none|var\(--[\w-]+\)|url\(#(staged|in_progress)\))$/.test(paint))).toEqual([]);
    expect(content).not.toMatch(/NaN|Infinity|class=|ecmeta|style=/);
  });

  test("of bars names every category, too long ones shortened, and gives the counts that there is room for", () => {
    const told = texts(draw(bars)[size].content);
    expect(told).toContain("学习贯彻");
    expect(told).toContain("空");
    expect(told.filter((text) => /^组织.*/.test(text)).length).toBeGreaterThan(0);
    expect(told.filter((text) => text.endsWith("…"))).toHaveLength(1);
    expect(told.filter((text) => /^\d+$/.test(text)).sort()).toEqual(
      size === "wide" ? ["0", "1", "40", "8"] : ["0", "40", "8"],
    );
  });

  test("of bars grows with the number of categories", () => {
    const more = { ...bars, categories: Array(30).fill("方面"), series: bars.series.slice(0, 1) };
    const values = Array(30).fill(1);
    const high = draw({ ...more, series: more.series.map((each) => ({ ...each, values })) })[size].height;
    expect(high).toBeGreaterThan(draw(bars)[size].height * 5);
  });

  test("of a course has a true axis of time", () => {
    const lines = draw(course)[size].content.match(/<path d="[^"]*" fill="none" stroke="var\(--done-edge\)"[^>]*>/g);
    const [first, second, third] = [...(lines?.[0] ?? "").matchAll(/[ML](-?[\d.]+) /g)]
      .map(([, x]) => Number(x))
      .filter((x, index, all) => all.indexOf(x) === index);
    // Ten days, then ninety.
    expect((Number(third) - Number(first)) / (Number(second) - Number(first))).toBeCloseTo(10, 0);
    const told = texts(draw(course)[size].content);
    expect(told.filter((text) => /^\d{4}-/.test(text)).at(0)).toBe("2025-01-01");
    expect(told.filter((text) => /^\d{4}-/.test(text)).at(-1)).toBe("2025-04-11");
  });
});

describe("a chart", () => {
  test("is told by its essence to those who cannot see it, and whole as a table", async () => {
    const made = await page(bars);
    const seen = tags(made, "svg").filter((tag) => tag.includes("role="));
    expect(seen).toHaveLength(2);
    for (const tag of seen) {
      expect(tag).toContain('role="img" aria-label="各方面完成情况。合计：已完成整改48，阶段性完成1。"');
    }
    expect(made).toContain('<th scope="row">学习贯彻</th><td class="number">8</td><td class="number">0</td>');
    expect(made).toContain(`<th scope="row">${bars.categories[1]}</th>`);
  });

  test("of days is told by its first and its last", async () => {
    expect(await page(course)).toContain(
      'aria-label="完成进度。2025-01-01，问题33，已完成整改0；2025-04-11，问题33，已完成整改32。"',
    );
  });

  test("of one day, of nothing but zeros, and without categories is drawn as far as it can be", async () => {
    const one = {
      ...course,
      categories: ["2025-01-01"],
      series: course.series.map((each) => ({ ...each, values: [0] })),
    };
    const zeros = { ...bars, series: bars.series.map((each) => ({ ...each, values: [0, 0, 0] })) };
    for (const chart of [one, zeros]) {
      for (const { content } of Object.values(draw(chart))) expect(content).not.toMatch(/NaN|Infinity/);
    }
    const none = await page({ ...course, categories: [], series: [] });
    expect(tags(none, "svg")).toEqual([]);
  });

  test("whose names look like markup of the library is drawn as it is called", () => {
    const { content } = draw({ ...bars, categories: ["{a|b}", "{c} {value}", "<b>&"] }).wide;
    expect(texts(content)).toEqual(expect.arrayContaining(["{a|b}", "{c} {value}", "&lt;b&gt;&amp;"]));
  });
});
