import type { Diagnostic } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import { shortHash } from "../model/commit.js";
import type { Moment } from "../model/moment.js";
import type { Palette } from "./colour.js";
import { describe } from "./diagnostics.js";
import { harmless } from "./plain.js";
import { wrap } from "./wrap.js";

/** Turns an absolute path into the one that the reader would type. */
export type Place = (file: string) => string;

/** The files that are left out of an answer, as `--json` tells them. */
export function excludedJson(excluded: readonly Diagnostic[], messages: Messages, place: Place): object[] {
  return excluded.map((diagnostic) => ({
    file: place(diagnostic.file),
    line: diagnostic.line,
    rule: diagnostic.rule,
    message: describe(diagnostic, messages),
  }));
}

/**
 * The lines that name the files left out of an answer, and why; none when there are none. `moment` is the committed
 * state that they belong to, if it is one.
 */
export function excludedLines(
  excluded: readonly Diagnostic[],
  messages: Messages,
  place: Place,
  { width, palette }: { readonly width: number; readonly palette: Palette },
  moment: Moment | null = null,
): string[] {
  if (excluded.length === 0) return [];
  const named = excluded.flatMap((diagnostic) => [
    ...wrap(harmless(`${place(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`), width - 2),
    ...wrap(harmless(describe(diagnostic, messages)), width - 4).map((line) => `  ${line}`),
  ]);
  const remedy =
    moment === null ? messages.status.excludedRemedy : messages.asOf.excludedRemedy(shortHash(moment.commit));
  return [
    ...wrap(messages.status.excluded(excluded.length), width).map(palette.bad),
    ...named.map((line) => `  ${line}`),
    ...wrap(remedy, width),
  ];
}
