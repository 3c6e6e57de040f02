import type { RuleId } from "../../diagnostic.js";
import type { AuditRuleParams } from "../../model/audit.js";
import { duration } from "../duration.js";
import { excerpt } from "../excerpt.js";
import type { Messages } from "../index.js";
import { rules } from "./rules.js";
import { status as statusMessages } from "./status.js";
import { words } from "./words.js";

const quoted = (text: string) => `“${excerpt(text)}”`;
const status = (name: string) =>
  name === "under_review"
    ? words.underReview
    : quoted(new Map<string, string>(Object.entries(words.status)).get(name) ?? name);
const event = (name: string) => quoted(new Map<string, string>(Object.entries(words.event)).get(name) ?? name);
const field = (name: string) => new Map<string, string>(Object.entries(words.field)).get(name) ?? name;
const subject = (measure: number | null) => (measure === null ? "问题" : `措施${measure}`);
const of = (measure: number | null) => (measure === null ? "" : `措施${measure}的`);

const policies = new Map([
  ["close.evidence", "要有佐证"],
  ["close.submission", "先申请"],
  ["close.approvals", "批准职务"],
  ["close.two_persons", "两人经手"],
  ["backdate_days", "允许补记几天"],
  ["identities", "审批身份"],
  ["signed", "提交须签名"],
]);
const figures = new Map(Object.entries({ ...statusMessages.figureNames, as_of: "截止日期" }));
const values = new Map([
  ["", words.none],
  ["true", words.yes],
  ["false", words.no],
]);
const value = (told: string) => `“${values.get(told) ?? told.replace(/^"(.*)"$/, "$1")}”`;
const units = { days: "天", hours: "小时", minutes: "分钟", seconds: "秒" };

const unfounded: Record<AuditRuleParams["step-unfounded"]["guard"], (detail: string) => string> = {
  "open-measures": (detail) => `当时还有措施未完成：${detail}`,
  reason: () => "没有写明理由",
  "approved-by": () => "没有写明由谁批准",
  "until-not-later": (detail) => `新的时限并不更晚（${detail}）`,
  evidence: () => "佐证材料不全，而当时的管理规则要求佐证",
  submitter: () => "没有写明由谁申请，而当时的管理规则要求两人经手",
  "date-order": (detail) => `日期早于上一步（${detail}）`,
};

const unmet: Record<AuditRuleParams["closing-unmet"]["guard"], (detail: string) => string> = {
  evidence: () => "佐证材料不全",
  submission: () => "没有先申请",
  approval: (post) => `没有${quoted(post)}的批准`,
  "two-persons": (submitter) =>
    submitter === ""
      ? "没有写明由谁申请或完成整改"
      : `没有做到两人经手（${quoted(submitter)}申请销号或完成了整改，只能由其他人批准）`,
};

const rewritten: Record<AuditRuleParams["log-rewritten"]["reason"], string> = {
  altered: "事后被改动",
  removed: "被删去",
  reordered: "等几步的先后顺序被调换",
  inserted: "被插到较早提交的步骤之前",
};

const invalidSeal: Record<AuditRuleParams["seal-invalid"]["reason"], string> = {
  lightweight: "它只是提交的一个名称（不是附注标签），谁都可以移动",
  "no-digest": "其文字中没有摘要",
  "not-a-commit": "它指向的不是提交",
  unusable: "所封存的内容无法读取",
};

const signatures: Record<AuditRuleParams["commit-unsigned"]["signature"], string> = {
  none: "没有签名",
  bad: "签名是错的",
  unknown: "有签名，但 git 不认识签名人",
};

