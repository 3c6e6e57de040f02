import { describe, expect, test } from "vitest";
import { gitEnv, type Made, madeRepository } from "../support/repository.js";
import { run } from "../support/run.js";

const header = "title: 某局巡察整改台账\ncategories:\n  - { id: theory, name: 学习贯彻有差距 }\n";

function problem(id: number, status: string, more = ""): string {
  return `id: ${id}\ncategory: theory\ntitle: 问题${id}\nstatus: ${status}\n${more}`;
}

const measure = (status: string) => `measures:\n  - { id: 1, text: 修订制度, status: ${status} }\n`;
const doneLog =
  "log:\n  - { on: 2025-06-03, event: done, measure: 1, by: 办公室 }\n  - { on: 2025-06-03, event: done, by: 办公室 }\n";

/** A problem that is begun, moved to another folder, finished, and one that goes. */
const commits: Made[] = [
  {
    on: "2025-06-01",
    message: "开始",
    files: {
      "ledger/ledger.yaml": header,
      "ledger/problems/001.yaml": problem(1, "in_progress", measure("in_progress")),
      "ledger/problems/002.yaml": problem(2, "pending"),
    },
  },
  {
    on: "2025-06-02",
    message: "改文件夹名\n\n正文",
    by: "局长 <director@example.org>",
    files: {
      "ledger/ledger.yaml": null,
      "ledger/problems/001.yaml": null,
      "ledger/problems/002.yaml": null,
      "台账/ledger.yaml": header,
      "台账/problems/001.yaml": problem(1, "in_progress", measure("in_progress")),
      "台账/problems/002.yaml": problem(2, "pending"),
    },
  },
  { on: "2025-06-03", files: { "台账/problems/001.yaml": problem(1, "done", measure("done") + doneLog) } },
  { on: "2025-06-04", files: { "台账/problems/002.yaml": null } },
];

async function history(...words: string[]) {
  const cwd = `${madeRepository(commits)}/台账`;
  return run(["history", ...words], { cwd, env: gitEnv });
}

describe("history REF", () => {
  test("tells one problem from its first commit on, across a renamed folder, in the field's words", async () => {
    const { status, stdout } = await history("1");
    expect(status).toBe(0);
    expect(stdout.replaceAll(/[0-9a-f]{10}/g, "HASH").split("\n")).toEqual([
      "2025-06-01  HASH  办公室  开始",
      "  added: 问题1",
      "  status: in progress",
      "2025-06-03  HASH  办公室  Work on the ledger",
      "  in progress → done",
      "  1.1 in progress → done",
      "  log: 2025-06-03 done 1.1; by 办公室",
      "  log: 2025-06-03 done; by 办公室",
      "",
    ]);
  });

  test("--json has the change as data, and how well each step is vouched for", async () => {
    const { stdout } = await history("1", "--json");
    const { id, events } = JSON.parse(stdout);
    expect(id).toBe(1);
    expect(events[1]).toMatchObject({
      id: 1,
      kind: "changed",
      date: "2025-06-03",
      author: "办公室",
      changes: [
        { measure: null, field: "status", from: "in_progress", to: "done" },
        { measure: 1, field: "status", from: "in_progress", to: "done" },
      ],
      steps: [
        { event: "done", measure: 1, standing: "witnessed" },
        { event: "done", standing: "witnessed" },
      ],
    });
  });

  test("of a measure tells what concerns it", async () => {
    const { stdout } = await history("1.1", "--json");
    const { events } = JSON.parse(stdout);
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(["added", "changed"]);
    expect(events[1].changes).toHaveLength(1);
  });

  test("a problem that is gone still has its history", async () => {
    const { status, stdout } = await history("2", "--lang", "zh");
    expect(status).toBe(0);
    expect(stdout).toContain("删去：问题2");
  });

  test.each([
    ["99", "nothing of 99 was ever committed"],
    ["1-2", "shows one problem"],
    ["1 2", "shows one problem"],
    ["x", "is no reference"],
  ])("%s: says what is wrong", async (word, sentence) => {
    const { status, stdout, stderr } = await history(word);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

describe("history", () => {
  test("tells the latest events over all problems, the latest first, and how many more there are", async () => {
    const { stdout, stderr } = await history("--limit", "2", "--json");
    const { events } = JSON.parse(stdout);
    expect(events.map(({ id, kind }: { id: number; kind: string }) => [id, kind])).toEqual([
      [2, "removed"],
      [1, "changed"],
    ]);
    expect(stderr).toContain("2 earlier events not shown");
  });
});

test("a merge tells only what it does itself", async () => {
  const at = (id: number, more: string) => ({ [`ledger/problems/00${id}.yaml`]: problem(id, "pending", more) });
  const cwd = madeRepository([
    { on: "2025-06-01", files: { "ledger/ledger.yaml": header, ...at(1, ""), ...at(2, "") } },
    { on: "2025-06-02", branch: "office", files: at(1, "goal: 健全\n") },
    { on: "2025-06-03", files: at(2, "goal: 落实\n") },
    {
      on: "2025-06-04",
      merges: ["office"],
      files: { ...at(1, "goal: 健全\n"), ...at(2, "goal: 落实\ncause: 不清\n") },
    },
  ]);
  const { stdout } = await run(["history", "--json"], { cwd, env: gitEnv });
  const { events } = JSON.parse(stdout);
  expect(events[0]).toMatchObject({ id: 2, changes: [{ field: "cause", to: "不清" }] });
  expect(events.filter(({ date }: { date: string }) => date === "2025-06-04")).toHaveLength(1);
});
