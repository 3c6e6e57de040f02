import type { Standing, Witnesses } from "../../model/audit.js";
import type { LogEvent } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import type { ProblemVersion } from "../replay/version.js";

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

/** The standing of the last step of this kind; where the log has none, nobody saw it: it stood so, or came unlogged. */
function standingOf(version: ProblemVersion, event: LogEvent): Standing {
  const log = version.value.log ?? [];
  const index = log.findLastIndex((entry) => entry.event === event && entry.measure === undefined);
  return version.origins[index]?.standing ?? "first";
}
