import type { Messages } from "../index.js";

export const importing: Messages["import"] = {
  help: {
    summary: "由通报或表格新建台账",
    description:
      "读入一份通报或者问题表格（.docx .xlsx .csv .txt .md .html），提出一本台账。凡是没有看懂或者只能推定的，都逐条说明在哪一行、哪一格。--dry-run 只显示、不写入，也不理会附近已有的台账；--into 新建台账，要么全部写入，要么什么也不写。文件中既有问题表格又有文字的，以表格为准。",
    file: "要读入的文件",
    options: {
      into: "存放新台账的文件夹；已有的文件绝不覆盖",
      dryRun: "显示将要新建的内容和没有看懂的地方，不写入",
      map: "列名看不出含义时，写明这一列是什么：列名=字段；不要的列写 -；可以重复",
      category: "文件没有写明方面的问题属于哪个方面：33=代号，新的方面写成 33=代号=名称；可以重复",
      yes: "写入之前不询问",
      commit: "新台账和以后的每次改动都提交到 git",
      noCommit: "不提交",
      json: "以 JSON 输出",
    },
    examples: [
      ["ledger import seeds/notice.txt --dry-run", "先看通报会变成什么、还缺什么"],
      ["ledger import seeds/notice.txt --into 第一轮 --category 33=c3 --yes", "新建台账"],
      ["ledger import seeds/notice.txt --dry-run --json", "同样的内容，供其他程序使用"],
      ["ledger import seeds/notice.txt --dry-run --map 问题描述=title --map 备注=-", "表格：指明某列的含义，略去某列"],
    ],
  },
  untitled: "没有名称",
  round: (kind, body) => [kind, body].filter((each) => each !== null).join("，"),
  figure: "数字",
  stated: "公布数",
  counted: "计算数",
  noCategory: "没有写明方面",
  category: (id, name) => `${id}　${name}`,
  notesTitle: (count) => `没有看懂或者只能推定的：${count}处`,
  nothingOpen: "全部内容都已看懂。",
  line: (line) => `第${line}行`,
  row: (line) => `第${line}行`,
  sheet: (sheet) => `工作表 ${sheet}`,
  whole: "全文",
  mappingTitle: "各列按以下方式读取；照抄这些选项就能重复，也可以修改：",
  summary: (problems, categories, measures) => `${categories}个方面，${problems}个问题，${measures}条措施。`,
  unassigned: (problems, first) => `其中${problems}个没有写明方面，写入时要加 --category ${first}=代号。`,
  begin: (problems, folder) => `是否在 ${folder} 新建有${problems}个问题的台账（y/n）？`,
  declined: "没有写入。",
  created: (problems, folder) => `已新建  ${folder}：${problems}个问题的台账`,
  wouldCreate: (problems, folder) => `将新建  ${folder}：${problems}个问题的台账`,
  kept: (path) => `保持原样  ${path}`,
  next: (folder) =>
    `台账已就绪。${folder === null ? "" : `请进入 ${folder}，`}用 ledger status 查看数字，用 ledger check 核查还缺什么。`,
};
