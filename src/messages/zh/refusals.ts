import type { Messages } from "../index.js";
import { rules } from "./rules.js";
import { words } from "./words.js";

function statusWord(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

function eventWord(event: string): string {
  return words.event[event as keyof typeof words.event] ?? event;
}

function wayOut(event: string, status: string, id: string): string {
  if (event === status || (event === "done" && status === "closed")) return "无需再做";
  if (status === "closed" || status === "done") return `ledger reopen ${id} --note 理由`;
  if (["submit", "close", "return"].includes(event)) return `ledger done ${id}`;
  if (event === "stage") return `ledger start ${id}`;
  return `ledger show ${id}`;
}

function rule(name: string, params: object): { problem: string; remedy: string } {
  return (rules[name as keyof typeof rules] as (params: object) => { problem: string; remedy: string })(params);
}

/** A field by its name on the screen; several, or one without a name, as they were typed. */
function label(field: string): string {
  return words.field[field as keyof typeof words.field] ?? field;
}

/** The command line of a step that needs a reason, with the reason. */
function withReason(event: string, id: string): string {
  if (event === "correct") return `ledger set ${id} 字段=内容 --note 理由`;
  if (event === "extend") return extension(id);
  return `ledger ${event} ${id} --note 理由`;
}

function extension(id: string): string {
  return `ledger extend ${id} --until 日期 --note 理由 --approved-by 职务`;
}

function commands(names: string, id: string): string[] {
  return names.split(", ").map((each) => `ledger ${each.replace("{id}", id)}`);
}

export const refusals: Messages["refusals"] = {
  status: ({ event, status, to }, id) => ({
    message: to === status ? `已经是“${statusWord(status)}”` : `当前为“${statusWord(status)}”，不能${eventWord(event)}`,
    remedy: wayOut(event, status, id),
  }),
  "not-for-measures": ({ event }, id) => ({
    message: `“${eventWord(event)}”是整个问题的步骤，不适用于单条措施`,
    remedy: `ledger ${event} ${id.split(".")[0]}`,
  }),
  "problem-finished": ({ status }, id) => ({
    message: `该问题${statusWord(status)}，重新挂账后才能改动其措施`,
    remedy: `ledger reopen ${id.split(".")[0]} --note 理由`,
  }),
  "under-review": (_, id) => ({
    message: "已申请销号，正在等待审核",
    remedy: `ledger close ${id}，或 ledger return ${id} --note 理由`,
  }),
  "not-under-review": (_, id) => ({
    message: "没有销号申请，无从退回",
    remedy: `ledger submit ${id}，或 ledger reopen ${id} --note 理由`,
  }),
  "open-measures": ({ open }, id) => ({
    message: `还有措施未完成：${open.map((measure) => `${id}.${measure}`).join("、")}`,
    remedy: `ledger done ${open.map((measure) => `${id}.${measure}`).join(" ")} ${id}，或 ledger done ${id} --all-measures`,
  }),
  reason: ({ event }, id) => ({
    message: event === "correct" ? "更正已完成的问题须说明理由" : `${eventWord(event)}须说明理由`,
    remedy: withReason(event, id),
  }),
  evidence: (_, id) => ({
    message: "按销号规则须有佐证材料：问题本身有一份，或者每条措施各有一份",
    remedy: `ledger note ${id} --evidence 文件`,
  }),
  submission: (_, id) => ({
    message: "按销号规则须先申请销号",
    remedy: `ledger submit ${id} --by 部门`,
  }),
  approval: ({ post, posts }, id) => ({
    message: `按销号规则须经${post}审批`,
    remedy: `ledger close ${id}${posts.map((each) => ` --approved-by ${each}`).join("")}`,
  }),
  "two-persons": ({ submitter, pending }, id) =>
    submitter === null
      ? {
          message: "按销号规则申请与审批须为两人，而过程记录中没有写明申请人",
          remedy: pending
            ? `ledger return ${id} --note 理由；再次完成后，ledger submit ${id} --by 部门`
            : `ledger submit ${id} --by 部门`,
        }
      : {
          message: `按销号规则申请与审批须为两人：须有人审批，且不能是申请人${submitter}`,
          remedy: `ledger close ${id} --approved-by 职务`,
        },
  "submitter-missing": (_, id) => ({
    message: "按销号规则申请与审批须为两人，申请时须写明申请人",
    remedy: `ledger submit ${id} --by 部门`,
  }),
  "no-deadline": (_, id) => ({
    message: "没有完成时限，无从延期",
    remedy: `ledger set ${id} deadline=年-月-日`,
  }),
  "until-not-later": ({ until, deadline }, id) => ({
    message: `${until} 不晚于现有时限 ${deadline}`,
    remedy: extension(id),
  }),
  "review-not-later": ({ review, on }, id) => ({
    message: `复查日期 ${review} 不晚于 ${on}`,
    remedy: `ledger stage ${id} --review 更晚的日期`,
  }),
  "approved-by": (_, id) => ({
    message: "延期须经审批",
    remedy: extension(id),
  }),
  future: ({ on, today }) => ({
    message: `${on} 还没有到（今天是 ${today}）；过程记录只记已发生的事`,
    remedy: "用 --on 给出已到的日期",
  }),
  "before-last-step": ({ on, last }) => ({
    message: `${on} 早于过程记录的最后一步 ${last}；过程记录只能往后记`,
    remedy: `用 --on 给出 ${last} 或之后的日期，实际日期写在 --note 中`,
  }),
  "protected-field": ({ field, command }, id) => ({
    message: `“${field}”不能用 set 改动`,
    remedy: field === "id" ? "编号不能改；新增问题用 ledger add" : `请用 ${commands(command, id).join("，或 ")}`,
  }),
  "unknown-field": ({ field, nearest }) => ({
    message: `没有“${field}”这个字段可改`,
    remedy: nearest === null ? "用 ledger set --help 查看全部字段" : `是不是“${nearest}”？`,
  }),
  "field-twice": ({ field }) => ({
    message: `“${field}”写了两次`,
    remedy: "每个字段只写一次",
  }),
  "required-field": ({ field }) => ({
    message: `“${field}”不能为空`,
    remedy: `请写明内容：${field}=…`,
  }),
  "invalid-value": ({ field, rule: name, params }) => {
    const { problem, remedy } = rule(name, params);
    return { message: `${field}：${problem}`, remedy };
  },
  unchanged: ({ field }) => ({ message: `${label(field)}：已经是这样`, remedy: "无需再做" }),
  "unusable-file": ({ file, line, rule: name, params }) => ({
    message: `${file}:${line}：${rule(name, params).problem}`,
    remedy: `ledger check ${file}`,
  }),
};
