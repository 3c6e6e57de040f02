import { readSource } from "../store/read.js";

/**
 * Gives lines of the ledger's files for excerpts, counted from 1 and without their ending, reading each file once;
 * undefined where a file has no such line or cannot be shown.
 */
export function lineReader(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(file, root);
    files.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(file: string, root: string): string[] {
  const source = readSource(file, root);
  return "rule" in source ? [] : source.text.split("\n").map((line) => line.replace(/\r$/, ""));
}
