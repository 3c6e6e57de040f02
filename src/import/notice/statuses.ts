import type { Declared, Status } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import type { Note, NoteParams } from "../proposal.js";
import { note } from "./notes.js";
import type { Reading } from "./reading.js";
import { isContinuing, isOwnFinding } from "./wording.js";

/**
 * The status of each problem: its result; in a part on what goes on, in progress; else done where the headline's figure
 * is reached with just those that lack a result; else pending. The last two are assumptions, and noted.
 */
export function statusesOf(
  readings: readonly Reading[],
  declared: Declared,
): { statuses: readonly Status[]; notes: readonly Note[] } {
  const feedback = readings.filter((reading) => !isSelf(reading));
  const done = feedback.filter((reading) => isFinished(knownStatus(reading) ?? "pending")).length;
  const silent = feedback.filter((reading) => knownStatus(reading) === null && !reading.unclear).length;
  const areDone = declared.done === done + silent;
  const assumed = readings.map((reading): Assumption | null => {
    if (knownStatus(reading) !== null) return null;
    return areDone && !reading.unclear ? { taken: "done", basis: "headline" } : { taken: "pending", basis: "nothing" };
  });
  return {
    statuses: readings.map((reading, index) => knownStatus(reading) ?? assumed[index]?.taken ?? "pending"),
    notes: readings.flatMap(({ found }, index) => {
      const assumption = assumed[index] ?? null;
      return assumption === null
        ? []
        : [note("result-missing", found.heading.line, { problem: index + 1, ...assumption })];
    }),
  };
}

type Assumption = Pick<NoteParams["result-missing"], "taken" | "basis">;

function knownStatus({ status, found }: Reading): Status | null {
  if (status !== null) return status;
  return found.above.some(({ text }) => isContinuing(text)) ? "in_progress" : null;
}

/** Whether the organisation found it by itself. */
export function isSelf(reading: Reading | undefined): boolean {
  return reading?.found.above.some(({ text }) => isOwnFinding(text)) === true;
}
