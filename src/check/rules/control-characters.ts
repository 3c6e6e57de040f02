import type { Parsed } from "../../store/parse.js";
import type { Path } from "../../store/position.js";
import type { Hit, Rule } from "../rule.js";

/**
 * Characters that cannot be seen and change what can: controls but tab and line break, marks of writing direction
 * (Unicode UAX #9), zero-width ones but the joiner within an emoji, line separators, tags, halves of surrogate pairs.
 */
const invisible = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200c\\u200e\\u200f]",
    "[\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\u{e0000}-\\u{e007f}\\p{Cs}]",
    "(?<!\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)\\u200d",
  ].join("|"),
  "u",
);

/** Text holds only what a reader sees. */
export const controlCharacters: Rule<"control-characters"> = {
  id: "control-characters",
  severity: "warning",
  *check({ headerFile, problems }) {
    for (const parsed of [headerFile, ...problems.map((each) => each.parsed)]) yield* search(parsed, parsed.value, []);
  },
};

function* search(parsed: Parsed, value: unknown, path: Path): Iterable<Hit<"control-characters">> {
  if (typeof value === "string") {
    const found = invisible.exec(value)?.[0].codePointAt(0);
    if (found === undefined) return;
    const codePoint = `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
    yield { place: { parsed, path, target: "value" }, params: { codePoint } };
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* search(parsed, each, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* search(parsed, each, [...path, key]);
  }
}
