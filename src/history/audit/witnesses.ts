import type { Standing, Witnesses } from "../../model/audit.js";
import { isFinished } from "../../model/status.js";
import { ancestors, type ProblemVersion } from "../replay/version.js";

/** How well the history vouches for what the last state of a ledger says is finished, or struck off. */
export function witnessesOf(problems: Iterable<ProblemVersion>): Witnesses {
  const witnesses = { done: noneYet(), closed: noneYet() };
  for (const version of problems) {
    const { status } = version.value;
    if (isFinished(status)) witnesses.done[standingOf(version, "done")]++;
    if (status === "closed") witnesses.closed[standingOf(version, "close")]++;
  }
  return witnesses;
}

function noneYet(): Record<Standing, number> {
  return { witnessed: 0, later: 0, first: 0 };
}

/**
 * The standing of the last step of this kind. Where the log has none, nobody saw it: it stood so from the first commit,
 * or came without a step later.
 */
function standingOf(version: ProblemVersion, event: "done" | "close"): Standing {
  const log = version.value.log ?? [];
  const index = log.findLastIndex((entry) => entry.event === event && entry.measure === undefined);
  const origin = version.origins[index];
  if (origin !== undefined) return origin.standing;
  const states = [...ancestors(version)].map(({ value }) => value.status);
  return states.every((status) => (event === "close" ? status === "closed" : isFinished(status))) ? "first" : "later";
}
