import type { Messages } from "../index.js";

export const write: Messages["write"] = {
  refused: (id, message, remedy) => `${id} 不予登记：${message}\n  → ${remedy}`,
  nothingWritten: (count) => `没有写入任何内容：有 ${count} 项不予登记。加 --keep-going 可写入允许的各项。`,
  tryAgain: "请稍后重新执行",
  dryRun: "试运行：没有写入任何内容。",
  moved: (id, from, to, title) => `${id}：${from} → ${to}  ${title}`,
  recorded: (id, event, title) => `${id}：已登记${event}  ${title}`,
  late: (line) => `${line}（逾期后延期：原时限已过）`,
  copied: (path) => `佐证材料已复制到 ${path}`,
  cited: (what) => `已引用佐证材料：${what}`,
  added: (id, file) => `已新增 ${id}：${file}`,
  options: {
    references: "问题和措施的编号：33、33.2、1-8，多个之间用空格、逗号或顿号隔开",
    by: "登记这一步的职务或部门",
    note: "需要记下的话；须说明理由时即为理由",
    evidence: "文件（复制到台账中）、文号或网址；可重复给出",
    on: "发生的日期，年-月-日（默认今天）",
    dryRun: "只显示将要改动的内容，不写入",
    keepGoing: "有的不予登记时，仍写入允许的各项",
    json: "以 JSON 输出",
    allMeasures: "同时完成尚未完成的措施",
    approvedBy: "审批人的职务；可重复给出",
    review: "复查日期，年-月-日",
    until: "新的完成时限，年-月-日",
  },
  steps: {
    start: {
      summary: "启动问题或措施的整改",
      description: "把尚未启动或阶段性完成的问题，或者尚未启动的措施，改为正在推进整改。",
      examples: [
        ["ledger stage 33 --review 2027-06-30", "阶段性完成，六月底复查"],
        ["ledger start 33 --by 办公室", "重新启动"],
        ["ledger list --status pending,staged", "查看可以启动的问题"],
      ],
    },
    stage: {
      summary: "把问题登记为阶段性完成，到期复查",
      description: "阶段性完成的问题可以有未完成的措施。再次登记即更新复查日期。",
      examples: [
        ["ledger stage 33 --review 2027-06-30 --dry-run", "先看将要改动的内容"],
        ["ledger stage 33 --review 2027-06-30 --by 办公室", "六月底复查"],
        ["ledger stage 33 --review 2027-12-31", "更新复查日期"],
      ],
    },
    done: {
      summary: "登记问题或措施已完成",
      description:
        "措施全部完成，问题才算完成；--all-measures 可同时完成尚未完成的措施。完成不等于销号，销号用 close。",
      examples: [
        ["ledger done 33.1", "完成一条措施"],
        ["ledger done 33 --all-measures --dry-run", "先看将要改动的内容"],
        ["ledger done 33.2 33 --by 办公室", "先完成最后一条措施，再完成问题"],
      ],
    },
    submit: {
      summary: "为已完成的问题申请销号",
      description: "问题仍为已完成整改，在销号或退回之前为待审核销号。",
      examples: [
        ["ledger submit 1 --by 办公室", "申请一个"],
        ["ledger submit 2-5 --by 办公室 --dry-run", "先看四个问题将要改动的内容"],
        ["ledger list --under-review", "查看等待审核的问题"],
      ],
    },
    return: {
      summary: "把待审核销号的问题退回整改",
      description: "不予销号，问题回到正在推进整改。须说明理由；退回次数会统计。",
      examples: [
        ["ledger list --under-review", "查看可以退回的问题"],
        ["ledger submit 1 --by 办公室", "申请过销号的才能退回"],
        ["ledger return 1 --note 佐证材料不全 --by 局长", "退回"],
      ],
    },
    close: {
      summary: "对已完成的问题销号",
      description: "销号需要什么（佐证材料、申请、审批、两人），由总表中的 policy 规定。",
      examples: [
        ["ledger close 1 --approved-by 局长", "销号一个问题"],
        ["ledger close 2-5 --approved-by 局长 --dry-run", "先看四个问题将要改动的内容"],
        ["ledger list --status closed", "查看已销号的问题"],
      ],
    },
    reopen: {
      summary: "把问题重新挂账",
      description: "用于回头看发现反弹的问题。须说明理由；措施保持原样。",
      examples: [
        ["ledger reopen 6 --note 创新券尚未兑付 --dry-run", "先看将要改动的内容"],
        ["ledger reopen 6 --note 创新券尚未兑付", "重新挂账"],
        ["ledger list --open", "查看待整改的问题"],
      ],
    },
    extend: {
      summary: "延长完成时限",
      description: "须说明理由并经审批。原时限保留在过程记录中；原时限已过才登记的，标明逾期后延期。",
      examples: [
        ["ledger set 33 deadline=2026-12-31", "第一个时限用 set 设定"],
        ["ledger extend 33 --until 2027-03-31 --note 人员尚未到位 --approved-by 局长", "再延期"],
        ["ledger list --light red,yellow", "查看已逾期和即将到期的问题"],
      ],
    },
    note: {
      summary: "在过程记录中记事或登记佐证材料",
      description: "不改变整改状态。须给出 --note 或 --evidence，也可两者都给。",
      examples: [
        ["ledger note 33 --note 已调整2个岗位 --by 办公室", "记事"],
        ["ledger note 33.1 --evidence 某发〔2025〕8号", "引用文号"],
        ["ledger note 1 --evidence https://example.org/notice.html", "引用网页"],
      ],
    },
  },
  set: {
    summary: "设定或更正问题、措施的字段",
    description:
      "字段=内容 为设定，字段+=内容 为列表增加，字段-=内容 为列表减少，字段= 为删除。更正已完成的问题须用 --note 说明理由。字段有：category、group、title、term、origin、cause、goal、leaders、departments、deadline（首次）、review_on、measures（只能 +=）、follow_up、publish、withheld、internal、source.document、source.item、source.note；措施的字段有：text、leaders、departments、deadline（首次）、progress。",
    argument: "编号，然后是 字段=内容",
    examples: [
      ["ledger set 33 deadline=2026-12-31 departments=办公室", "首次设定时限和责任部门"],
      ["ledger set 33.1 progress=已调整2人 --by 办公室", "登记某条措施的进展"],
      ["ledger set 6 follow_up= --note 文件已下发", "不再等待的事项可以删除"],
    ],
  },
  add: {
    summary: "新增一个问题",
    description: "编号取下一个空号。尚不清楚的内容留空，不要编造。",
    options: {
      title: "具体问题，用反馈意见的原话",
      category: "所属方面：代号、第几个，或名称中独有的一段",
      group: "方面与问题之间的小标题",
      goal: "整改目标",
      cause: "问题成因",
      leader: "责任领导的职务，牵头的在前；可重复给出",
      department: "责任部门，牵头的在前；可重复给出",
      deadline: "完成时限，年-月-日",
      term: "immediate 立行立改、fixed 限期整改 或 long_term 长期坚持",
      origin: "feedback 巡察反馈 或 self 自查发现",
      measure: "一条整改措施；可重复给出",
      item: "在反馈意见中的位置，例如 一、（一）3",
    },
    ask: { title: "具体问题：", category: (names) => `所属方面（${names.join(" / ")}）：` },
    examples: [
      ["ledger add --category 2 --title 会议记录不完整 --dry-run", "先看将要写入的文件"],
      [
        "ledger add --category discipline --title 会议记录不完整 --department 办公室 --deadline 2026-12-31",
        "写明部门和时限",
      ],
      [
        "ledger add --category 2 --title 会议记录不完整 --measure 修订会议制度 --origin self",
        "自查发现的问题，附一条措施",
      ],
    ],
  },
};
