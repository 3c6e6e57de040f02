/** Ledgers of any size, for measuring. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const header = `title: 某局巡察整改台账
organization: 中共某局党组
categories:
  - { id: theory, name: 学习贯彻有差距 }
  - { id: discipline, name: 作风建设不扎实 }
  - { id: party-building, name: 党建基础工作不扎实 }
`;

/**
 * Writes a ledger of `count` problems below `folder`; the last one is in progress, the others are done. `measuresOf` says
 * how many measures a problem has.
 */
export function writeLedger(folder, count, measuresOf = () => 1) {
  const problems = join(folder, "ledger", "problems");
  mkdirSync(problems, { recursive: true });
  writeFileSync(join(folder, "ledger", "ledger.yaml"), header);
  for (let id = 1; id <= count; id++) {
    writeFileSync(join(problems, `${String(id).padStart(3, "0")}.yaml`), problem(id, id === count, measuresOf(id)));
  }
}

/** As long as one of the shipped ledger, with a log. */
function problem(id, open, measures) {
  const status = open ? "in_progress" : "done";
  const category = ["theory", "discipline", "party-building"][id % 3];
  const steps = open
    ? ""
    : "  - { on: 2025-06-20, event: done, measure: 1, by: 办公室 }\n  - { on: 2025-06-20, event: done }\n";
  return `id: ${id}
category: ${category}
title: 第${id}个问题：学习制度落实不严格，会议记录不完整
status: ${status}
term: fixed
leaders: [局长, 分管副局长]
departments: [办公室]
deadline: 2027-12-31
measures:
${Array.from({ length: measures }, (_, index) => measure(index + 1, open)).join("")}log:
  - { on: 2025-05-20, event: start, by: 办公室 }
${steps}source:
  document: 巡察反馈意见
  item: "一、${id}"
`;
}

function measure(id, open) {
  return `  - id: ${id}
    text: 修订学习制度，明确学习的时间、内容和记录要求，每月集中学习一次，由办公室检查落实情况
    status: ${open ? "in_progress" : "done"}
    progress: 制度已于6月20日印发，集中学习每月进行，会议记录齐全
`;
}
