import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, put } from "../../../support/repository.js";
import { clock, desk, on, save } from "./desk.js";
import { signer } from "./signing.js";
import { after, begin, beginUnder, commit, fileOf, files, finished, header, open, second, step } from "./states.js";
import type { Dishonest } from "./story.js";

const research = step("2025-03-05", "note", { note: "已开会研究" });
const talked = after(open, research);
const talkedFinished = after(talked, step("2025-03-10", "done"), { status: "done" });

/** What git itself is made to say. */
export const tricks: readonly Dishonest[] = [
  {
    name: "a revert in name only, which alters an older step",
    rule: "log-rewritten",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", talked), commit("2025-03-10", talkedFinished));
      const hash = git(folder, ["rev-parse", "HEAD"]).trim();
      const log = (talkedFinished.log ?? []).map((each) =>
        each.event === "note" ? { ...each, note: "已请示局长" } : each,
      );
      const message = `Revert "Work on the ledger"\n\nThis reverts commit ${hash}.`;
      save(folder, { ...commit("2025-03-11", { ...talkedFinished, log }), message });
      return { folder };
    },
  },
  {
    name: "a revert of one commit that takes a step of another with it",
    rule: "log-rewritten",
    times: 2,
    build: () => {
      const folder = desk(begin(open), commit("2025-03-05", talked), commit("2025-03-10", talkedFinished));
      save(folder, commit("2025-03-11", after(talkedFinished, step("2025-03-11", "note", { note: "局长已听取汇报" }))));
      const hash = git(folder, ["rev-parse", "HEAD"]).trim();
      const shorter = after(open, step("2025-03-10", "done"), { status: "done" });
      save(folder, { ...commit("2025-03-12", shorter), message: `Revert\n\nThis reverts commit ${hash}.` });
      return { folder };
    },
  },
  {
    name: "a wrong that was reverted later stays told",
    rule: "status-unlogged",
    at: "HEAD~1",
    build: () => {
      const folder = desk(begin(open), commit("2025-03-10", { ...open, status: "done" }));
      git(folder, ["revert", "--no-edit", "HEAD"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "a wrong commit hidden behind a replacement",
    rule: "status-unlogged",
    at: "main",
    build: () => {
      const folder = desk(begin(open));
      on(folder, "clean");
      save(folder, commit("2025-03-10", finished));
      on(folder, "main");
      save(folder, commit("2025-03-10", { ...open, status: "done" }));
      git(folder, ["replace", "main", "clean"]);
      return { folder };
    },
  },
  {
    name: "the past cut off by a graft",
    rule: "problem-deleted",
    at: "HEAD~1",
    build: () => {
      const folder = desk(begin(open, second), { on: "2025-03-10", files: { [fileOf(1)]: null } });
      save(folder, commit("2025-03-11", after(second, step("2025-03-11", "start"), { status: "in_progress" })));
      git(folder, ["replace", "--graft", "HEAD"]);
      return { folder };
    },
  },
  {
    name: "an approval committed under the approver's name as its author",
    rule: "approver-foreign",
    build: () => {
      const folder = desk(beginUnder({ identities: { 局长: ["chief@example.org"] } }, finished));
      const closed = after(finished, step("2025-03-12", "close", { approved_by: ["局长"] }), { status: "closed" });
      const author = { GIT_AUTHOR_NAME: "局长", GIT_AUTHOR_EMAIL: "chief@example.org" };
      save(folder, commit("2025-03-12", closed), { env: author });
      return { folder };
    },
  },
  {
    name: "a problem replaced by a link",
    rule: "problem-deleted",
    build: () => {
      const folder = desk(begin(open, second));
      rmSync(join(folder, fileOf(1)));
      symlinkSync("002.yaml", join(folder, fileOf(1)));
      save(folder, { on: "2025-03-10", files: {} });
      return { folder };
    },
  },
  {
    name: "a conflict of two logs settled by -X ours",
    rule: "log-rewritten",
    build: () => {
      const folder = desk(begin(open));
      on(folder, "office");
      save(folder, commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已现场检查" }))));
      on(folder, "main");
      save(folder, commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已开会研究" }))));
      git(folder, ["merge", "-q", "-X", "ours", "-m", "Merge", "office"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "a conflict committed as it stood",
    rule: "state-conflicted",
    build: () => {
      const folder = desk(begin(open));
      on(folder, "office");
      save(folder, commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已现场检查" }))));
      on(folder, "main");
      save(folder, commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已开会研究" }))));
      try {
        git(folder, ["merge", "-q", "-m", "Merge", "office"]);
      } catch {
        save(folder, { on: "2025-03-11", files: {} });
      }
      return { folder };
    },
  },
  {
    name: "a wrong cherry-picked from another branch",
    rule: "status-unlogged",
    build: () => {
      const folder = desk(begin(open, second));
      on(folder, "office");
      save(folder, commit("2025-03-10", { ...open, status: "done" }));
      on(folder, "main");
      save(folder, { on: "2025-03-10", files: header({ language: "zh-CN" }) });
      git(folder, ["cherry-pick", "office"], clock("2025-03-11"));
      return { folder };
    },
  },
  {
    name: "a wrong in a folder that is renamed in the same commit",
    rule: "status-unlogged",
    build: () => {
      const folder = desk(begin(open, second));
      git(folder, ["mv", "ledger", "整改台账"]);
      const [text] = Object.values(files({ ...open, status: "done" }));
      save(folder, { on: "2025-03-10", files: { "整改台账/problems/001.yaml": text ?? null } });
      return { folder, words: ["--ledger", "整改台账"] };
    },
  },
  {
    name: "a problem left behind by a folder that is renamed",
    rule: "problem-deleted",
    build: () => {
      const folder = desk(begin(open, second));
      git(folder, ["mv", "ledger", "整改台账"]);
      save(folder, { on: "2025-03-10", files: { "整改台账/problems/001.yaml": null } });
      return { folder, words: ["--ledger", "整改台账"] };
    },
  },
];

/** Where the policy asks for signed commits. They need keys, which not every machine can make. */
export const signatures: readonly Dishonest[] = [
  {
    name: "a commit without a signature",
    rule: "commit-unsigned",
    id: null,
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, commit("2025-03-10", finished));
      return { folder, env };
    },
  },
  {
    name: "a commit whose words were changed under its signature",
    rule: "commit-unsigned",
    id: null,
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, commit("2025-03-10", finished), { env });
      const forged = git(folder, ["cat-file", "commit", "HEAD"]).replace("Work on the ledger", "Nothing of note");
      put(folder, { ".git/forged": forged });
      const hash = git(folder, ["hash-object", "-t", "commit", "-w", ".git/forged"]).trim();
      git(folder, ["reset", "-q", "--hard", hash]);
      return { folder, env };
    },
  },
  {
    name: "a commit signed by somebody whom git does not know",
    rule: "commit-unsigned",
    id: null,
    build: () => {
      const [{ env }, stranger] = [signer(), signer()];
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, commit("2025-03-10", finished), { env: stranger.env });
      return { folder, env };
    },
  },
  {
    name: "signatures no longer asked for, by a signed commit",
    rule: "policy-loosened",
    id: null,
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, { on: "2025-03-10", files: header({ policy: { signed: false } }) }, { env });
      return { folder, env };
    },
  },
  {
    name: "a program in the repository's configuration that finds every signature good",
    rule: "commit-unsigned",
    id: null,
    build: () => {
      const { env } = signer();
      const folder = desk();
      save(folder, beginUnder({ signed: true }, open), { env });
      save(folder, commit("2025-03-10", finished), { env: signer().env });
      const program = join(folder, ".git", "good");
      writeFileSync(
        program,
        "#!/bin/sh\necho 'Good \"git\" signature for office@example.org with ED25519 key SHA256:x'\n",
        { mode: 0o755 },
      );
      git(folder, ["config", "gpg.ssh.program", program]);
      return { folder, env };
    },
  },
];
