import { describe, expect, test } from "vitest";
import type { Block, Document, Table } from "../../../src/documents/document.js";
import { report } from "../../../src/documents/report/report.js";
import { messages } from "../../../src/messages/index.js";
import { renderHtml } from "../../../src/render/document/html.js";
import { harmless, harmlessLines } from "../../../src/render/plain.js";
import { richSource } from "../../documents/rich-ledger.js";
import { importsOfFile } from "../../house/imports.js";
import { home } from "../../support/files.js";
import { faults, levels, tags, textOf } from "./reading-html.js";
import { everything, hostile, sayingEverywhere } from "./samples.js";

const setting = { messages: messages.zh, progress: () => undefined };

function html(document: Document): Promise<string> {
  return renderHtml(document, setting);
}

function htmlOf(...blocks: readonly Block[]): Promise<string> {
  return html({ ...everything, blocks });
}

const rich = report.build(richSource(), messages.zh);

describe("a page", () => {
  test.each([
    ["every block", everything],
    ["a report", rich],
    ["nothing but a title", { ...everything, remarks: [], blocks: [] }],
    ["a table without rows", { ...everything, blocks: [emptyTable("清单"), emptyTable("清单")] }],
  ])("of %s is valid", async (_, document) => {
    expect(faults(await html(document))).toEqual([]);
  });

  test("asks for nothing, runs nothing, and forbids both", async () => {
    const page = await html(rich);
    expect(
      tags(page).filter((tag) => /\s(src|srcset|href|action|data|on\w+)=|^<(script|link|base|iframe|img)/.test(tag)),
    ).toEqual([]);
    expect(page.match(/url\((?!#)|@import|https?:/g)).toBeNull();
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
  });

  test("says its language, its title and how it lies on paper", async () => {
    const page = await html({ ...everything, language: "en", orientation: "landscape", title: "A & B" });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<title>A &amp; B</title>");
    expect(page).toContain("@page { size: A4 landscape;");
  });

  test("is the same whenever it is made", async () => {
    expect(await html(rich)).toBe(await html(rich));
  });

  test("tells what it lacks before the rest", async () => {
    const page = await html({ ...everything, remarks: ["缺一个文件"] });
    expect(page).toMatch(/<h1>[^<]*<\/h1>\n<div class="remarks incomplete" role="note">\n<p>缺一个文件<\/p>/);
  });
});

describe("hostile texts", async () => {
  const usual = new Set(namesIn(await html(everything)));

  test.each(hostile.map((text) => [text.slice(0, 20), text]))("%j arrives harmless and intact", async (_, text) => {
    const page = await html(sayingEverywhere(text));
    expect(faults(page)).toEqual([]);
    // Chart names are shortened in the pictures; in the table, and everywhere else, they are whole.
    expect(textOf(page).split(harmlessLines(text)).length).toBeGreaterThan(25);
    expect(page).not.toMatch(/<script|[\p{Cs}\p{NChar}\u202a-\u202e\u2066-\u2069\u200b]|[^\P{Cc}\n]/u);
    expect(new Set(namesIn(page))).toEqual(usual);
  });

  test("stay within the attribute that they stand in", async () => {
    const text = `"'><b onclick=alert(1)>`;
    const page = await htmlOf({ ...emptyTable(text) });
    expect(tags(page, "section")).toEqual([
      `<section class="table" aria-label="&quot;&#39;&gt;&lt;b onclick=alert(1)&gt;" tabindex="0">`,
    ]);
    expect(tags(page, "b")).toEqual([]);
    expect(harmless(text)).toBe(text);
  });
});

function namesIn(page: string): (string | undefined)[] {
  return tags(page).map((tag) => /^<([\w-]+)/.exec(tag)?.[1]);
}

describe("headings", () => {
  const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: "heading", level, text: "标题" });
  const page: Block = { kind: "page", title: "下一页" };

  test("come in their order, a page's title below the document's", async () => {
    expect(levels(await html(everything))).toEqual([1, 2, 3, 4, 5, 2]);
  });

  test("skip no level, and those of one level are alike", async () => {
    expect(levels(await htmlOf(heading(2), heading(4), heading(2), heading(1)))).toEqual([1, 2, 3, 2, 2]);
    expect(levels(await htmlOf(heading(1), heading(2), page, heading(3), heading(4), page, heading(1)))).toEqual([
      1, 2, 3, 2, 3, 4, 2, 3,
    ]);
  });
});

describe("a table", () => {
  test("reaches over rows, and names its columns and rows", async () => {
    const page = await html(everything);
    expect(page).toContain('<th scope="col">具体问题</th>');
    expect(page).toContain(
      '<tr><th scope="row" class="number" rowspan="2">1</th><td rowspan="2">问题一</td><td>措施一</td><td>2025-06-30</td></tr>\n' +
        '<tr><td class="red">措施二</td><td></td></tr>',
    );
  });

  test("that has no rows says so", async () => {
    expect(await htmlOf(emptyTable("清单"))).toContain('<tr><td colspan="2" class="none">无</td></tr>');
  });

  test("is announced by a name that no other has", async () => {
    const page = await htmlOf(emptyTable("清单"), emptyTable("清单"));
    expect(tags(page, "section").map((tag) => /aria-label="([^"]*)"/.exec(tag)?.[1])).toEqual(["清单", "清单（2）"]);
  });

  test("is not blown up by a heading that never ends", async () => {
    const columns = [{ key: "a", header: "长".repeat(10_000), width: 6 }];
    const page = await htmlOf({ ...emptyTable("清单"), columns });
    expect(tags(page, "table")).toEqual(['<table style="min-width:9.4em">']);
  });
});

test("the library that draws is loaded for charts only", () => {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { to, ours, typeOnly, lazy } of importsOfFile(home, path)) {
      if (typeOnly || lazy) continue;
      if (ours) follow(to);
      else reached.add(to);
    }
  };
  follow("src/render/document/html.ts");
  expect(reached).toContain("src/render/document/html/chart/figure.ts");
  expect(reached).not.toContain("echarts");
});

function emptyTable(name: string): Table {
  const columns = [
    { key: "id", header: "序号", width: 3 },
    { key: "title", header: "具体问题", width: 16 },
  ];
  return { kind: "table", name, columns, rows: [] };
}
