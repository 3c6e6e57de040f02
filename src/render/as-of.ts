import type { Messages } from "../messages/index.js";
import { shortHash } from "../model/commit.js";
import type { Moment } from "../model/moment.js";

/** Which committed state an answer is about, in one line. */
export function asOfText({ commit, date, asked }: Moment, { asOf }: Messages): string {
  return asOf[asked](date, shortHash(commit));
}

/** The same for `--json`: null where the answer is about the files as they lie on the disk. */
export function asOfJson(moment: Moment | null): Pick<Moment, "commit" | "date"> | null {
  return moment === null ? null : { commit: moment.commit, date: moment.date };
}
