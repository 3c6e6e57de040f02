import type { Messages } from "../../index.js";

const bracketed = (text: string, notes: readonly (string | null)[]) => {
  const known = notes.filter((note) => note !== null);
  return known.length === 0 ? text : `${text}（${known.join("，")}）`;
};

export const form: Messages["papers"]["form"] = {
  title: "整改问题销号审批表",
  measures: "整改措施及进展",
  application: "销号申请",
  opinion: (post) => `${post}意见`,
  approval: "审批意见",
  applicant: "申请人",
  approver: "审批人",
  signed: (who) => `${who}签字`,
  signedOn: (who) => `${who}签字日期`,
  blankDate: "　　　　年　　月　　日",
  remarks: "备注",
  measure: (text, status, doneOn, progress) =>
    `${bracketed(text, [status, doneOn])}${progress === null ? "" : `。进展：${progress}`}`,
  regulation: (title, kind, document) => bracketed(/^《.*》$/su.test(title) ? title : `《${title}》`, [kind, document]),
  evidenceSeparator: "；",
  evidenceOf: (reference, names) => `措施${reference}：${names}`,
  found: (name, proof) => `“${name}”${proof}`,
  damaged: (date, listing) =>
    `${date === null ? "按现在的文件核对" : `${date}核对`}，下列佐证材料没有通过：${listing}。`,
  original: (date) => `原定${date}`,
  extended: (on, to, by, late) =>
    bracketed(`${on}延期${to === null ? "" : `至${to}`}`, [
      by === null ? null : `${by}批准`,
      late ? "原时限已过" : null,
    ]),
  applied: (on, by, note) => `${on}${by === null ? "" : `由${by}`}申请销号。${note ?? ""}`,
  approved: (on) => `${on}批准销号（过程记录已登记）。`,
  closed: (on, by, note) => `过程记录：${on}销号${by === null ? "" : `，由${by}经办`}。${note ?? ""}`,
  noApprover: "过程记录没有写明由谁批准销号。",
  returned: (on, by, note) => `${on}${by === null ? "" : `由${by}`}退回${note === null ? "。" : `：${note}`}`,
  followUp: (text) => `尚待其他单位办理：${text}`,
  twoPersons: (submitter) => `按管理规则，申请人${submitter === null ? "" : `（${submitter}）`}不得批准。`,
  notReady: (what) => `尚不具备签批条件：${what.join("；")}。`,
  notInOrder: (what) => `已登记的销号不合要求：${what.join("；")}。`,
  missing: {
    finished: (status) => `问题还没有完成整改（${status}）`,
    measures: (numbers) => `措施${numbers}尚未完成`,
    evidence: "管理规则要求问题本身或者每项措施都有佐证材料，现在还不齐全",
    submission: "管理规则要求先申请销号，过程记录中没有待审核的申请",
    approval: (post) => `管理规则要求${post}批准，过程记录中没有`,
    twoPersons: (submitter) =>
      submitter === null
        ? "管理规则要求申请和批准由两人经手，过程记录没有写明由谁申请"
        : `管理规则要求申请和批准由两人经手，申请的是${submitter}，须由其他职务批准`,
    log: "整改状态是已销号，过程记录中没有销号这一步",
  },
};
