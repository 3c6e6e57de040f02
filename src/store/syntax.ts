import { type Document, isCollection, isNode, isScalar, visit, type YAMLParseError } from "yaml";
import { type Fault, syntaxFault } from "./fault.js";

/** More errors than this in one file are noise. */
const mostErrors = 100;

/** What the library tells under a wider code, or under one that has another remedy, by how its message reads. */
const finer: readonly { readonly message: RegExp; readonly code: string }[] = [
  { message: /^Missing closing ['"]quote/, code: "UNCLOSED_QUOTE" },
  { message: /end with a [\]}]/, code: "UNCLOSED_BRACKET" },
  { message: /^Implicit map keys need to be followed/, code: "MISSING_COLON" },
  { message: /^A block sequence may not be used/, code: "BAD_INDENT" },
  { message: /at node end$/, code: "TEXT_AFTER_END" },
  { message: /on same line with key$/, code: "DASH_AFTER_KEY" },
];

/** The first errors of the YAML library, each as the rule it breaks; where a tab indents a line, that is the error. */
export function syntaxFaults(text: string, document: Document.Parsed): Fault[] {
  const tabs = new Map<number, Fault>();
  const others: Fault[] = [];
  const errors = withoutEchoes(document.errors)
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, mostErrors);
  for (const error of errors) {
    const tab = tabFault(text, error.pos[0]);
    if (tab !== null) tabs.set(tab.start, tab);
    else others.push(plainFault(document, error));
  }
  return [...tabs.values(), ...others];
}

/** A field indented too far is told twice: as a name over two lines, and as a second colon, which it is not. */
function withoutEchoes(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const overLines = new Set(errors.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY").map(({ pos }) => pos[0]));
  return errors.filter(({ code, pos }) => code !== "BLOCK_AS_IMPLICIT_KEY" || !overLines.has(pos[0]));
}

/** The tabs that the line of `offset` is indented with, null if there are none. */
function tabFault(text: string, offset: number): Fault | null {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? "";
  const first = indent.indexOf("\t");
  if (first === -1) return null;
  return {
    rule: "tab-indentation",
    params: {},
    start: lineStart + first,
    end: lineStart + indent.lastIndexOf("\t") + 1,
  };
}

function plainFault(document: Document.Parsed, { code, message, pos: [start, end] }: YAMLParseError): Fault {
  const exact = finer.find((each) => each.message.test(message))?.code ?? code;
  // The library points to where it missed a closing quote or bracket, often far away; the reader needs the opening one.
  const opening = exact.startsWith("UNCLOSED_") ? openingBefore(document, start) : null;
  return opening === null ? syntaxFault(exact, message, start, end) : syntaxFault(exact, message, opening, opening + 1);
}

/** Where the innermost quoted text or bracket begins that reaches to `offset`; null if there is none. */
function openingBefore(document: Document.Parsed, offset: number): number | null {
  let found: number | null = null;
  visit(document, (_, node) => {
    const bounded = isCollection(node) ? node.flow === true : isScalar(node) && node.type?.startsWith("QUOTE");
    if (!bounded || !isNode(node) || node.range == null) return;
    const [start, end] = node.range;
    if (start < offset && offset <= end) found = Math.max(found ?? 0, start);
  });
  return found;
}
