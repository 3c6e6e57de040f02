import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/import/files/content-of.js";
import { textsOf, valuesOf } from "./made.js";

const read = (html: string) => contentOf("a.html", Buffer.from(html));

describe("a page", () => {
  test("gives its text by its blocks, as a browser shows it", async () => {
    const html = `<!DOCTYPE html><html><head><title>网</title><style>p{}</style><script>alert("x")</script></head>
      <body><h1>通报</h1><p>一、&nbsp;总体  情况<br>第二行</p><div>甲<p>乙</div>丙<!-- 注 -->丁
      <ul><li>一是<li>二是</ul><pre>留  行
  二</pre><p hidden>藏</p><p style="color:red; display : none">藏<b>也</b></p><noscript>无</noscript><img src="x">末</body></html>`;
    const content = await read(html);
    expect(textsOf(content)).toEqual([
      "通报",
      "一、 总体 情况",
      "第二行",
      "甲",
      "乙",
      "丙丁",
      "一是",
      "二是",
      "留 行",
      "二",
      "末",
    ]);
    expect(content.lines.map(({ line }) => line).slice(0, 4)).toEqual([1, 2, 2, 3]);
    expect([...new Set(content.remarks.map(({ kind }) => kind))]).toEqual(["hidden", "picture"]);
  });

  test("has tables with cells that reach over others, whatever they claim", async () => {
    const html = `<table><caption>台账</caption><tr><th colspan=1000>甲</th></tr>
      <tr><td rowspan="2">一</td><td>二</td><td rowspan=999999999>三</td></tr><tr><td>四</td></tr>
      <tr><td rowspan=0>五<td>六</table>`;
    const { tables } = await read(html);
    expect(tables).toEqual([
      {
        name: "台账",
        after: 0,
        rows: [
          { line: 1, cells: [{ value: "甲", columns: 3 }] },
          { line: 2, cells: [{ value: "一", rows: 2 }, { value: "二" }, { value: "三", rows: 3 }] },
          { line: 3, cells: [{ value: null }, { value: "四" }] },
          { line: 4, cells: [{ value: "五" }, { value: "六" }] },
        ],
      },
    ]);
  });

  test("that is laid out with tables gives its text, and the table in it", async () => {
    const html = `<table><tr><td>左</td><td><table><tr><td>序号</td><td>问题</td></tr><tr><td>1</td><td>甲</td></tr></table><p>文</p></td></tr></table>`;
    const content = await read(html);
    expect(content.tables.map(valuesOf)).toEqual([
      [
        ["序号", "问题"],
        ["1", "甲"],
      ],
    ]);
    expect(textsOf(content)).toEqual(["左", "文"]);
  });

  test("that is badly nested is read all the same", async () => {
    const content = await read("<td>甲</td></table><tr><p><table><td>乙<td>丙</tr></div><b>丁");
    expect(content.tables.map(valuesOf)).toEqual([[["乙", "丙"]]]);
    expect(textsOf(content)).toEqual(["甲", "丁"]);
  });
});
