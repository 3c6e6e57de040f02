import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/import/files/content-of.js";
import { docxOf, headerOf, item, p, textsOf, valuesOf } from "./made.js";

const levels = (...each: readonly (readonly [format: string, text: string, more?: string])[]) =>
  each
    .map(
      ([format, text, more = ""], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("");
const outline = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, outlineId: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${outlineId}"/>${more}</w:num>`;

async function linesOf(body: string, numbering = "", styles = ""): Promise<string[]> {
  return textsOf(await contentOf("a.docx", docxOf(body, { numbering, styles })));
}

describe("the numbers that Word makes by itself", () => {
  test("are written out, in the formats that offices use", async () => {
    const numbering =
      outline(1, levels(["chineseCountingThousand", "%1、"], ["chineseCounting", "（%2）"], ["decimal", "%3."])) +
      outline(2, levels(["decimalEnclosedCircleChinese", "%1"], ["decimal", "(%2)"])) +
      list(1, 1) +
      list(2, 2);
    const body = [
      p("总体情况", item(1)),
      p("整改情况", item(1)),
      p("学习方面", item(1, 1)),
      p("问题一", item(1, 2)),
      p("问题二", item(1, 2)),
      p("作风方面", item(1, 1)),
      p("问题三", item(1, 2)),
      p("措施", item(2)),
      p("细项", item(2, 1)),
      p("正文"),
      p("下步打算", item(1)),
      p("从头", item(1, 1)),
    ].join("");
    expect(await linesOf(body, numbering)).toEqual([
      "一、总体情况",
      "二、整改情况",
      "（一）学习方面",
      "1. 问题一",
      "2. 问题二",
      "（二）作风方面",
      "1. 问题三",
      "①措施",
      "(1) 细项",
      "正文",
      "三、下步打算",
      "（一）从头",
    ]);
  });

  test("go on where another list follows the same outline, and begin again where it says so", async () => {
    const numbering =
      outline(1, levels(["decimal", "%1."])) +
      list(1, 1) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(
        4,
        1,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>',
      );
    const body = [1, 1, 2, 3, 3, 1, 4].map((each) => p("项", item(each))).join("");
    expect(await linesOf(body, numbering)).toEqual(["1. 项", "2. 项", "3. 项", "1. 项", "2. 项", "3. 项", "D) 项"]);
  });

  test("count within the level above, or on through it", async () => {
    const numbering =
      outline(
        1,
        levels(
          ["decimal", "%1"],
          ["decimal", "%1.%2"],
          ["decimal", "%1.%2.%3", '<w:lvlRestart w:val="1"/>'],
          ["decimal", "[%4]", '<w:lvlRestart w:val="0"/>'],
        ),
      ) + list(1, 1);
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((level) => p("项", item(1, level))).join("");
    const numbers = (await linesOf(body, numbering)).map((line) => line.replace(/ ?项$/, ""));
    expect(numbers).toEqual(["1", "1.1", "1.1.1", "[1]", "1.2", "1.2.2", "[2]", "2", "2.1", "2.1.1", "[3]"]);
  });

  test("of a level that was passed over count as if it had begun", async () => {
    const numbering = outline(1, levels(["decimal", "%1."], ["lowerLetter", "%1%2)"])) + list(1, 1);
    const body = [1, 1, 0, 1].map((level) => p("项", item(1, level))).join("");
    expect(await linesOf(body, numbering)).toEqual(["1a) 项", "1b) 项", "2. 项", "2a) 项"]);
  });

  test("come from the paragraph's style, and from those it is based on", async () => {
    const numbering =
      outline(
        1,
        levels(
          ["chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'],
          ["chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'],
        ),
      ) + list(1, 1);
    const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
    const styles =
      style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("Own", '<w:basedOn w:val="H2"/>') +
      style("Loop", '<w:basedOn w:val="Loop"/>');
    const styled = (id: string, more = "") => p("节", `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled("H1") +
      styled("H2") +
      styled("Own") +
      styled("Loop") +
      styled("H1", '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(body, numbering, styles)).toEqual(["一、节", "（一）节", "（二）节", "节", "节"]);
  });

  test("leave bullets out, and what names no list", async () => {
    const numbering = outline(1, levels(["bullet", "\uf0b7"])) + list(1, 1);
    expect(await linesOf(p("点", item(1)) + p("无", item(7)), numbering)).toEqual(["点", "无"]);
  });
});

describe("a Word document", () => {
  test("gives its paragraphs by their numbers; a line break divides a paragraph", async () => {
    const run = "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/><w:t>四</w:t></w:r>";
    const { lines } = await contentOf("a.docx", docxOf(`${p("甲")}${p("")}<w:p>${run}</w:p>${p("&#x20BB7;&amp;")}`));
    expect(lines).toEqual([
      { line: 1, text: "甲" },
      { line: 2, text: "" },
      { line: 3, text: "一\t二" },
      { line: 3, text: "三-四" },
      { line: 4, text: "𠮷&" },
    ]);
  });

  test("is read as if changes under way were accepted", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body =
      `<w:p>${run("原")}<w:ins>${run("增")}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run("移")}</w:moveFrom></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("前半")}</w:p>${p("后半")}`;
    const content = await contentOf("a.docx", docxOf(body));
    expect(textsOf(content)).toEqual(["原增", "前半后半"]);
    expect(content.remarks).toEqual([
      { kind: "tracked", place: "1" },
      { kind: "tracked", place: "2" },
    ]);
  });

  test("leaves aside what is no running text, and says so", async () => {
    const run = (content: string) => `<w:r>${content}</w:r>`;
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p("框")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>${run("<w:t>框</w:t>")}</mc:Fallback></mc:AlternateContent>`;
    const field = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
    const contents = `<w:p>${field("begin")}${run('<w:instrText> TOC \\o "1-3" </w:instrText>')}${field("separate")}${run("<w:t>一、总体情况 1</w:t>")}${field("end")}</w:p>`;
    const body = [
      `<w:p>${run("<w:t>文</w:t>")}${run(box)}${run("<w:footnoteReference/>")}${run("<w:commentReference/>")}</w:p>`,
      `<w:p>${run("<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>")}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t>')}</w:p>`,
      `<w:p>${run("<w:drawing><a:blip/></w:drawing>")}</w:p>`,
      contents,
      `<w:p>${field("begin")}${run("<w:instrText>PAGE</w:instrText>")}${field("separate")}${run("<w:t>7</w:t>")}${field("end")}</w:p>`,
    ].join("");
    const content = await contentOf("a.docx", docxOf(body, {}, headerOf("内部资料")));
    expect(textsOf(content)).toEqual(["文", "显", "7"]);
    expect(content.remarks.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      "header null",
      "text-box 1",
      "footnote 1",
      "comment 1",
      "hidden 2",
      "picture 3",
      "contents 4",
    ]);
  });

  test("has nothing said of a header that only numbers the pages", async () => {
    expect((await contentOf("a.docx", docxOf(p("文"), {}, headerOf("第 1 页 共 2 页")))).remarks).toEqual([]);
  });
});

const tc = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

describe("a table in a Word document", () => {
  test("has its cells where they stand, also merged ones", async () => {
    const table = tbl(
      tr(tc(p("台账"), span(3))),
      tr(tc(p("序号")), tc(p("问题")), tc(p("措施"))),
      tr(
        tc(p("1"), '<w:vMerge w:val="restart"/>'),
        tc(p("问题一"), '<w:vMerge w:val="restart"/>'),
        tc(p("甲") + p("乙")),
      ),
      tr(tc(p(""), "<w:vMerge/>"), tc(p(""), "<w:vMerge/>"), tc(p("丙"))),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p("丁"))}</w:tr>`,
    );
    const { tables, lines } = await contentOf("a.docx", docxOf(p("前") + table + p("后")));
    expect(tables).toEqual([
      {
        name: null,
        after: 1,
        rows: [
          { line: 1, cells: [{ value: "台账", columns: 3 }] },
          { line: 2, cells: [{ value: "序号" }, { value: "问题" }, { value: "措施" }] },
          { line: 3, cells: [{ value: "1", rows: 2 }, { value: "问题一", rows: 2 }, { value: "甲\n乙" }] },
          { line: 4, cells: [{ value: null }, { value: null }, { value: "丙" }] },
          { line: 5, cells: [{ value: null }, { value: null }, { value: "丁" }] },
        ],
      },
    ]);
    expect(lines.map(({ text }) => text)).toEqual(["前", "后"]);
  });

  test("within another is a table of its own; a frame around text is none", async () => {
    const inner = tbl(tr(tc(p("甲")), tc(p("乙"))));
    const nested = tbl(tr(tc(p("1")), tc(p("外") + inner)), tr(tc(p("2")), tc(p("下"))));
    const frame = tbl(tr(tc(p("框中一") + p("框中二") + inner)));
    const content = await contentOf("a.docx", docxOf(nested + frame + p("末")));
    expect(content.tables.map(valuesOf)).toEqual([
      [
        ["1", "外"],
        ["2", "下"],
      ],
      [["甲", "乙"]],
      [["甲", "乙"]],
    ]);
    expect(textsOf(content)).toEqual(["框中一", "框中二", "末"]);
  });

  test("loses rows that are being deleted, and tells what stands below a merged cell", async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p("删"))}${tc(p("除"))}</w:tr>`;
    const table = tbl(
      tr(tc(p("甲"), '<w:vMerge w:val="restart"/>'), tc(p("一"))),
      deleted,
      tr(tc(p("下面"), "<w:vMerge/>"), tc(p("二"))),
    );
    const { tables, remarks } = await contentOf("a.docx", docxOf(table));
    expect(tables.map(valuesOf)).toEqual([
      [
        ["甲", "一"],
        [null, "二"],
      ],
    ]);
    expect(remarks.map(({ kind }) => kind)).toEqual(["tracked", "covered"]);
  });
});
