import type { Messages } from "../../messages/index.js";
import type { Problem } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import { completionOf } from "../../query/completion.js";
import { originOf } from "../../query/findings.js";
import { ownDate } from "../../query/light.js";
import { departmentsOf, leadersOf } from "../../query/responsible.js";
import { isWithheld } from "../../query/withheld.js";
import type { Paragraph } from "../document.js";
import type { Source } from "../paper.js";
import { type PublicProblem, publicProblem } from "./public.js";
import { labelled } from "./sentences.js";

/** A problem as a notice tells it. */
export interface Told {
  readonly problem: PublicProblem;
  /** What sets it apart from the others, in a bracket after its title. */
  readonly marks: readonly string[];
  /** What only those who inspected read about it. */
  readonly lines: readonly Paragraph[];
}

/**
 * The problems that an edition tells: those for the public without what is withheld, and of each only the public fields;
 * those for the inspecting body all of them, what is withheld in full and marked.
 */
export function toldProblems({ ledger, edition }: Source, messages: Messages): Told[] {
  const problems = ledger.entries.map(({ problem }) => problem);
  return edition === "public"
    ? problems
        .filter((problem) => !isWithheld(problem))
        .map((problem) => ({ problem: publicProblem(problem), marks: [], lines: [] }))
    : problems.map((problem) => toldToInspectors(problem, messages));
}

/** Never its internal notes or its log: of that only the closing, since it is part of the result. */
function toldToInspectors(problem: Problem, messages: Messages): Told {
  const { words, papers } = messages;
  const { status, deadline, follow_up, withheld = null } = problem;
  // The day on which an unfinished problem is due is told to the public too.
  const isTold = !isFinished(status) && ownDate(problem) === deadline;
  const date = isTold || deadline === undefined ? undefined : papers.conventions.date(deadline);
  return {
    problem: publicProblem(problem),
    marks: [
      ...(originOf(problem) === "self" ? [words.origin.self] : []),
      ...(isWithheld(problem) ? [mark(withheld, messages)] : []),
    ],
    lines: [
      ...labelled(words.field.leaders, leadersOf(problem).join(words.listSeparator), messages),
      ...labelled(words.field.departments, departmentsOf(problem).join(words.listSeparator), messages),
      ...labelled(words.field.deadline, date, messages),
      ...labelled(papers.notice.labels.closing, closing(problem, messages), messages),
      ...labelled(words.field.follow_up, follow_up, messages),
    ],
  };
}

function mark(reason: Problem["withheld"] | null, { words, papers }: Messages): string {
  const { mark: marked, unrecorded } = papers.notice.withheld;
  return marked(reason ? words.withheld[reason] : unrecorded);
}

/** When it was struck off, and by whose approval, where the log tells. */
function closing(problem: Problem, { words, papers }: Messages): string | undefined {
  const { closed } = completionOf(problem);
  if (closed === null) return undefined;
  const { on, approved_by = [] } = closed;
  return papers.notice.closed(papers.conventions.date(on), approved_by.join(words.listSeparator));
}
