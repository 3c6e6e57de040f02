import type { Fault } from "./fault.js";

const marker = /(?:^|\n)(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/g;

/** The marker lines that git leaves in a file when two people changed the same lines. */
export function conflictFaults(text: string): Fault[] {
  return [...text.matchAll(marker)].map(({ 0: whole, 1: sign = "", index }) => {
    const start = index + whole.length - sign.length;
    return { rule: "conflict-markers", params: { marker: sign }, start, end: start + sign.length };
  });
}
