/** What a sealed state amounts to. */
interface Figures {
  readonly total: number;
  readonly done: number;
  readonly in_progress: number;
  readonly staged: number;
  readonly pending: number;
  readonly closed: number;
  readonly measures: { readonly total: number; readonly done: number };
  readonly regulations: number;
}

export const seal = {
  help: {
    summary: "Fix a reporting state, so that anybody can verify it years later",
    description:
      "Makes the annotated git tag seal/NAME on the last commit, with the figures and a digest over the committed bytes of the header, the problems and the cited evidence; signed where git is set to sign tags. Copy digest and commit on paper: a history that is rewritten later, tags included, no longer has them. What differs from the last commit has to be saved first.",
    name: "the seal's name, such as 2026-Q4",
    options: { json: "print the answer as JSON" },
    examples: [
      ["ledger seal 2026-Q4", "the state that the quarter's report tells"],
      ["ledger audit", "verifies every seal"],
      ["ledger seal 2026-Q4-2 --json", "for another program"],
    ] as readonly (readonly [string, string])[],
  },
  /** The text of the tag, in the ledger's language. */
  text: (name: string, title: string, figures: string) => `Seal ${name}: ${title}\n\n${figures}`,
  figures: ({ total, done, in_progress, staged, pending, closed, measures, regulations }: Figures) =>
    `Problems: ${total}; done ${done} (closed ${closed}), in progress ${in_progress}, staged ${staged}, pending ${pending}. Measures: ${measures.total}, done ${measures.done}. Regulations: ${regulations}.`,
  sealed: (name: string, commit: string) => `Sealed: seal/${name} on commit ${commit}.`,
  digest: (digest: string) => `Digest: ${digest}`,
  commit: (hash: string) => `Commit: ${hash}`,
  paper:
    "Copy both into the paper that reports these figures: the digest vouches for the state, the commit for how it came about.",
  verify: "Years later both are verified by:",
  byHand: "Without this program, the digest is printed by:",
  uncited: "(Delete first what no problem cites below evidence/: it is not sealed.)",
  push: (name: string) => `Hand it on with the history: git push origin seal/${name}`,
};
