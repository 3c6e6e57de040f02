import type { Messages } from "../index.js";

export const save: Messages["save"] = {
  summary: "核查台账并提交到 git",
  description:
    "先按 check 的规则核查，再说明自上次提交以来有哪些改动，然后提交总表、各个问题和所引用的佐证材料；此外的任何文件，无论是否改动、是否暂存，一概不动。使用者不必懂 git。有错误，或者有问题文件丢失时不提交，除非加 --anyway。",
  argument: "这次做了什么，一句话（默认由改动得出）",
  options: {
    anyway: "即使有错误，或者有问题文件丢失，也提交",
    init: "没有仓库时直接新建，不再询问",
    dryRun: "只显示将要提交的内容，不提交",
    json: "以 JSON 输出",
  },
  begin: (root, folder) => `${root} 还没有纳入版本管理。是否在 ${folder} 新建 git 仓库，并提交台账（y/n）？`,
  began: (folder) => `已在 ${folder} 新建 git 仓库`,
  beside: (files) =>
    `以下不属于台账，没有提交：${files.join("、")}。要让每份副本都有：git add ${files.join(" ")}，然后 git commit -m 设置。`,
  allTheSame: "仍要提交吗（y/n）？",
  declined: "没有提交。",
  nothing: "没有需要保存的：上次提交以来台账没有改动。",
  wouldCommit: (subject) => `将提交：${subject}`,
  dryRun: "试运行：没有提交。",
  faulty: (errors) => `没有提交：有 ${errors} 处错误。请改正后重新执行；加 --anyway 仍可提交。`,
  removed: (file) => `${file} 曾经提交，现在却不在了。问题不能删除，编号也不能另作他用。`,
  removedRemedy: (files) =>
    `没有提交。恢复用：git restore -- ${files.join(" ")}。如果确实要删除：ledger save --anyway。`,
  examples: [
    ["ledger save --dry-run", "先看上次提交以来的改动"],
    ["ledger save", "提交，说明由改动得出"],
    ["ledger save 领导小组会议之后更新 --json", "自己写说明，结果供程序使用"],
  ],
};
