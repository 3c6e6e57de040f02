import { dirname } from "node:path";
import type { Context } from "../../context.js";
import type { Past, Proof } from "../../documents/paper.js";
import { Failure } from "../../errors.js";
import { evidenceOf } from "../../model/field.js";
import type { Entry, Ledger } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import type { Evidence } from "../../model/schema.js";
import { failureText } from "../../render/failure.js";
import { eventTexts } from "../../render/history.js";
import { paperMessages } from "../../render/paper-messages.js";
import { sha256OfFile } from "../../store/digest.js";
import { resolveEvidence } from "../../store/evidence.js";
import { repositoryOf } from "./state.js";

/** How each piece of evidence of these problems stands now: files are hashed, whatever else is cited only. */
export function proofs(root: string, entries: readonly Entry[]): Map<Evidence, Proof> {
  const pieces = entries.flatMap(({ problem }) => evidenceOf(problem));
  return new Map(pieces.map((piece) => [piece, proofOf(root, piece)]));
}

function proofOf(root: string, { file, sha256 }: Evidence): Proof {
  if (file === undefined) return "cited";
  const found = resolveEvidence(root, file);
  if (typeof found === "string") return found;
  const actual = sha256OfFile(found.path);
  if (actual === null) return "unreadable";
  return actual === sha256 ? "intact" : "changed";
}

/** Nothing of git is there to be asked, or not all of it: a paper is made all the same, and says so. */
const noHistory: readonly Failure["kind"][] = [
  "no-git",
  "no-repository",
  "foreign-repository",
  "no-commit",
  "shallow-history",
  "missing-objects",
  "git-failed",
];

/** What git knows of the problems, or of the one problem `id`, up to `moment` where it is told from an earlier state. */
export async function pastOf(
  context: Context,
  { header, root }: Ledger,
  id: number | null,
  moment: Moment | null,
): Promise<Past> {
  const messages = paperMessages(header.language);
  try {
    const { readHistory } = await import("../../history/replay/history.js");
    const { eventsOf, eventsOfProblem } = await import("../../history/replay/events.js");
    const history = await readHistory(await repositoryOf(context), context.progress, moment?.commit);
    const events = id === null ? eventsOf(history) : eventsOfProblem(history, id);
    return { events: events.map((event) => ({ event, texts: eventTexts(event, messages) })) };
  } catch (error) {
    if (!(error instanceof Failure) || !noHistory.includes(error.kind)) throw error;
    // A paper leaves the machine: what it says of the ledger's folder is the folder's name.
    return { why: failureText(error, messages, dirname(root)) };
  }
}
