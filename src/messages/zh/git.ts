import type { FailureParams } from "../../errors.js";
import type { AuditRuleId } from "../../model/audit.js";
import type { gitFailures as en } from "../en/git.js";
import { auditRules } from "./audit-rules.js";

const operations: Readonly<Record<FailureParams["operation-under-way"]["operation"], string>> = {
  merge: "合并（merge）",
  rebase: "变基（rebase）",
  "cherry-pick": "拣选（cherry-pick）",
  revert: "还原（revert）",
  am: "打补丁（am）",
};

const said = (output: string) => (output === "" ? "" : `git 的原话：${output}。`);

/** What a rule of the audit says, led by the problem's number. */
function foreseen({ rule, params, id }: FailureParams["foreseen"]["findings"][number]): string {
  const say = auditRules[rule as AuditRuleId] as (params: object) => string;
  return `${id === null ? "" : `${id}：`}${say(params)}`;
}

export const gitFailures: typeof en = {
  "no-git": () => "没有安装 git，或者不在 PATH 中。请从 git-scm.com 安装，然后重新执行。",
  "no-repository": ({ path }) => `${path} 没有纳入版本管理，因此没有历史。用 ledger save --init 建立。`,
  "foreign-repository": ({ path }) =>
    `${path} 所在仓库的文件夹属于别的用户，git 不信任它。如果您信任它：git config --global --add safe.directory 文件夹（即 .git 所在的文件夹）。`,
  "no-commit": ({ path }) => `${path} 中的台账还从未提交。用 ledger save 作第一次提交。`,
  "shallow-history": () =>
    "这份副本缺少较早的历史，因此什么都不能证明。请先取回：git fetch --unshallow（CI 中写 fetch-depth: 0）。",
  "unknown-revision": ({ option, value, shallow = false }) =>
    `${option}：“${value}”既不是 2025-12-31 这样的日期，也不是本仓库的提交、分支或标签。${shallow ? "它也可能在较早的历史中，这份副本没有那一部分：用 git fetch --unshallow 取回。" : ""}用 ledger history 查看各次提交。`,
  "before-history": ({ value, first }) =>
    `${value} 时仓库中没有这份台账：历史从 ${first} 开始。请给出这一天，或以后有台账的日期。`,
  "after-today": ({ option, value, today }) =>
    `${option}：${value} 还没有到（今天是 ${today}），届时提交了什么无从得知。请给出今天或以前的日期。`,
  "detached-head": () =>
    "当前不在任何分支上（游离的 HEAD），提交后会无所归属而丢失。请先回到分支：git switch 分支名；然后重新执行命令，文件已经写入的用 ledger save。",
  "operation-under-way": ({ operation }) =>
    `仓库中的${operations[operation]}尚未结束。请先完成或放弃：git ${operation} --continue，或 git ${operation} --abort；然后重新执行命令，文件已经写入的用 ledger save。`,
  "no-identity": () =>
    "git 不知道以谁的名义提交。请设定一次：git config --global user.name 名称，以及 git config --global user.email 邮箱；然后重新执行命令，文件已经写入的用 ledger save。",
  "sparse-checkout": ({ files }) =>
    `当前检出没有包含台账的部分文件（稀疏检出），会被误认为已删除：${files.slice(0, 3).join("、")}${files.length > 3 ? "……" : ""}。请先恢复：git sparse-checkout disable；然后重新执行命令，文件已经写入的用 ledger save。`,
  "index-locked": ({ path }) =>
    `另一个 git 命令正在本仓库中运行。请稍后再执行 ledger save。如果确认没有命令在运行，请删除 ${path}。`,
  "ignored-file": ({ path }) =>
    `git 被告知忽略 ${path}（见 .gitignore），别处的副本中就会缺少它。请从 .gitignore 中去掉，或者自行用 git add -f 纳入版本管理；然后重新执行命令，文件已经写入的用 ledger save。`,
  "linked-file": ({ path }) =>
    `${path} 是符号链接，git 只会记下它指向哪里，而不是其中的内容。请换成文件本身；然后重新执行命令，文件已经写入的用 ledger save。`,
  "evidence-altered": ({ path }) =>
    `git 会改动 ${path} 的内容（换行符或过滤器），它就不再是台账所登记的佐证材料了。请在 ledger.yaml 旁边的 .gitattributes 文件中写一行：evidence/** -text -filter；然后重新执行命令，文件已经写入的用 ledger save。`,
  "hook-refused": ({ output }) =>
    `git 没有提交：仓库的钩子拒绝了提交，或者签名失败。${said(output)}改正以后再执行 ledger save。`,
  "bad-seal-name": ({ name }) => `“${name}”不能用作封存名称。请用字母、数字、汉字、连字符和点，例如 2026-Q4。`,
  "seal-exists": ({ name }) => `已有名为“${name}”的封存，封存之后不再改动。请另取名称，例如 ${name}-2。`,
  "bad-digest": ({ value }) =>
    `--seal：“${value}”不是封存的摘要。摘要有32位数字（0-9 和 a-f），通常每四位一组，共八组。请与纸面核对。`,
  "never-committed": ({ id }) => `${id} 从未提交过。用 ledger list 查看已有编号，用 ledger save 提交新的内容。`,
  "unsaved-changes": ({ files }) =>
    `下列文件与最近一次提交不同：${files.slice(0, 3).join("、")}${files.length > 3 ? `等${files.length}个` : ""}。请先提交：ledger save。`,
  foreseen: ({ findings }) =>
    `核验会在这次提交中发现错误${findings.length}处：${findings.slice(0, 3).map(foreseen).join("")}请改正；仍要提交则用 ledger save --anyway。`,
  "git-failed": ({ command, output }) => `git ${command} 执行失败。${said(output)}`,
};
