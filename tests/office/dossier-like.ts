import type { Document } from "../../src/documents/document.js";

const steps = [
  ["2025-05-20", "启动", "办公室", "当时提交，可以印证"],
  ["2025-06-20", "完成措施1", "办公室", "事后3天补记"],
  ["2025-07-02", "申请销号", "办公室", "无法核验"],
] as const;

/** Everything on one problem, as papers about one problem tell it: facts by name, tables, and no chart. */
export const dossierLike: Document = {
  title: "一问题一档：问题7 学习制度落实不严格",
  language: "zh-CN",
  orientation: "portrait",
  today: "2025-12-31",
  moment: null,
  complete: true,
  remarks: ["以2025年12月31日已提交的台账为准（0123456789）。"],
  blocks: [
    { kind: "heading", level: 1, text: "一、问题" },
    {
      kind: "fields",
      rows: [
        [
          { key: "id", label: "序号", values: ["7"] },
          { key: "category", label: "方面", values: ["学习贯彻有差距"] },
          { key: "status", label: "整改状态", values: ["已完成整改（待审核销号）"] },
        ],
        [{ key: "goal", label: "整改目标", values: ["学习制度健全并按月落实\n每季度通报一次"] }],
        [
          { key: "leaders", label: "责任领导", values: ["局长", "分管副局长"] },
          { key: "departments", label: "责任部门", values: ["办公室"] },
        ],
        [{ key: "cause", label: "问题成因", values: [] }],
      ],
    },
    { kind: "heading", level: 1, text: "二、过程" },
    { kind: "paragraph", role: "note", text: "每一步后面写明提交记录能否印证。" },
    {
      kind: "table",
      name: "过程记录",
      columns: [
        { key: "on", header: "日期", width: 6 },
        { key: "event", header: "事件", width: 6 },
        { key: "by", header: "经办", width: 6 },
        { key: "standing", header: "印证情况", width: 10 },
      ],
      rows: steps.map(([date, event, by, standing], index) => [
        { value: { date } },
        { value: event },
        { value: by },
        { value: standing, tone: (["green", "yellow", "red"] as const)[index] ?? "red" },
      ]),
    },
    {
      kind: "table",
      name: "佐证材料",
      columns: [
        { key: "item", header: "材料", width: 20 },
        { key: "sha256", header: "文件指纹（SHA-256）", width: 34 },
      ],
      rows: [[{ value: "evidence/007/学习制度.pdf" }, { value: "9f86d081884c7d65".repeat(4) }]],
    },
    { kind: "heading", level: 2, text: "（一）审批" },
    { kind: "fields", rows: [[{ key: "approval", label: "局长意见", values: [], space: 4 }]] },
    { kind: "signature", name: null, date: "2025-12-31" },
  ],
};
