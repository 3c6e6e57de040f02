import { git } from "../../../support/repository.js";
import { clock, desk, on, save } from "./desk.js";
import { digestOnDisk, seal } from "./sealing.js";
import { signer } from "./signing.js";
import { after, begin, beginUnder, commit, finished, open, second, step } from "./states.js";
import type { Honest } from "./story.js";

const started = after(second, step("2025-03-05", "start"), { status: "in_progress" });

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
    name: "every commit of the ledger signed, commits and merges of others not",
    witnessed: { done: 1 },
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      on(folder, "docs");
      save(folder, { on: "2025-03-05", files: { "docs/problems/001.yaml": "title: [\n" } });
      on(folder, "main");
      save(folder, commit("2025-03-10", finished), { env });
      git(folder, ["merge", "-q", "-m", "Merge", "docs"], clock("2025-03-11"));
      save(folder, { on: "2025-03-12", files: { "docs/problems/002.yaml": "title: [\n" } });
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
