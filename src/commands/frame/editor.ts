import type { Context } from "../../context.js";
import { Failure } from "../../errors.js";

/**
 * The user's editor as a program and its arguments: `VISUAL`, else `EDITOR`, else what every system has. Failure
 * `needs-terminal` where none is named and nobody is there to use the usual one.
 */
export function editorCommand({ env, ask }: Context, platform: NodeJS.Platform): [program: string, ...string[]] {
  const named = [env.VISUAL, env.EDITOR].find((each) => each?.trim());
  if (named === undefined && ask === null) throw new Failure("needs-terminal", { option: "EDITOR" });
  const [program = "vi", ...rest] = commandWords(named ?? (platform === "win32" ? "notepad" : "vi"), platform);
  return [program, ...rest];
}

/**
 * Splits a command as a shell would, as far as quotes go: `"/opt/My Editor/run" --wait`. No variable, pattern or
 * second command means anything here. A backslash takes the next character as it is, except on Windows, where it
 * stands in paths.
 */
export function commandWords(text: string, platform: NodeJS.Platform): string[] {
  if (platform === "win32") return (text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ""));
  const words = text.match(/(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|\\.|[^\s"'\\])+/gs) ?? [];
  return words.map((word) => word.replace(/"((?:[^"\\]|\\.)*)"?|'([^']*)'?|\\(.)/gs, unquoted));
}

function unquoted(_: string, double?: string, single?: string, escaped?: string): string {
  return double?.replace(/\\(["\\$`])/g, "$1") ?? single ?? escaped ?? "";
}
