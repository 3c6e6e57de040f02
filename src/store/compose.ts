import { Composer, type CST, type Document, Lexer, Parser } from "yaml";

/**
 * YAML 1.2 with its core schema whatever the file declares: no merge keys, no tags that build objects. Keys are
 * compared by `structureFaults`, which takes time in proportion to the file.
 */
const options = {
  version: "1.2",
  schema: "core",
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  strict: true,
  uniqueKeys: false,
  prettyErrors: false,
  /** The editor finds its places by them. */
  keepSourceTokens: true,
} as const;

/** Ledger files are six levels deep; beyond this a recursion would endanger the stack. */
const deepest = 100;

/** After so many tokens that mean nothing, the rest of the file is not read. */
const mostErrors = 100;

export interface Composed {
  readonly document: Document.Parsed;
  /** Offset of the first thing that belongs to a second document. */
  readonly second: number | null;
}

/**
 * The syntax tree of `text` with its errors, or the offset of the place where the nesting becomes unreasonable. Never
 * throws, and takes time in proportion to the length.
 */
export function compose(text: string): Composed | { readonly tooDeep: number } {
  const parser = new Parser();
  const composer = new Composer(options);
  const state: State = { document: null, seen: 0, second: null, errors: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    take(parser.next(lexeme), composer, state);
    if (parser.stack.length > deepest) return { tooDeep: parser.offset };
    if (state.second !== null || state.errors > mostErrors) break;
  }
  if (state.second === null) take(parser.end(), composer, state);
  for (const document of composer.end(true, text.length)) state.document ??= document;
  if (state.document === null) throw new Error("the composer was told to make a document and made none");
  return { document: state.document, second: state.second };
}

interface State {
  document: Document.Parsed | null;
  /** Documents begun. */
  seen: number;
  second: number | null;
  errors: number;
}

function take(tokens: Iterable<CST.Token>, composer: Composer, state: State): void {
  for (const token of tokens) {
    if (token.type === "error") state.errors++;
    if (token.type === "document" && ++state.seen > 1) {
      state.second ??= token.offset;
      return;
    }
    for (const document of composer.next(token)) state.document ??= document;
  }
}
