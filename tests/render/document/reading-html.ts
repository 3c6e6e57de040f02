import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The widths of a table's columns are its own: no class can say them.
    "no-inline-style": "off",
    // A ledger is called as its people call it.
    "long-title": "off",
  },
});

/** What is wrong with a page, a line each. */
export function faults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The text within the elements of a page, as a reader sees it: the body's alone, `<br>` a line break. */
export function textOf(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<br>/g, "\n")
    .replace(/<[^>]*>/g, "\u0000")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'");
}

/** Each start tag of a page, of this name if one is told. */
export function tags(html: string, name = "[a-z][\\w-]*"): string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
}

/** The levels of the headings, in their order. */
export function levels(html: string): number[] {
  return tags(html, "h\\d").map((tag) => Number(tag[2]));
}
