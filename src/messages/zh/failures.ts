import type { Messages } from "../index.js";
import { reason } from "./errno.js";
import { exportFailures } from "./export-failures.js";
import { gitFailures } from "./git.js";
import { importFailures } from "./import-failures.js";
import { pastFailures } from "./past.js";
import { sentence } from "./sentence.js";

/** Commander words its complaints in English; what it quotes is kept, the sentence is ours. */
const usage: Readonly<Record<string, (quoted: string) => string>> = {
  "commander.unknownOption": (quoted) => `没有“${quoted}”这个选项。`,
  "commander.unknownCommand": (quoted) => `没有“${quoted}”这个命令。用 ledger --help 查看全部命令。`,
  "commander.missingArgument": (quoted) => `缺少参数“${quoted}”。`,
  "commander.optionMissingArgument": (quoted) => `选项“${quoted}”后面缺少内容。`,
  "commander.missingMandatoryOptionValue": (quoted) => `缺少选项“${quoted}”。`,
  "commander.excessArguments": () => "参数太多。",
  "commander.invalidArgument": (quoted) => `选项“${quoted}”的内容不对。`,
  "commander.conflictingOption": (quoted) => `选项“${quoted}”不能与另一个选项同时使用。`,
};

export const failures: Messages["failures"] = {
  "no-ledger": ({ from }) =>
    `这里没有台账：${from} 及其上级文件夹中都没有 ledger.yaml。请进入台账所在文件夹，或用 --ledger 指明文件夹，或用 ledger init 新建。`,
  "not-a-ledger": ({ path, said }) =>
    `${said}：${path} 不是台账，其中没有 ledger.yaml，也没有含 ledger.yaml 的 ledger 文件夹。请指明 ledger.yaml 所在的文件夹，或用 ledger init 新建。`,
  "unusable-header": ({ place, cause }) =>
    `台账的总表无法使用：${place}：${sentence(cause)}没有总表就不能给出任何数字；用 ledger check 查看其中全部错误。`,
  "unusable-folder": ({ path, code }) => `文件夹 ${path} 无法读取（${reason(code)}）。请确认它存在，并且您有权打开。`,
  "bad-reference": ({ text }) =>
    `“${text}”不是问题编号。问题写作 33，措施写作 33.2，范围写作 1-8，多个之间用空格、逗号或顿号隔开。`,
  "unknown-reference": ({ id, file }) => `没有第 ${id} 号问题：${file} 不存在。用 ledger list 查看已有编号。`,
  "empty-range": ({ text }) => `${text} 之间没有任何问题。用 ledger list 查看已有编号。`,
  "unknown-measure": ({ id, count }) =>
    `没有措施 ${id}：该问题${count === 0 ? "没有措施" : `共有 ${count} 条措施`}。用 ledger show ${id.split(".")[0]} 查看。`,
  "unknown-value": ({ option, value, allowed, nearest }) =>
    `${option}：没有“${value}”这一项。${nearest === null ? "" : `是不是“${nearest}”？`}${allowed.length === 0 ? "台账中没有登记这一项。" : `可用的有：${allowed.join("、")}。`}`,
  "ambiguous-value": ({ option, value, matches }) =>
    `${option}：“${value}”对应多个：${matches.join("、")}。请写得更完整一些。`,
  "empty-value": ({ option }) => `${option}：没有写内容。请写明内容，或者去掉这个选项。`,
  "contradicting-options": ({ first, second }) => `${first} 与 ${second} 互相矛盾。请只用其中一个。`,
  "several-problems": ({ command, text }) =>
    `ledger ${command} 一次只显示一个问题，“${text}”指的是多个。请只写一个编号，或用 ledger list 列出多个问题。`,
  "measure-as-json": ({ id, problem }) => `--json 输出整个问题，${id} 是一项措施。请用 ledger show ${problem} --json。`,
  "repeated-value": ({ option, value, matches }) =>
    `${option}：“${value}”同时属于几个：${matches.join("、")}。请给每个方面各取代号和名称，不要重复。`,
  "bad-category-id": ({ option, value, id }) =>
    `${option}：“${value}”中的“${id}”不能用作代号。代号以字母或汉字开头，只含字母、汉字、数字、“-”和“_”，例如 style=${value.slice(id.length + 1).trim()}。`,
  "date-before-start": ({ option, value, start, from }) =>
    `${option}：${value} 早于 ${start} ${from}。请改正其中有误的日期。`,
  "not-in-ledger": ({ path, nearest }) =>
    `${path} 不是这个台账的文件；台账的文件是 ledger.yaml 和 problems/ 中的文件。${nearest === null ? "" : `是不是想写“${nearest}”？`}`,
  "bad-date": ({ option, value, swapped }) =>
    `${option}：“${value}”不是日期。请按年-月-日写，例如 2025-12-31。${swapped === null ? "" : `是不是 ${swapped}？`}`,
  "bad-number": ({ option, value }) => `${option}：“${value}”不是从 1 起的整数。`,
  "bad-assignment": ({ text }) => `“${text}”不是赋值。请写作 字段=内容，例如 deadline=2025-12-31。`,
  "missing-option": ({ option }) => `缺少 ${option}。用该命令的 --help 查看示例。`,
  usage: ({ message, code }) => {
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
    const suggestion = /\(Did you mean (.*)\?\)/.exec(message)?.[1];
    const sentence = usage[code]?.(quoted) ?? `命令写得不对：${message}`;
    return suggestion === undefined ? sentence : `${sentence}是不是 ${suggestion}？`;
  },
  "unusable-problem": ({ place, cause }) =>
    `${place}：${sentence(cause)}请先改正该文件：用 ledger check 查看其中全部错误。`,
  "cannot-edit": ({ file, field }) =>
    `${file}：“${field}”的写法不能由程序安全改动（例如通过锚点共用的值）。没有改动任何内容；请用 ledger edit 手工修改。`,
  "changed-on-disk": ({ file }) => `${file} 在此期间被他人改动。没有覆盖任何内容；请重新执行命令。`,
  "write-failed": ({ file, code }) => `${file} 无法写入（${reason(code)}）。原文件未受影响。`,
  "evidence-unreadable": ({ path, code }) =>
    `佐证材料 ${path} 无法读取（${reason(code)}）。请给出已有的文件、文号（如 某发〔2025〕8号）或网址。`,
  "evidence-exists": ({ path }) => `${path} 已存在，不会覆盖。请给新文件另取名称。`,
  "lock-held": ({ path, holder }) =>
    `另一个命令正在写入本台账（${holder}）。没有改动任何内容；请稍后再试。如果确认没有命令在运行，请删除 ${path}。`,
  "already-exists": ({ path }) => `${path} 已存在。没有改动任何内容。`,
  "needs-terminal": ({ option }) => `当前不是终端，无法询问：请给出 ${option}。`,
  "editor-failed": ({ editor, why }) =>
    `编辑器“${editor}”运行失败（${why}）。没有改动任何内容。请把 EDITOR 设为会等到文件关闭的程序。`,
  ...pastFailures,
  ...exportFailures,
  ...importFailures,
  ...gitFailures,
  "nothing-to-undo": ({ gone }) =>
    gone === null
      ? "没有可以撤销的：本台账没有 ledger 作出的提交，或者都已撤销。没有改动任何内容。"
      : `ledger 最后一次提交 ${gone} 所作的改动已经不在，没有可以撤销的。没有改动任何内容。`,
  "undo-beginning": ({ commit }) => `这个文件夹中的台账从提交 ${commit} 开始，这次提交不能撤销。没有改动任何内容。`,
  "not-saved": ({ file }) => `${file} 有尚未提交的改动。没有改动任何内容。请先用 ledger save 提交，再重新执行。`,
  "undo-overlap": ({ file, commit }) =>
    `${file}：提交 ${commit} 之后，同样的几行又有改动，撤销会丢掉后来的改动。没有改动任何内容。请用 ledger set 或 ledger edit 更正。`,
  "undo-unsound": ({ place, cause }) =>
    `撤销以后台账中有文件将无法使用：${place}：${sentence(cause)}没有改动任何内容。请用 ledger set 或 ledger edit 更正。`,
  interrupted: () => "已中断。没有改动任何内容。",
};
