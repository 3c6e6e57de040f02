import { harmless } from "../../plain.js";
import { cut } from "./text.js";

const longestName = 31;

/** Excel keeps this name for itself. */
const reserved = ["history"];

/** Names for sheets that Excel takes: short, without its own marks, and none twice (capitals make no difference). */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(reserved);
  return wanted.map((text) => {
    const plain = allowed(text);
    let name = cut(plain, longestName);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = ` (${number})`;
      name = cut(plain, longestName - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(text: string): string {
  const name = harmless(text).replace(/[[\]:*?/\\]/g, " ");
  return name.replace(/^['\s]+|['\s]+$/g, "") || "-";
}
