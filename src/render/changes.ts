import type { Messages } from "../messages/index.js";
import { formatReference } from "../model/reference.js";
import type { Refusal } from "../model/refusal.js";
import { harmless } from "./plain.js";

/** A step that was taken, as the answer tells it; `file` relative to the current folder. */
export interface Changed {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly from: string | null;
  readonly to: string;
  /** The log's event, for steps that move no status. */
  readonly event: string;
  readonly late: boolean;
}

/** What a command that writes answers with `--json` (DESIGN section 5). */
export function changesJson(changed: readonly Changed[], refused: readonly Refusal[], messages: Messages): object {
  return {
    changed: changed.map(({ id, file, from, to, late }) => ({ id, file, from, to, late })),
    refused: refused.map((refusal) => ({
      id: formatReference(refusal.reference),
      guard: refusal.guard,
      ...refusalTexts(refusal, messages),
    })),
  };
}

/** One line for each step that was taken. */
export function changesText(changed: readonly Changed[], messages: Messages): string {
  const { write, words } = messages;
  const status = (key: string | null) => words.status[key as keyof typeof words.status] ?? key ?? words.none;
  const lines = changed.map(({ id, from, to, event, title, late }) => {
    const line =
      from === to
        ? write.recorded(id, words.event[event as keyof typeof words.event] ?? event, harmless(title))
        : write.moved(id, status(from), status(to), harmless(title));
    return late ? write.late(line) : line;
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** Each refusal with the command that would satisfy its guard. */
export function refusalsText(refused: readonly Refusal[], messages: Messages): string {
  return refused
    .map((refusal) => {
      const { message, remedy } = refusalTexts(refusal, messages);
      return `${messages.write.refused(formatReference(refusal.reference), message, remedy)}\n`;
    })
    .join("");
}

function refusalTexts(refusal: Refusal, messages: Messages): { message: string; remedy: string } {
  const say = messages.refusals[refusal.guard] as (params: unknown, id: string) => { message: string; remedy: string };
  const { message, remedy } = say(refusal.params, formatReference(refusal.reference));
  return { message: harmless(message), remedy: harmless(remedy) };
}
