import type { Messages } from "../../index.js";

export const lists: Messages["papers"]["lists"] = {
  names: {
    lists: "三清单",
    problems: "问题清单",
    measures: "整改清单",
    responsibilities: "责任清单",
    regulations: "制度清单",
    evidence: "佐证材料目录",
    totals: "统计",
    sheet: "整改台账",
  },
  titled: (name, of) => `${name}（${of}）`,
  columns: {
    number: "序号",
    measure: "措施序号",
    measureStatus: "措施状态",
    problem: "问题序号",
    kind: "制定方式",
    document: "文号",
    evidenceKind: "类别",
    item: "材料",
    sha256: "文件指纹（SHA-256）",
    rate: "完成率（%）",
    closed: "其中已销号",
  },
  evidenceKinds: { file: "文件", document: "文号", url: "网址" },
  total: "合计",
  ofProblem: (measure, problem) => `${measure}（问题：${problem}）`,
  part: (departments) => `${departments}负责的部分，请填写后报回。`,
};
