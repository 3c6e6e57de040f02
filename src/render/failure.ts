import type { Failure, FailureKind } from "../errors.js";
import type { Messages } from "../messages/index.js";
import { harmless } from "./plain.js";

/** Why something could not be done, and what to do about it, in one line that is safe to show. */
export function failureText(failure: Failure, messages: Messages, cwd: string): string {
  const say = messages.failures[failure.kind as FailureKind] as (params: unknown) => string;
  return say(shown(failure.params, cwd));
}

/**
 * A failure's particulars as they may be shown: made harmless, since some come from files, and with paths below the
 * current folder relative to it, as the user would type them.
 */
function shown(params: unknown, cwd: string): unknown {
  if (typeof params === "string") return harmless(params.startsWith(`${cwd}/`) ? params.slice(cwd.length + 1) : params);
  if (Array.isArray(params)) return params.map((each) => shown(each, cwd));
  if (typeof params !== "object" || params === null) return params;
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shown(value, cwd)]));
}
