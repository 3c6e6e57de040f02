import type { Messages } from "../messages/index.js";
import type { StepTaken } from "../query/steps-taken.js";
import { excludedJson, type Place } from "./excluded.js";
import type { End, Report } from "./movement.js";

/** What `diff --json` prints. */
export function movementJson({ header, from, to, movement }: Report, messages: Messages, place: Place): object {
  const { title, organization = null } = header;
  const { totals, done, closed, under_review, returned, reopened, staged, started, ...rest } = movement;
  const excluded = (state: "from" | "to", end: End) =>
    excludedJson(end.excluded, messages, place).map((each) => ({ state, ...each }));
  return {
    ledger: { title, organization },
    from: endJson(from),
    to: endJson(to),
    complete: from.excluded.length + to.excluded.length === 0,
    totals,
    done: done.map(step),
    closed: closed.map((each) => ({ ...step(each), approved_by: each.approved_by })),
    under_review: under_review.map(step),
    returned: returned.map(step),
    reopened: reopened.map(step),
    staged: staged.map((each) => ({ ...step(each), review_on: each.review_on })),
    started: started.map(step),
    ...rest,
    excluded: [...excluded("from", from), ...excluded("to", to)],
  };
}

function endJson({ asked, moment, date }: End): object {
  return { as_of: asked, commit: moment?.commit ?? null, date };
}

function step({ id, title, on, by, note }: StepTaken): object {
  return { id, title, on, by, note };
}
