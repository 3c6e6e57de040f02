import { git } from "../../../support/repository.js";
import { clock, desk, on, save } from "./desk.js";
import { after, begin, cited, commit, finished, open, second, step, submitted } from "./states.js";
import type { Honest } from "./story.js";

const started = after(second, step("2025-03-05", "start"), { status: "in_progress" });

/** Takes back the commit `revision`. */
function revert(folder: string, day: string, revision = "HEAD"): void {
  git(folder, ["revert", "--no-edit", revision], clock(day));
}

/** What was taken back by git, exactly as it had been done. */
export const reverts: readonly Honest[] = [
  {
    name: "a commit reverted",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
      revert(folder, "2025-03-11");
      return { folder };
    },
  },
  {
    name: "a step that brought a file as evidence, reverted with the file",
    build: () => {
      const file = "evidence/001/制度.txt";
      const note = step("2025-03-10", "note", { field: "evidence", to: file });
      const proven = after(open, note, { evidence: [cited(file, "甲")] });
      const { on: day, files } = commit("2025-03-10", proven);
      const folder = desk(begin(open), { on: day, files: { ...files, [`ledger/${file}`]: "甲" } });
      revert(folder, "2025-03-11");
      return { folder };
    },
  },
  {
    name: "a revert reverted",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
      revert(folder, "2025-03-11");
      revert(folder, "2025-03-12");
      return { folder };
    },
  },
  {
    name: "reverted, and done again on another day",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
      revert(folder, "2025-03-11");
      save(folder, commit("2025-03-20", after(open, step("2025-03-20", "done"), { status: "done" })));
      return { folder };
    },
  },
  {
    name: "reverted after later commits to other lines of the file",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
      const later = { ...finished, category: "discipline" };
      save(folder, commit("2025-03-11", later, started));
      revert(folder, "2025-03-12", "HEAD~1");
      return { folder };
    },
  },
  {
    name: "two commits reverted one after the other, the later first",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished), commit("2025-03-11", submitted));
      revert(folder, "2025-03-12");
      revert(folder, "2025-03-12", "HEAD~2");
      return { folder };
    },
  },
  {
    name: "a problem added by mistake, reverted",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", second));
      revert(folder, "2025-03-06");
      return { folder };
    },
  },
  {
    name: "a problem added by mistake, reverted, and its number given to the right one",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", second));
      revert(folder, "2025-03-06");
      save(folder, commit("2025-03-07", { ...second, title: "公务接待审批手续不全", category: "theory" }));
      return { folder };
    },
  },
  {
    name: "a problem added by mistake, reverted while another branch still has it",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      on(folder, "main");
      revert(folder, "2025-03-06");
      git(folder, ["merge", "-q", "-m", "Merge", "office"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "the same, and its number given to the right one before the branch is merged",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      on(folder, "main");
      revert(folder, "2025-03-06");
      save(folder, commit("2025-03-07", { ...second, title: "公务接待审批手续不全", category: "theory" }));
      git(folder, ["merge", "-q", "-m", "Merge", "office"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "an extension reverted",
    build: () => {
      const told = { approved_by: ["局长"], note: "等待批复", from: "2025-12-31", to: "2026-03-31" };
      const later = after(open, step("2025-03-10", "extend", told), { deadline: "2026-03-31" });
      const folder = desk(begin(open), commit("2025-03-10", later));
      revert(folder, "2025-03-11");
      return { folder };
    },
  },
  {
    name: "a whole merge reverted",
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      on(folder, "main");
      save(folder, commit("2025-03-10", started));
      git(folder, ["merge", "-q", "-m", "Merge", "office"], clock("2025-03-11"));
      git(folder, ["revert", "--no-edit", "-m", "1", "HEAD"], clock("2025-03-12"));
      return { folder };
    },
  },
];
