import type { Rule } from "../rule.js";

/** A file among the problems that the ledger does not read is told, so that nobody believes it counts. */
export const strayFile: Rule<"stray-file"> = {
  id: "stray-file",
  severity: "info",
  *check({ strayFiles }) {
    for (const file of strayFiles) {
      yield { place: { file }, params: { name: file.split(/[\\/]/).at(-1) ?? file } };
    }
  },
};
