import type { Messages } from "../index.js";

export const exporting: Messages["export"] = {
  help: {
    summary: "生成文书：Word、Excel、网页、一段话",
    description:
      "文书全部由台账文件算出，所以各份之间不会互相矛盾。生成哪种文件由 -o 后面的文件名决定（.docx .xlsx .html .md .txt .csv .json），也可用 --format 指明；不写 -o 就直接显示（Markdown）。已有的文件只有加 --force 才会替换。文书用台账的语言，只涉及 REF 指明的问题（不写就是全部）中符合各个选项的问题。\n\n文书（括号里的中文名也可以用）：\n  lists（三清单）             各项清单和统计（.xlsx：每份清单一张工作表）\n  problems（问题清单）        measures（整改清单）\n  responsibilities（责任清单）  regulations（制度清单）\n  evidence（佐证材料目录）    含文件指纹\n  sheet（整改台账）           整本台账，一项措施一行；加 --department 只要这个部门的部分\n  notice（通报）              对外公开的整改情况通报；加 --report 是报巡察机构的版本\n  form REF（销号审批表）      一个问题的销号审批表，供签字\n  dossier REF（一问题一档）   一个问题的全部情况，供多年以后查阅\n  reminder（督办单）          已逾期的督办单和即将到期的提醒单，一个部门一页\n  brief（一段话）             一段话，可贴进聊天或讲话稿\n  report（看板）              看得见的进展：数字和图表（.html）",
    paper: "哪种文书，写英文名或者中文名",
    references: "问题：33，范围 1-8，多个之间用空格、逗号或顿号隔开",
    options: {
      output: "写入这个文件，由文件名结尾决定种类",
      format: "md、txt、html、docx、xlsx、csv 或 json",
      force: "文件已存在时替换它",
      public: "公开版通报，不含职务、过程记录、内部备注；不写就是这一种",
      report: "报巡察机构的通报，含责任人、后续事项和销号情况",
    },
    examples: [
      ["ledger export brief", "目前的进展，可贴进聊天"],
      ["ledger export 三清单 -o 三清单.xlsx", "各项清单，Excel 文件"],
      ["ledger export 通报 -o 通报.docx", "公开版通报，Word 文件"],
      ["ledger export 一问题一档 33 -o 33号.html", "问题33的全部情况"],
      ["ledger export sheet --open --format csv", "还没有完成的，供表格软件打开"],
    ],
  },
  papers: {
    lists: ["三清单", "清单"],
    problems: ["问题清单"],
    measures: ["整改清单"],
    responsibilities: ["责任清单"],
    regulations: ["制度清单"],
    evidence: ["佐证材料目录"],
    sheet: ["整改台账", "台账"],
    notice: ["通报", "整改通报", "整改情况通报"],
    form: ["销号审批表", "审批表"],
    dossier: ["一问题一档", "档案"],
    reminder: ["督办单", "提醒单"],
    brief: ["一段话", "简报"],
    report: ["看板", "图表"],
  },
  written: (file, title) => `已生成 ${file}：${title}`,
};
