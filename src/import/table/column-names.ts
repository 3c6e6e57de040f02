import type { TableField } from "./fields.js";

/** Names in folded form; those of one line go from the most particular to the most general. */
const names: readonly (readonly [field: TableField, names: string])[] = [
  ["id", "问题序号 问题编号 problemno 序号 编号 问题号 no number id #"],
  [
    "category",
    "方面 反馈方面 问题方面 所属方面 反馈类别 问题类别 问题分类 类别 分类 大类 问题大类 反馈意见类别 category aspect",
  ],
  ["group", "分组 小类 子类 问题小类 group"],
  [
    "title",
    "具体问题 反馈具体问题 存在的具体问题 具体问题表现 问题具体表现 反馈问题 巡察反馈问题 巡视反馈问题 反馈的问题 反馈问题内容 反馈意见 存在问题 存在的问题 主要问题 问题 问题内容 问题描述 问题表述 问题名称 问题清单 问题表现 具体表现 problem title finding",
  ],
  ["goal", "整改目标 预期目标 目标 目标任务 整改要求 goal"],
  [
    "measures",
    "整改措施 具体整改措施 具体措施 整改具体措施 措施 措施内容 整改举措 整改任务 整改任务及措施 整改措施及要求 整改内容 measures measure",
  ],
  ["leaders", "责任领导 牵头领导 分管领导 包抓领导 领导 责任人 整改责任人 具体责任人 责任领导及职务 leaders leader"],
  [
    "departments",
    "责任部门 牵头部门 牵头单位 牵头科室 责任单位 责任科室 责任股室 责任处室 整改责任单位 整改责任部门 承办部门 承办科室 承办单位 主办单位 配合部门 配合单位 配合科室 协办单位 部门 科室 单位 departments department",
  ],
  [
    "deadline",
    "完成时限 整改时限 整改完成时限 时限 时限要求 完成期限 整改期限 期限 计划完成时间 计划完成时限 整改完成时间 整改时间 时间节点 deadline",
  ],
  [
    "progress",
    "整改进展 整改进展情况 进展情况 进展 工作进展 整改落实情况 落实情况 整改工作进展 目前进展 整改成效 取得成效 progress",
  ],
  ["status", "整改状态 状态 完成状态 问题状态 整改完成状态 status"],
  ["measure_status", "措施状态 measurestatus"],
  ["term", "整改类型 整改时限类型 term"],
  ["origin", "问题来源 来源 origin"],
  ["cause", "问题成因 原因分析 成因 产生原因 问题原因 cause"],
  ["done_on", "完成日期 实际完成时间 实际完成日期 doneon"],
  ["evidence", "佐证材料 佐证 佐证资料 证明材料 支撑材料 佐证材料清单 印证材料 evidence"],
  ["regulations", "制度文件 建章立制 制度成果 建立制度 regulations"],
  ["follow_up", "后续事项 下一步打算 下一步措施 下步打算 下一步工作 下一步计划 followup"],
  ["check_code", "核对码 checkcode"],
  ["-", "亮灯情况 light 措施序号 measureno"],
];

/** Names that fit two fields; where what stands in the column does not tell, the second is meant. */
const ambiguous: Readonly<Record<string, readonly [TableField, TableField]>> = {
  整改情况: ["status", "progress"],
  整改结果: ["status", "progress"],
  完成情况: ["status", "progress"],
  整改完成情况: ["status", "progress"],
  整改进度: ["status", "progress"],
  进度: ["status", "progress"],
  是否完成: ["status", "progress"],
  结果: ["status", "progress"],
  result: ["status", "progress"],
  类型: ["term", "category"],
  问题类型: ["term", "category"],
  整改类别: ["term", "category"],
  完成时间: ["done_on", "deadline"],
  时间: ["done_on", "deadline"],
};

const known = new Map<string, { readonly fields: readonly TableField[]; readonly rank: number }>();
for (const [field, line] of names) {
  for (const [rank, name] of line.split(" ").entries()) known.set(name, { fields: [field], rank });
}
// After every name that fits one field only.
for (const [name, fields] of Object.entries(ambiguous)) known.set(name, { fields, rank: 100 });

/** The fields that a folded name can mean, and how general it is: the lower, the more particular. */
export function fieldsNamed(folded: string): { readonly fields: readonly TableField[]; readonly rank: number } | null {
  return known.get(folded) ?? null;
}

/** No column is called longer than this, remarks in brackets included. */
const longest = 120;

/** A name without what does not tell it from others: blanks, line breaks, marks, remarks in brackets, width, case. */
export function foldName(text: string): string {
  if (text.length > longest) return "";
  const plain = foldWhole(text);
  const bare = plain.replace(/[([【〔][^()[\]【】〔〕]{0,120}[)\]】〕]/g, "");
  return bare === "" ? plain.replace(/[()[\]【】〔〕]/g, "") : bare;
}

/** The same with its remarks, for names that a user gives. */
export function foldWhole(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/[\s*:.,、;"'“”\u200b\ufeff_-]/g, "")
    .toLowerCase();
}
