import { expect } from "vitest";
import { emptyFolder } from "../../../support/ledger.js";
import { git, type Made, put } from "../../../support/repository.js";
import { clock, desk, on, save } from "./desk.js";
import { after, begin, commit, finished, open, second, step, submitted } from "./states.js";
import type { Honest } from "./story.js";

const research = step("2025-03-05", "note", { note: "已开会研究" });
const started = after(second, step("2025-03-05", "start"), { status: "in_progress" });

/** Rebases onto `main`, settling the one conflict that there is. */
function rebase(folder: string, { on, files }: Made): void {
  expect(() => git(folder, ["rebase", "-q", "main"])).toThrow("could not apply");
  put(folder, files);
  git(folder, ["add", "--all"]);
  const date = clock(on).GIT_COMMITTER_DATE ?? "";
  git(folder, ["-c", "core.editor=true", "rebase", "--continue"], { GIT_COMMITTER_DATE: date });
  git(folder, ["branch", "--force", "main"]);
}

/** What git's own commands make of honest work. */
export const gitWork: readonly Honest[] = [
  {
    name: "rebased before it was published",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      save(folder, commit("2025-03-11", submitted));
      on(folder, "main");
      save(folder, commit("2025-03-12", started));
      on(folder, "office");
      git(folder, ["rebase", "-q", "main"], { GIT_COMMITTER_DATE: "2025-03-13T12:00:00Z" });
      on(folder, "main");
      git(folder, ["merge", "-q", "--ff-only", "office"]);
      return { folder };
    },
  },
  {
    name: "rebased with a conflict: an older note put before a later one, where its day belongs",
    build: () => {
      const visit = step("2025-03-11", "note", { note: "已现场检查" });
      const folder = desk(begin(open), commit("2025-03-12", after(open, visit)));
      git(folder, ["checkout", "-q", "-b", "office", "HEAD~1"]);
      save(folder, commit("2025-03-05", after(open, research)));
      rebase(folder, commit("2025-03-13", after(open, [research, visit])));
      return { folder };
    },
  },
  {
    name: "amended the next day",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
      const told = after(open, step("2025-03-10", "done", { note: "制度已印发" }), { status: "done" });
      save(folder, commit("2025-03-11", told), { amend: true });
      return { folder };
    },
  },
  {
    name: "a branch of three commits squashed into one",
    witnessed: { done: 1, closed: 1 },
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      save(folder, commit("2025-03-11", submitted));
      save(folder, commit("2025-03-12", after(submitted, step("2025-03-12", "close"), { status: "closed" })));
      on(folder, "main");
      save(folder, commit("2025-03-12", started));
      git(folder, ["merge", "-q", "--squash", "office"]);
      save(folder, { on: "2025-03-13", files: {} });
      return { folder };
    },
  },
  {
    name: "a commit picked from another branch, which is merged later",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      on(folder, "main");
      save(folder, commit("2025-03-10", started));
      git(folder, ["cherry-pick", "office"], clock("2025-03-11"));
      git(folder, ["merge", "-q", "-m", "Merge", "office"], clock("2025-03-12"));
      return { folder };
    },
  },
  {
    name: "a conflict of two logs, settled by keeping both",
    witnessed: { done: 1 },
    build: () => {
      const visit = step("2025-03-05", "note", { note: "已现场检查" });
      const folder = desk(begin(open));
      on(folder, "office");
      save(folder, commit("2025-03-10", after(after(open, research), step("2025-03-10", "done"), { status: "done" })));
      on(folder, "main");
      save(folder, commit("2025-03-10", after(open, visit)));
      try {
        git(folder, ["merge", "-q", "-m", "Merge", "office"]);
      } catch {
        const log = [...(open.log ?? []), visit, research, step("2025-03-10", "done")];
        save(folder, commit("2025-03-11", { ...open, status: "done", log }));
      }
      return { folder };
    },
  },
  {
    name: "a repository that uses SHA-256",
    witnessed: { done: 1 },
    build: () => {
      const folder = emptyFolder();
      git(folder, ["init", "-q", "--object-format=sha256", "-b", "main"]);
      for (const each of [begin(open), commit("2025-03-10", finished)]) save(folder, each);
      return { folder };
    },
  },
];
