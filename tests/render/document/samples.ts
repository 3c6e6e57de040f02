import type { Block, Document } from "../../../src/documents/document.js";

/** Texts that somebody could put into a file to do harm, or that a careless program would damage. */
export const hostile = [
  '=HYPERLINK("http://example.invalid","x")',
  "+1+2",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  "]]>",
  "<!-- x --> &amp; &#10; </w:t>",
  "\u001b[31mred\u0007\u0000\u000b",
  "abc\u202edef\u2066ghi\u200b",
  "\ud800 alone",
  "\ufffe\uffff",
  "问题😀👨‍👩‍👧🏽与生僻字𠀀𪚥",
  "一行\n两行\r\n三行\ttab",
  "_x000D_ _x0041_",
  "  前后有空格  ",
  "# - 1. | * _ ` ~ $ \\ [x](http://example.invalid) www.example.invalid",
  "长".repeat(10_000),
];

/** One block of each kind. */
export const blocks: readonly Block[] = [
  { kind: "paragraph", role: "addressee", text: "某委第一巡察组：" },
  { kind: "heading", level: 1, text: "一、总体情况" },
  { kind: "heading", level: 2, text: "（一）学习贯彻有差距" },
  { kind: "heading", level: 3, text: "1.针对“问题一”的问题。" },
  { kind: "heading", level: 4, text: "（1）细项" },
  { kind: "paragraph", text: "这是一段正文。" },
  { kind: "paragraph", lead: "整改结果：", text: "已完成整改。" },
  { kind: "paragraph", role: "note", text: "说明。" },
  {
    kind: "table",
    name: "整改清单",
    columns: [
      { key: "id", header: "序号", width: 3 },
      { key: "title", header: "具体问题", width: 16 },
      { key: "text", header: "整改措施", width: 22 },
      { key: "deadline", header: "完成时限", width: 6 },
    ],
    rows: [
      [{ value: 1, rows: 2 }, { value: "问题一", rows: 2 }, { value: "措施一" }, { value: { date: "2025-06-30" } }],
      [null, null, { value: "措施二", tone: "red" }, { value: null }],
      [{ value: 2 }, { value: "问题二" }, { value: "措施三" }, { value: { date: "2025-12-31" }, tone: "yellow" }],
      [{ value: "合计", tone: "strong" }, { value: null }, { value: 3 }, { value: null }],
    ],
  },
  {
    kind: "fields",
    rows: [
      [
        { key: "id", label: "序号", values: ["7"] },
        { key: "category", label: "方面", values: ["学习贯彻有差距"] },
      ],
      [{ key: "measures", label: "整改措施", values: ["一是修订制度", "二是集中学习"] }],
      [{ key: "approval", label: "局长意见", values: [], space: 3 }],
    ],
  },
  {
    kind: "tiles",
    tiles: [
      { key: "done", label: "已完成整改", value: 32, note: "共33个", tone: "green" },
      { key: "red", label: "已逾期", value: 1, tone: "red" },
    ],
  },
  {
    kind: "chart",
    title: "各方面完成情况",
    shape: "bars",
    axis: "方面",
    categories: ["学习贯彻有差距", "作风建设不扎实"],
    series: [
      { key: "done", name: "已完成整改", values: [8, 10], tone: "done" },
      { key: "in_progress", name: "正在推进整改", values: [0, 1], tone: "in_progress" },
    ],
  },
  {
    kind: "chart",
    title: "完成进度",
    shape: "course",
    axis: "日期",
    categories: ["2025-05-12", "2025-06-30", "2025-12-31"],
    series: [
      { key: "total", name: "问题", values: [33, 33, 33], tone: "total" },
      { key: "done", name: "已完成整改", values: [0, 12, 32], tone: "done" },
    ],
  },
  { kind: "signature", name: "中共某局党组", date: "2025-12-31" },
  { kind: "page", title: "下一页" },
  { kind: "paragraph", text: "另一页的正文。" },
];

/** A document with every kind of block. */
export const everything: Document = {
  title: "中共某局党组关于巡察整改进展情况的通报",
  language: "zh-CN",
  orientation: "portrait",
  today: "2025-12-31",
  moment: null,
  complete: false,
  remarks: ["有1个文件无法读取，未计入本件的任何数字：problems/007.yaml。"],
  blocks,
};

/** The tables of it, which a workbook can hold. */
export const tables: Document = { ...everything, blocks: blocks.filter(({ kind }) => kind === "table") };

/** A document in which the text stands wherever a text can stand. */
export function sayingEverywhere(text: string): Document {
  return { ...everything, title: text, remarks: [text], blocks: blocks.map((block) => replaced(block, text)) };
}

/** Every text of a block but its keys, kinds, days and names of sheets. */
function replaced<T>(value: T, text: string, key = ""): T {
  const kept = ["kind", "key", "role", "tone", "shape", "date", "name"];
  if (typeof value === "string") return (kept.includes(key) || /^\d{4}-\d\d-\d\d$/.test(value) ? value : text) as T;
  if (Array.isArray(value)) return value.map((each) => replaced(each, text, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, text, name)])) as T;
}
