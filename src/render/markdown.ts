import { harmlessLines } from "./plain.js";

/** Everything that Markdown or HTML could take for markup. */
const markup = /[\\`*_{}[\]<>#|~!$]/g;

/** Addresses that a reader's program would turn into links by itself. */
const autolink = /:(?=\/\/)|(?<=\bwww)\./gi;

/** Text as text: no markup, no HTML, no link; line breaks as `<br>`, the only way within a table. */
export function escapeMarkdown(text: string): string {
  return harmlessLines(text)
    .replace(markup, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(autolink, "\\$&")
    .replaceAll("\n", "<br>");
}

/** A table in GitHub's Markdown; the first row is its head. */
export function toMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |\n`;
  const rule = `| ${head.map(() => "---").join(" | ")} |\n`;
  return [line(head), rule, ...rows.map(line)].join("");
}
