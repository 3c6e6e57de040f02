import { createHash } from "node:crypto";
import { stringify } from "yaml";
import { problemFileName } from "../../../../src/model/ledger.js";
import type { Evidence, Header, LogEntry, Problem } from "../../../../src/model/schema.js";
import type { Made } from "../../../support/repository.js";

/** One step of a log. */
export function step(on: string, event: LogEntry["event"], more: Partial<LogEntry> = {}): LogEntry {
  return { on, event, by: "办公室", ...more };
}

/** The problem that most stories are about, in progress since the day of its first commit. */
export const open: Problem = {
  id: 1,
  category: "theory",
  title: "学习制度落实不严格",
  status: "in_progress",
  goal: "学习制度健全并按月落实",
  deadline: "2025-12-31",
  log: [step("2025-03-01", "start")],
};

/** What another state says after `steps` and with other fields. */
export function after(state: Problem, steps: LogEntry | readonly LogEntry[], more: Partial<Problem> = {}): Problem {
  return { ...state, ...more, log: [...(state.log ?? []), ...[steps].flat()] };
}

/** Done on 10 March. */
export const finished = after(open, step("2025-03-10", "done"), { status: "done" });

/** Its closing applied for on 11 March. */
export const submitted = after(finished, step("2025-03-11", "submit"));

/** Struck off on 12 March. */
export const closed = after(submitted, step("2025-03-12", "close", { approved_by: ["局长"] }), { status: "closed" });

/** Two measures, one of them done. */
export const measured: Problem = {
  ...open,
  measures: [
    { id: 1, text: "修订学习制度", status: "done", done_on: "2025-03-02", progress: "制度已印发" },
    { id: 2, text: "每月集中学习一次", status: "in_progress" },
  ],
};

/** Both measures done, and the problem. */
export const measuredFinished: Problem = after(
  measured,
  [step("2025-03-10", "done", { measure: 2 }), step("2025-03-10", "done")],
  {
    status: "done",
    measures: [
      ...(measured.measures ?? []).slice(0, 1),
      { id: 2, text: "每月集中学习一次", status: "done", done_on: "2025-03-10" },
    ],
  },
);

/** The same problem with other words in one of its measures. */
export function withMeasure(state: Problem, id: number, more: object): Problem {
  return { ...state, measures: state.measures?.map((each) => (each.id === id ? { ...each, ...more } : each)) ?? [] };
}

/** The same problem without some of its fields. */
export function without(state: Problem, ...names: readonly (keyof Problem)[]): Problem {
  const kept = Object.entries(state).filter(([name]) => !(names as readonly string[]).includes(name));
  return Object.fromEntries(kept) as unknown as Problem;
}

/** A second problem, which most stories leave alone. */
export const second: Problem = { id: 2, category: "discipline", title: "会议记录不完整", status: "pending" };

const plainHeader: Header = {
  title: "某局巡察整改台账",
  organization: "中共某局党组",
  categories: [
    { id: "theory", name: "学习贯彻有差距" },
    { id: "discipline", name: "作风建设不扎实" },
  ],
};

/** The header's file. */
export function header(more: Partial<Header> = {}): Made["files"] {
  return { "ledger/ledger.yaml": stringify({ ...plainHeader, ...more }) };
}

/** Where a problem lies. */
export function fileOf(id: number): string {
  return `ledger/problems/${problemFileName(id)}`;
}

/** The files of these problems. */
export function files(...problems: readonly Problem[]): Made["files"] {
  return Object.fromEntries(problems.map((problem) => [fileOf(problem.id), stringify(problem)]));
}

/** A commit of these states. */
export function commit(on: string, ...problems: readonly Problem[]): Made {
  return { on, files: files(...problems) };
}

/** The first commit, on the day of the latest step in it: a header without a policy and these problems. */
export function begin(...problems: readonly Problem[]): Made {
  return beginUnder(undefined, ...problems);
}

/** The same under a policy. */
export function beginUnder(policy: Header["policy"], ...problems: readonly Problem[]): Made {
  const days = problems.flatMap(({ log = [] }) => log.map(({ on }) => on));
  const on = ["2025-03-01", ...days].sort().at(-1) ?? "";
  return { on, files: { ...header(policy === undefined ? {} : { policy }), ...files(...problems) } };
}

/** What a piece of evidence says of a file with this content. */
export function cited(file: string, content: string): Evidence {
  return { file, sha256: createHash("sha256").update(content).digest("hex") };
}
