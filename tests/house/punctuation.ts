import ts from "typescript";

/** Chinese characters, and the marks that only Chinese text has. */
const chinese = "[\\p{Script=Han}\\u3001-\\u3011\\u3014\\u3015\\uFF01-\\uFF5E]";
const ascii = '[,:;()?!"]';
const beside = new RegExp(`(?<=${chinese})${ascii}|${ascii}(?=${chinese})`, "gu");

/** Each ASCII mark that touches Chinese text, with what stands around it. */
export function halfWidthMarks(text: string): string[] {
  return [...text.matchAll(beside)].map(({ index }) =>
    text.slice(Math.max(0, index - 8), index + 8).replace("\n", "⏎"),
  );
}

/** Whether each “ has its ” in the same text; within a quotation the inner one is ‘ ’, and within that “ ” again. */
export function quotesBalanced(text: string): boolean {
  const open: string[] = [];
  for (const mark of text.match(/[“”‘’]/g) ?? []) {
    const inside = open.at(-1);
    if (mark === "’" && inside !== "‘") continue; // an apostrophe
    if (mark === "“" && inside === "“") return false;
    if (mark === "”" && inside !== "“") return false;
    if (mark === "“" || mark === "‘") open.push(mark);
    else open.pop();
  }
  return open.length === 0;
}

/** What a source text says to people: its string literals, and its templates with `○` for each value. */
export function stringsOfSource(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("○"));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest));
  return found;
}

/** The keys and strings of parsed YAML or JSON, however deep. */
export function stringsOfData(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...stringsOfData(value)]);
}

/** Markdown without its code: what stands in it is for a machine. */
export function proseOfMarkdown(text: string): string {
  return text.replace(/^(`{3,}|~{3,}).*?^\1[^\n]*$/gms, "").replace(/(`+)(?!`).*?[^`]\1(?!`)/gs, "○");
}

/** A text whose command lines have lost the quotes of the shell: `ledger note 33 --note "…"`. */
export function withoutShellQuotes(text: string): string {
  return text.replace(/\bledger [a-z][^，。；：（）“”\n]*/gu, (command) =>
    command.replace(/(?<=[ =])"([^"]*)"(?=[ ,]|$)/g, "$1"),
  );
}
