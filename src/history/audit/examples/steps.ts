import { head } from "../../../check/examples/example.js";
import type { AuditRuleId, AuditStory } from "../../../model/audit.js";
import { log, measure, twoStates } from "./story.js";

type StepRule = Extract<
  AuditRuleId,
  | "status-unlogged"
  | `step-${string}`
  | "closing-unmet"
  | "deadline-moved"
  | "extension-late"
  | `log-${string}`
  | "finished-edited"
>;

const pending = `${head}status: pending\n`;
const inProgress = `${head}status: in_progress\n`;
const done = `${head}status: done\n`;
const due = (date: string) => `${inProgress}deadline: ${date}\n`;
const started = "2025-05-20 start, by: 办公室";

/** How problems move, and what a log is. */
export const stepStories: Readonly<Record<StepRule, AuditStory>> = {
  "status-unlogged": twoStates(inProgress, done),
  "step-illegal": twoStates(inProgress, `${head}status: closed\n${log("2025-06-02 close, approved_by: [局长]")}`),
  "step-unfounded": twoStates(
    `${inProgress}${measure("in_progress")}`,
    `${done}${measure("in_progress")}${log("2025-06-02 done, by: 办公室")}`,
  ),
  "closing-unmet": twoStates(
    done,
    `${head}status: closed\n${log("2025-06-02 close, by: 办公室")}`,
    "policy:\n  close:\n    approvals: [局长]\n",
  ),
  "deadline-moved": twoStates(due("2025-06-30"), due("2025-09-30")),
  "extension-late": twoStates(
    due("2025-05-31"),
    due("2025-09-30") +
      log("2025-06-02 extend, approved_by: [局长], note: 人员尚未到位, from: 2025-05-31, to: 2025-09-30"),
  ),
  "log-rewritten": twoStates(`${inProgress}${log(started)}`, `${inProgress}${log("2025-05-06 start, by: 办公室")}`),
  "log-after-commit": twoStates(pending, `${inProgress}${log("2025-06-20 start, by: 办公室")}`),
  "log-backdated": twoStates(pending, `${inProgress}${log("2025-03-03 start, by: 办公室")}`),
  "finished-edited": twoStates(done, done.replace("落实不严格", "落实不够严格")),
};
