import { git } from "../../../support/repository.js";
import { desk, on, save } from "./desk.js";
import { digestOnDisk, seal } from "./sealing.js";
import { after, begin, commit, finished, open, second, step } from "./states.js";
import type { Built, Dishonest } from "./story.js";

const paths = ["problems/001.yaml", "problems/002.yaml"];

/** Two commits, and what is done with the second and with seals. */
function sealed(
  name: string,
  rule: Dishonest["rule"],
  act: (folder: string) => string[],
  at: string | null = "HEAD",
): Dishonest {
  const build = (): Built => {
    const folder = desk(begin(open, second), commit("2025-03-10", finished));
    return { folder, words: act(folder) };
  };
  return { name, rule, id: null, at, build };
}

/** Seals that vouch for nothing, or for something else. */
export const seals: readonly Dishonest[] = [
  sealed("a mere name for a commit instead of a seal", "seal-invalid", (folder) => {
    git(folder, ["tag", "seal/2025-03"]);
    return [];
  }),
  sealed("a seal without a digest", "seal-invalid", (folder) => {
    git(folder, ["tag", "-a", "-m", "Seal 2025-03", "seal/2025-03"]);
    return [];
  }),
  sealed("a seal with half a digest", "seal-invalid", (folder) => {
    seal(folder, digestOnDisk(folder, ...paths).slice(0, 16));
    return [];
  }),
  sealed(
    "a seal on a file instead of a commit",
    "seal-invalid",
    (folder) => {
      seal(folder, digestOnDisk(folder, ...paths), "HEAD:ledger/ledger.yaml");
      return [];
    },
    null,
  ),
  sealed("a seal moved to a later state", "seal-broken", (folder) => {
    seal(folder, digestOnDisk(folder, ...paths));
    const digest = digestOnDisk(folder, ...paths);
    save(folder, commit("2025-04-10", after(finished, step("2025-04-10", "submit"))));
    seal(folder, digest);
    return [];
  }),
  sealed(
    "a seal moved to an earlier state",
    "seal-broken",
    (folder) => {
      seal(folder, digestOnDisk(folder, ...paths), "HEAD~1");
      return [];
    },
    "HEAD~1",
  ),
  sealed(
    "a sealed commit made anew with other words",
    "seal-detached",
    (folder) => {
      seal(folder, digestOnDisk(folder, ...paths));
      save(
        folder,
        { ...commit("2025-03-10", { ...finished, log: [...(open.log ?? []), step("2025-03-09", "done")] }) },
        { amend: true },
      );
      return [];
    },
    null,
  ),
  sealed(
    "a seal on a branch that was never merged",
    "seal-detached",
    (folder) => {
      on(folder, "office");
      save(folder, commit("2025-03-12", after(finished, step("2025-03-12", "submit"))));
      seal(folder, digestOnDisk(folder, ...paths));
      on(folder, "main");
      return [];
    },
    null,
  ),
  sealed(
    "a history rewritten with its seals: the digest on paper is not in it",
    "seal-unknown",
    (folder) => {
      const paper = digestOnDisk(folder, ...paths);
      save(
        folder,
        { ...commit("2025-03-10", { ...finished, log: [...(open.log ?? []), step("2025-03-09", "done")] }) },
        { amend: true },
      );
      seal(folder, digestOnDisk(folder, ...paths));
      return ["--seal", paper.replace(/(.{4})/g, "$1 ").trim()];
    },
    null,
  ),
];
