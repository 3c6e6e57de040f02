import type { Messages } from "../index.js";

export const changes: Messages["changes"] = {
  changed: (label, from, to) => `${label}：${from} → ${to}`,
  moved: (from, to) => `${from} → ${to}`,
  set: (label, to) => `${label}：${to}`,
  removed: (label, from) => `删去${label}：${from}`,
  measureAdded: (reference, text) => `新增措施 ${reference}：${text}`,
  measureRemoved: (reference, text) => `删去措施 ${reference}：${text}`,
  evidenceChanged: (what) => `佐证材料有改动：${what}`,
  of: (reference, what) => `${reference} ${what}`,
  problemAdded: (title) => `新增：${title}`,
  problemRemoved: (title) => `删去：${title}`,
  unreadable: "无法再读取",
  reordered: "只改了写法，内容不变",
  logged: (event, note) => (note === "" ? event : `${event}：${note}`),
  logAltered: "过程记录中原有的内容有改动",
  logShortened: (count) => `删去过程记录${count}条`,
  header: "总表",
  ledgerTitle: "台账名称",
  folder: (from, to) => `文件夹：${from} → ${to}`,
  evidence: { added: "新增佐证材料", changed: "佐证材料有改动", removed: "删去佐证材料" },
};
