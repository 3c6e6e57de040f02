import type { pastFailures as en } from "../en/past.js";
import { sentence } from "./sentence.js";

export const pastFailures: typeof en = {
  "shallow-before": ({ value, oldest }) =>
    `这份副本缺少 ${oldest} 以前的历史，无从得知 ${value} 时的台账。请先取回：git fetch --unshallow（CI 中写 fetch-depth: 0）。`,
  "missing-objects": ({ path }) =>
    `这份副本中没有${path === null ? "当时的文件" : `当时的 ${path}`}：克隆时没有取来（git clone --filter），或者已经损坏。请重新完整克隆，不要加 --filter。`,
  "unusable-header-then": ({ commit, place, cause }) =>
    `提交 ${commit} 中的总表无法使用：${place}：${sentence(cause)}没有总表就不能给出任何数字。请换一个日期或提交。`,
  "unusable-problem-then": ({ commit, place, cause }) =>
    `提交 ${commit} 中的这个问题无法读取：${place}：${sentence(cause)}请换一个日期或提交。`,
  "unknown-reference-then": ({ id, commit, date }) =>
    `${date}（${commit}）时没有第 ${id} 号问题。用 ledger list --as-of ${commit} 查看当时已有的编号。`,
  "reversed-span": ({ from, to }) =>
    `${from} 晚于 ${to}：比较时先写较早的，再写较晚的。请写作 ledger diff ${to} ${from}。`,
};
