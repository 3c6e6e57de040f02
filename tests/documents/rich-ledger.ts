import type { Source, ToldEvent } from "../../src/documents/paper.js";
import type { Problem, Status } from "../../src/model/schema.js";
import { commit } from "../query/history.js";
import { sourceOf } from "./source.js";

const categories = [
  {
    id: "theory",
    name: "学习贯彻新时代中国特色社会主义思想不够全面深入，落实上级决策部署和工作要求存在较大差距",
  },
  { id: "discipline", name: "作风建设不够扎实" },
  {
    id: "party",
    name: `组织建设和干部队伍建设方面的问题，${"包括干部选拔、教育、管理、监督等各个环节，".repeat(6)}均有不足`,
  },
  { id: "money", name: "Budgeting, procurement and the management of state-owned assets" },
  { id: "empty", name: "上一轮巡察整改" },
];

/** What happens to the problem of each place: the statuses that it passes through, and the days on which it does. */
const careers: readonly (readonly [Status, string][])[] = [
  [
    ["pending", "2025-05-12"],
    ["in_progress", "2025-05-20"],
    ["done", "2025-06-11"],
    ["closed", "2025-07-02"],
  ],
  [
    ["pending", "2025-05-12"],
    ["done", "2025-06-20"],
  ],
  [
    ["pending", "2025-05-12"],
    ["in_progress", "2025-06-01"],
  ],
  [
    ["pending", "2025-05-12"],
    ["in_progress", "2025-06-01"],
    ["done", "2025-08-15"],
    ["in_progress", "2025-09-20"],
  ],
  [
    ["pending", "2025-05-12"],
    ["staged", "2025-07-25"],
  ],
  [["pending", "2025-05-30"]],
  [
    ["pending", "2025-05-12"],
    ["done", "2025-09-01"],
  ],
];

/** Problems of every kind: late, soon due, staged, with measures of their own, with nobody who answers for them. */
const problems: readonly Partial<Problem>[] = Array.from({ length: 41 }, (_, index): Partial<Problem> => {
  const status = statusOf(index);
  const isOpen = status !== "done" && status !== "closed";
  return {
    category: categories[(index * 3 + Math.floor(index / 5)) % 4]?.id ?? "theory",
    title: `${["学习制度落实不严格", "公务接待审批手续不全", "项目资金拨付不及时、绩效评价走过场"][index % 3]}（${index + 1}）`,
    status,
    ...(index % 11 === 5
      ? {}
      : { leaders: ["局长", "分管副局长"].slice(index % 2), departments: ["办公室", "计财科"] }),
    ...(isOpen && index % 2 === 0 ? { deadline: `2025-0${6 + (index % 4)}-30` } : {}),
    ...(status === "staged" ? { review_on: index % 4 === 0 ? "2025-09-28" : "2025-12-01" } : {}),
    ...(status === "done" ? { log: [{ on: "2025-09-02", event: "submit" }] } : {}),
    measures: [
      { id: 1, text: "修订学习制度并印发执行", status: isOpen ? "in_progress" : "done" },
      {
        id: 2,
        text: "每月集中学习一次，逐人登记，年底通报",
        status: isOpen ? "pending" : "done",
        ...(index % 5 === 2 ? { deadline: "2025-10-05", departments: ["人事科"] } : {}),
      },
    ],
    ...(index % 9 === 0 ? { regulations: [{ title: "学习制度", kind: "revised" }] } : {}),
  };
});

function careerOf(index: number): readonly [Status, string][] {
  return careers[index % careers.length] ?? [];
}

function statusOf(index: number): Status {
  return careerOf(index).at(-1)?.[0] ?? "pending";
}

/** What git would tell of them, a commit a day. */
function events(): ToldEvent[] {
  const told = problems.flatMap((_, index) =>
    careerOf(index).flatMap(([status, date], step) =>
      commit(date, [{ id: index + 1, status, kind: step === 0 ? "added" : "changed" }]),
    ),
  );
  told.sort((a, b) => (a.commit.date < b.commit.date ? -1 : a.commit.date > b.commit.date ? 1 : 0));
  return told.map((event) => ({ event, texts: [] }));
}

/** A made-up ledger in which there is something of everything, with its past. */
export function richSource(): Source {
  const header = { title: "某局巡察整改台账", categories };
  return sourceOf(problems, header, { today: "2025-10-01", past: { events: events() } });
}
