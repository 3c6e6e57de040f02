import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { papers } from "../../src/documents/papers.js";
import { openRepository } from "../../src/history/git/repository.js";
import { eventsOfProblem } from "../../src/history/replay/events.js";
import { readHistory } from "../../src/history/replay/history.js";
import { messages } from "../../src/messages/index.js";
import type { LogEntry, Problem } from "../../src/model/schema.js";
import { gitEnv, type Made, madeRepository } from "../support/repository.js";
import { markdownOf, rowsIn } from "./reading.js";
import { sourceOf } from "./source.js";

const header = {
  title: "某局巡察整改台账",
  categories: [{ id: "theory", name: "学习贯彻有差距" }],
  policy: { backdate_days: 5 },
};

const start: LogEntry = { on: "2025-12-01", event: "start", by: "办公室" };
const extend: LogEntry = {
  on: "2026-01-20",
  event: "extend",
  approved_by: ["局长"],
  from: "2026-01-31",
  to: "2026-06-30",
};
const note: LogEntry = { on: "2026-02-01", event: "note", note: "检查" };
const done: LogEntry = { on: "2026-03-01", event: "done", by: "办公室" };

function problem(id: number, log: readonly LogEntry[], more: Partial<Problem> = {}): Problem {
  return { id, category: "theory", title: "学习制度落实不严格", status: "in_progress", log: [...log], ...more };
}

function file(value: Problem): Made["files"] {
  return { [`ledger/problems/${String(value.id).padStart(3, "0")}.yaml`]: stringify(value) };
}

/** The dossier of the problem as it lies on the disk, in a repository with these commits. */
async function dossierOf(present: Problem, commits: readonly Made[]) {
  const [first, ...others] = commits;
  const begun = { on: "2026-01-10", ...first, files: { "ledger/ledger.yaml": stringify(header), ...first?.files } };
  const repository = await openRepository(join(madeRepository([begun, ...others]), "ledger"), gitEnv);
  const history = await readHistory(repository, () => undefined);
  const events = eventsOfProblem(history, present.id).map((event) => ({ event, texts: [event.kind] }));
  return papers.dossier.build(sourceOf([present], header, { past: { events } }), messages.en);
}

const { tables } = messages.en.papers.dossier;

async function standings(present: Problem, commits: readonly Made[]): Promise<string[]> {
  const rows = rowsIn(await dossierOf(present, commits), tables.log) ?? [];
  return rows.map(({ standing }) => String(standing));
}

const witnessed = "committed at the time";
const later = "recorded later";
const first = "in the first commit already, cannot be verified";
const uncommitted = "not committed yet";

const begun: Made = { on: "2026-01-10", files: file(problem(1, [start])) };

describe("each step is told by what vouches for it", () => {
  test("in the first commit, at the time, later, not yet", async () => {
    const commits: Made[] = [
      begun,
      { on: "2026-01-21", files: file(problem(1, [start, extend])) },
      { on: "2026-02-20", files: file(problem(1, [start, extend, note])) },
    ];
    const present = problem(1, [start, extend, note, done], { status: "done" });
    expect(await standings(present, commits)).toEqual([first, witnessed, later, uncommitted]);
  });

  test("through another number, also of what came with it", async () => {
    const commits: Made[] = [
      begun,
      { on: "2026-01-21", files: file(problem(1, [start, extend])) },
      { on: "2026-02-02", files: { "ledger/problems/001.yaml": null, ...file(problem(5, [start, extend, note])) } },
    ];
    expect(await standings(problem(5, [start, extend, note]), commits)).toEqual([first, witnessed, witnessed]);
  });

  test("with what was taken out of the log, or rewritten, and what is gone from the disk only", async () => {
    const rewritten: LogEntry = { ...extend, approved_by: ["书记"] };
    const commits: Made[] = [
      begun,
      { on: "2026-01-21", files: file(problem(1, [start, extend])) },
      { on: "2026-02-02", files: file(problem(1, [start, rewritten, note])) },
    ];
    const document = await dossierOf(problem(1, [start, rewritten]), commits);
    expect(rowsIn(document, tables.log)?.map(({ standing }) => standing)).toEqual([first, later]);
    const gone = rowsIn(document, tables.gone) ?? [];
    expect(gone.map(({ on, approved_by, standing }) => [on, approved_by, standing])).toEqual([
      [{ date: "2026-01-20" }, "局长", expect.stringMatching(/^2026-02-02 [0-9a-f]{10}$/)],
      [{ date: "2026-02-01" }, null, "(not committed)"],
    ]);
  });

  test("on branches, from the commit of the side that brought it", async () => {
    const commits: Made[] = [
      begun,
      { on: "2026-01-21", files: file(problem(1, [start, extend])), branch: "side" },
      { on: "2026-02-15", files: { "README.md": "一" } },
      { on: "2026-02-20", files: file(problem(1, [start, extend])), merges: ["side"] },
    ];
    expect(await standings(problem(1, [start, extend]), commits)).toEqual([first, witnessed]);
  });
});

test("the commits are told one by one, and the command that shows the last one", async () => {
  const document = await dossierOf(problem(1, [start, extend]), [
    begun,
    { on: "2026-01-21", files: file(problem(1, [start, extend])), message: "Extend 1\n\nbody" },
  ]);
  const rows = rowsIn(document, tables.commits) ?? [];
  expect(rows.map(({ date, author, subject, changes }) => [date, author, subject, changes])).toEqual([
    [{ date: "2026-01-10" }, "办公室", "Work on the ledger", "added"],
    [{ date: "2026-01-21" }, "办公室", "Extend 1", "changed"],
  ]);
  expect(markdownOf(document, "en")).toContain(`git show ${String(rows[1]?.commit)}`);
});