export const auditRules: Messages["audit"]["rules"] = {
  "status-unlogged": ({ measure, from, to, logged }) =>
    `${subject(measure)}的状态由${status(from)}变为${status(to)}，${logged === null ? "过程记录中没有这一步" : `而过程记录新增的步骤通向${status(logged)}`}。`,
  "step-illegal": ({ event: name, measure, from, possible }) =>
    `登记${event(name)}时，${subject(measure)}处于${status(from)}，不能走这一步${possible.length === 0 ? "" : `（可以走的有：${possible.join("、")}）`}。`,
  "step-unfounded": ({ event: name, measure, guard, detail }) =>
    `${of(measure)}${event(name)}这一步不符合条件：${unfounded[guard](detail)}。`,
  "closing-unmet": ({ guard, detail }) => `销号时${unmet[guard](detail)}，不符合当时的管理规则。`,
  "deadline-moved": ({ measure, from, to, logged }) =>
    `${of(measure)}完成时限由 ${from} 变为 ${to ?? "无"}，${logged === null ? "过程记录中没有延期" : `而过程记录中延期到 ${logged}`}。`,
  "log-rewritten": ({ reason, on, event: name }) => `过程记录中 ${on} 的${event(name)}${rewritten[reason]}。`,
  "log-after-commit": ({ on, event: name, date }) =>
    `${event(name)}的日期是 ${on}，却在 ${date} 就提交了，当时还没有发生。`,
  "finished-edited": ({ field: name, measure, item, status: now }) =>
    `问题处于${status(now)}时，${name === "measures" ? `措施${measure}被增删` : item === null ? `${of(measure)}${field(name)}被改动` : `${of(measure)}佐证材料${quoted(item)}被改动`}，既没有重新挂账，过程记录中也没有更正。`,
  "evidence-altered": ({ path, reason }) =>
    reason === "dropped"
      ? `佐证材料${quoted(path)}由过程记录中的一步登记，现在不再引用，而过程记录中没有说明。`
      : reason === "gone"
        ? `佐证材料${quoted(path)}不见了，而问题仍以它为证。`
        : `佐证材料${quoted(path)}在被引用之后换了内容。`,
  "problem-deleted": ({ title }) => `问题${quoted(title)}被删除。`,
  "problem-renumbered": ({ to, title }) => `问题${quoted(title)}被改为第 ${to} 号。`,
  "id-reused": ({ title, earlier }) => `${quoted(earlier)}的编号给了另一个问题${quoted(title)}。`,
  "state-invalid": ({ file, rule, params }) => {
    const say = rules[rule as RuleId] as (params: object) => { problem: string };
    return `${file} 提交时无法使用：${say(params).problem}`;
  },
  "state-conflicted": ({ file }) => `${file} 提交时还留有未完成合并的标记。`,
  "merge-lost": ({ field: name, measure, item }) =>
    name === ""
      ? "合并丢失了其中一方新增的这个问题。"
      : `合并之后仍是改动之前的内容，丢失了改动：${name === "measures" && measure !== null ? `措施${measure}` : `${of(measure)}${field(name)}`}${item === null ? "" : `（${excerpt(item)}）`}。`,
  "approver-foreign": ({ post, address }) =>
    `${quoted(post)}的批准由 ${address} 提交，管理规则没有把这个邮箱列给该职务。`,
  "commit-unsigned": ({ signature }) => `这次提交${signatures[signature]}，而管理规则要求有效签名。`,
  "seal-invalid": ({ name, reason }) => `封存${quoted(name)}不起作用：${invalidSeal[reason]}。`,
  "seal-broken": ({ name, sealed, found }) =>
    `封存${quoted(name)}已被破坏：写明的摘要是 ${sealed}，所封存内容的摘要却是 ${found}。`,
  "seal-detached": ({ name }) => `封存${quoted(name)}所指的提交不在本历史之中：历史被改写过，或者它属于别的分支。`,
  "seal-unknown": ({ digest }) => `本历史中没有任何提交的摘要是 ${digest}：历史在那之后被改写过，或者摘要抄错了。`,
  "log-backdated": ({ on, event: name, days, allowed }) =>
    `${event(name)}的日期是 ${on}，过了${days}天才提交；管理规则允许${allowed}天。`,
  "extension-late": ({ measure, on, deadline }) => `${of(measure)}延期登记于 ${on}，当时时限 ${deadline} 已过。`,
  "policy-loosened": ({ key, from, to }) =>
    `管理规则放宽了：${quoted(policies.get(key) ?? key)}由${value(from)}变为${value(to)}。`,
  "declared-changed": ({ key, from, to }) =>
    `已公布的数字被改动：${quoted(figures.get(key) ?? key)}由${value(from)}变为${value(to)}。`,
  "time-backwards": ({ seconds }) => {
    const { count, unit } = duration(seconds);
    return `这次提交的时间比上一次提交早${count}${units[unit]}。`;
  },
  "evidence-uncommitted": ({ path, reason }) =>
    reason === "missing"
      ? `引用了佐证材料${quoted(path)}，却没有一并提交。`
      : `提交的佐证材料${quoted(path)}与引用时登记的指纹不符。`,
};
