import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { chartTable, type Document, type Table } from "../../src/documents/document.js";
import { report } from "../../src/documents/report/report.js";
import { messages } from "../../src/messages/index.js";
import { renderHtml } from "../../src/render/document/html.js";
import { valueText } from "../../src/render/document/values.js";
import { richSource } from "../documents/rich-ledger.js";
import { everything, hostile, sayingEverywhere } from "../render/document/samples.js";
import { home } from "../support/files.js";
import { ended, start } from "../support/process.js";
import { axeFindings, open, reachedByTab, startBrowser, writtenText } from "./browser.js";
import { dossierLike } from "./dossier-like.js";
import { officeFolder } from "./office.js";

const rich = report.build(richSource(), messages.zh);
const documents: readonly (readonly [string, Document])[] = [
  ["a rich report", rich],
  ["every block", everything],
  ["a dossier", dossierLike],
  ["a landscape list", { ...everything, orientation: "landscape", blocks: [wideTable()] }],
  ["markup", sayingEverywhere(hostile[3] ?? "")],
  ["long words", sayingEverywhere("Donaudampfschifffahrt".repeat(100))],
];
const screens = [1280, 390].flatMap((width) => (["light", "dark"] as const).map((scheme) => [width, scheme] as const));

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

function html(document: Document): Promise<string> {
  return renderHtml(document, { messages: messages.zh, progress: () => undefined });
}

describe.each(documents)("%s", (_, document) => {
  test.each(screens)("at %i pixels, %s: quiet, for everybody, and never scrolls sideways", async (width, scheme) => {
    const screen = { viewport: { width, height: 800 }, colorScheme: scheme };
    const page = await html(document);
    const { page: shown, misdeeds } = await open(browser, page, screen);
    expect(await shown.evaluate("document.documentElement.scrollWidth")).toBe(width);
    const dark = await shown.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(dark).toBe(scheme === "dark" ? "rgb(18, 22, 27)" : "rgb(245, 246, 248)");
    expect(misdeeds).toEqual([]);

    const looked = await open(browser, page, { ...screen, bypassCSP: true });
    await looked.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await axeFindings(looked.page)).toEqual([]);
  });

  test("is printed whole, by day, on A4", async () => {
    const { page } = await open(browser, await html(document), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(27, 35, 48)");
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
    const size = [Number(width), Number(height)].map(Math.round);
    expect(size).toEqual(document.orientation === "portrait" ? [595, 842] : [842, 595]);
    const text = writtenText(pdf).join("");
    expect(
      tablesOf(document)
        .flatMap(textsOf)
        .filter((each) => !text.includes(each)),
    ).toEqual([]);
    expect(text).toContain(document.title.replace(/\s/g, ""));
  });
});

describe("by keyboard", () => {
  test("every table that may scroll is reached, and those that are folded away can be opened", async () => {
    const { page } = await open(browser, await html(rich), { viewport: { width: 390, height: 800 } });
    const folded = "summary 用表格查看数字";
    expect(await reachedByTab(page)).toEqual([folded, "section 责任单位和期限", folded]);
    await page.locator("summary").first().press("Enter");
    await page.evaluate("document.activeElement.blur()");
    expect(await reachedByTab(page)).toContain("section 各方面问题数，按整改状态");
  });

  test("a table scrolls by itself", async () => {
    const { page } = await open(browser, await html(rich), { viewport: { width: 390, height: 800 } });
    await page.locator("section.table").first().focus();
    await page.locator("main > section.table").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction("document.activeElement.scrollLeft > 0");
  });
});

test("each screen sees the one picture that is drawn for it", async () => {
  const page = await html(rich);
  for (const [width, seen] of [
    [1280, "wide"],
    [390, "narrow"],
  ] as const) {
    const { page: shown } = await open(browser, page, { viewport: { width, height: 800 } });
    const visible = `[...document.querySelectorAll("figure > svg")].filter((each) => each.checkVisibility())`;
    expect(await shown.evaluate(`${visible}.map((each) => each.getAttribute("class"))`)).toEqual([seen, seen]);
    // Type in the picture is about as large as drawn: no smaller than what is around it.
    expect(
      await shown.evaluate(`${visible}.every((each) => each.clientWidth / each.viewBox.baseVal.width > 0.95)`),
    ).toBe(true);
  }
});

test("on paper the head of a table comes again on each page, and a page begins where the document says", async () => {
  const blocks = [wideTable(), { kind: "page", title: "下一页" } as const];
  const { page } = await open(browser, await html({ ...everything, blocks }));
  const pages = writtenText(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.slice(0, -1).every((text) => text.includes("整改措施"))).toBe(true);
  expect(pages.at(-1)).toBe("下一页");
});

test("the program itself makes the report of the ledger that it comes with, and ends", async () => {
  const file = join(officeFolder(), "report.html");
  const env = { LEDGER_TODAY: "2030-01-01", ...(process.env.HOME === undefined ? {} : { HOME: process.env.HOME }) };
  const program = start(["export", "report", "-o", file], { cwd: home, env });
  // A library that goes on waiting for something would keep it alive for ever.
  onTestFinished(() => void program.kill());
  const { status, stderr } = await ended(program);
  expect([status, stderr]).toEqual([0, ""]);
  const made = readFileSync(file, "utf8");
  for (const [width, scheme] of screens) {
    const screen = { viewport: { width, height: 800 }, colorScheme: scheme, bypassCSP: true };
    const { page, misdeeds } = await open(browser, made, screen);
    expect(await page.locator("figure").count()).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  }
});

/** The tables of a document, those of its charts too. */
function tablesOf({ blocks }: Document): Table[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? [block] : block.kind === "chart" ? [chartTable(block)] : [],
  );
}

function textsOf({ rows }: Table): string[] {
  return rows.flatMap((row) => row.map((cell) => valueText(cell?.value ?? null).replace(/\s/g, "")));
}

/** More than a page of rows, and wider than a small screen. */
function wideTable(): Table {
  const columns = ["序号", "具体问题", "整改措施", "责任领导", "责任部门", "完成时限"].map((header) => ({
    key: header,
    header,
    width: 12,
  }));
  const rows = Array.from({ length: 60 }, (_, row) =>
    columns.map(({ header }) => ({ value: `${header}的内容，第${row + 1}行` })),
  );
  return { kind: "table", name: "整改清单", columns, rows };
}
