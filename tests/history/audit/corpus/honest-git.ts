import { emptyFolder } from "../../../support/ledger.js";
import { git } from "../../../support/repository.js";
import { run } from "../../../support/run.js";
import { clock, desk, on, save } from "./desk.js";
import { digestOnDisk, seal } from "./dishonest-seal.js";
import { signer } from "./signing.js";
import { after, begin, beginUnder, commit, finished, open, second, step, submitted } from "./states.js";
import type { Built, Honest } from "./story.js";

const research = step("2025-03-05", "note", { note: "已开会研究" });
const started = after(second, step("2025-03-05", "start"), { status: "in_progress" });

/** Takes back the commit `revision`. */
function revert(folder: string, day: string, revision = "HEAD"): void {
  git(folder, ["revert", "--no-edit", revision], clock(day));
}

/** What git's own commands make of honest work. */
export const gitWork: readonly Honest[] = [
  {
    name: "a commit reverted",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", finished));
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
      const later = { ...finished, leaders: ["局长"], departments: ["办公室"] };
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
    name: "rebased with a conflict: an older note now stands after a later one",
    build: () => {
      const visit = step("2025-03-11", "note", { note: "已现场检查" });
      const folder = desk(begin(open), commit("2025-03-12", after(open, visit)));
      git(folder, ["checkout", "-q", "-b", "office", "HEAD~1"]);
      save(folder, commit("2025-03-05", after(open, research)));
      try {
        git(folder, ["rebase", "-q", "main"]);
      } catch {
        save(folder, { ...commit("2025-03-13", after(open, [visit, research])) });
        git(folder, ["rebase", "--skip"]);
      }
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
      try {
        git(folder, ["rebase", "-q", "main"]);
      } catch {
        save(folder, { ...commit("2025-03-13", after(open, [research, visit])) });
        git(folder, ["rebase", "--skip"]);
      }
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

/** Seals and signatures that hold. */
export const vouched: readonly Honest[] = [
  {
    name: "a seal that holds, after more work, and on paper too",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open, second), commit("2025-03-10", finished));
      const digest = digestOnDisk(folder, "problems/001.yaml", "problems/002.yaml");
      seal(folder, digest);
      save(folder, commit("2025-04-10", after(finished, step("2025-04-10", "submit"))));
      return { folder, words: ["--seal", digest.toUpperCase().replace(/(.{4})/g, "$1 ")] };
    },
  },
  {
    name: "a seal on a branch that was merged",
    witnessed: { done: 1 },
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", finished));
      seal(folder, digestOnDisk(folder, "problems/001.yaml", "problems/002.yaml"));
      on(folder, "main");
      save(folder, commit("2025-03-10", started));
      git(folder, ["merge", "-q", "-m", "Merge", "office"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "every commit signed",
    witnessed: { done: 1 },
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, commit("2025-03-10", finished), { env });
      return { folder, env };
    },
  },
  {
    name: "signatures asked for from the second commit on",
    build: () => {
      const { env } = signer();
      const folder = desk(begin(open));
      save(folder, { on: "2025-03-05", files: beginUnder({ signed: true }, open).files }, { env });
      return { folder, env };
    },
  },
];

/** Takes the steps that these command lines name, each on its day, and commits after each. */
async function typed(folder: string, lines: readonly (readonly [on: string, ...words: string[]])[]): Promise<Built> {
  for (const [day, ...words] of lines) {
    const { status, stderr } = await run(words, { cwd: folder, env: { LEDGER_TODAY: day } });
    if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
    save(folder, { on: day, files: {} });
  }
  return { folder };
}

/** Everything by ledger's own commands. */
export const commands: readonly Honest[] = [
  {
    name: "every command once, and some again",
    witnessed: { done: 1, closed: 1 },
    build: () =>
      typed(
        desk({
          ...beginUnder({ close: { evidence: true, submission: true, approvals: ["局长"], two_persons: true } }),
          files: beginUnder({ close: { evidence: true, submission: true, approvals: ["局长"], two_persons: true } })
            .files,
        }),
        [
          ["2025-03-02", "add", "--category", "theory", "--title", "学习制度落实不严格"],
          ["2025-03-03", "set", "1", "goal=学习制度健全", "deadline=2025-06-30", "measures+=修订学习制度"],
          ["2025-03-04", "start", "1", "--by", "办公室"],
          ["2025-03-05", "start", "1.1"],
          ["2025-03-06", "stage", "1", "--review", "2025-05-31"],
          ["2025-05-31", "stage", "1", "--review", "2025-06-30"],
          ["2025-06-10", "extend", "1", "--until", "2025-09-30", "--note", "等待批复", "--approved-by", "局长"],
          ["2025-06-20", "extend", "1", "--until", "2025-10-31", "--note", "等待批复", "--approved-by", "局长"],
          ["2025-06-30", "start", "1"],
          ["2025-07-01", "done", "1", "--all-measures", "--by", "办公室"],
          ["2025-07-02", "submit", "1", "--by", "办公室", "--evidence", "某发〔2025〕8号"],
          ["2025-07-03", "return", "1", "--note", "材料不全"],
          ["2025-07-04", "done", "1", "--by", "办公室"],
          ["2025-07-05", "submit", "1", "--by", "办公室"],
          ["2025-07-06", "close", "1", "--approved-by", "局长"],
          ["2025-07-07", "note", "1", "--note", "已归档"],
          ["2025-07-08", "note", "1", "--evidence", "https://example.org/1"],
          ["2025-07-09", "set", "1", "title=学习制度落实不够严格", "--note", "笔误"],
          ["2025-09-01", "reopen", "1", "--note", "回头看发现反弹"],
          ["2025-09-02", "reopen", "1.1", "--note", "回头看发现反弹"],
          ["2025-09-03", "done", "1.1"],
          ["2025-09-04", "done", "1", "--by", "办公室"],
          ["2025-09-05", "submit", "1", "--by", "办公室"],
          ["2025-09-06", "close", "1", "--approved-by", "局长", "--by", "督查科"],
        ],
      ),
  },
];
