import { stringify } from "yaml";
import type { LogEntry, Problem } from "../../../src/model/schema.js";
import { isFinished, statuses } from "../../../src/model/status.js";
import type { Made } from "../../support/repository.js";
import { fileOf, files, without } from "./corpus/states.js";

type Tampering = readonly [name: string, files: Made["files"]];

/** What somebody could do to the file of a problem without a command that allows it; `place` chooses among its parts. */
export function tamperings(problem: Problem, place: number): Tampering[] {
  return [
    ...ofStatus(problem, place),
    ...ofLog(problem, place),
    ...ofFinished(problem, place),
    ...ofFile(problem),
    ...(problem.deadline === undefined
      ? []
      : [
          state("deadline moved", { ...problem, deadline: "2031-12-31" }),
          state("deadline taken out", without(problem, "deadline")),
        ]),
  ];
}

function state(name: string, problem: Problem): Tampering {
  return [name, files(problem)];
}

function ofStatus(problem: Problem, place: number): Tampering[] {
  const others = statuses.filter((status) => status !== problem.status);
  const measures = problem.measures ?? [];
  const flipped = measures.map((each, index) =>
    index === place % measures.length
      ? { ...each, status: each.status === "done" ? ("pending" as const) : ("done" as const) }
      : each,
  );
  return [
    state("status", { ...problem, status: others[place % others.length] ?? "done" }),
    state("status of a measure", { ...problem, measures: flipped }),
  ];
}

function ofLog(problem: Problem, place: number): Tampering[] {
  const { log = [] } = problem;
  const ahead: LogEntry = { on: "2031-01-01", event: "note", note: "已整改到位" };
  const added = state("step of a day to come", { ...problem, log: [...log, ahead] });
  const [first] = log;
  if (first === undefined) return [added];
  const at = place % log.length;
  const altered = (more: Partial<LogEntry>) => log.map((each, index) => (index === at ? { ...each, ...more } : each));
  const inserted: LogEntry = { on: first.on, event: "note", note: "早已研究" };
  return [
    added,
    state("step taken out", { ...problem, log: log.filter((_, index) => index !== at) }),
    state("note altered", { ...problem, log: altered({ note: "已整改到位" }) }),
    state("day altered", { ...problem, log: altered({ on: "2024-12-31" }) }),
    state("office altered", { ...problem, log: altered({ by: "督查科" }) }),
    state("step put in", { ...problem, log: [inserted, ...log] }),
    ...(JSON.stringify(log.at(0)) === JSON.stringify(log.at(-1))
      ? []
      : [state("turned round", { ...problem, log: [...log].reverse() })]),
    state("log taken out", without(problem, "log")),
  ];
}

function ofFinished(problem: Problem, place: number): Tampering[] {
  if (!isFinished(problem.status)) return [];
  const measures = problem.measures ?? [];
  const at = place % measures.length;
  return [
    state("title", { ...problem, title: `${problem.title}（一）` }),
    state("goal", { ...problem, goal: `${problem.goal}（一）` }),
    state("evidence", { ...problem, evidence: [...(problem.evidence ?? []), { document: "某发〔2025〕99号" }] }),
    state("measure's text", {
      ...problem,
      measures: measures.map((each, index) => (index === at ? { ...each, text: `${each.text}（一）` } : each)),
    }),
    state("measure taken out", { ...problem, measures: measures.filter((_, index) => index !== at) }),
    state("measure added", { ...problem, measures: [...measures, { id: 99, text: "新措施", status: "done" }] }),
  ];
}

function ofFile(problem: Problem): Tampering[] {
  const text = stringify(problem);
  const other = { ...problem, id: 2 };
  return [
    ["deleted", { [fileOf(1)]: null }],
    ["renumbered", { [fileOf(1)]: null, ...files(other) }],
    ["another id", { [fileOf(1)]: stringify(other) }],
    ["no YAML", { [fileOf(1)]: `${text}}: [` }],
    ["conflict markers", { [fileOf(1)]: `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> office\n` }],
  ];
}
