import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One import as it stands in a file. */
export interface Import {
  /** Path of the file that imports, from the project's home. */
  readonly from: string;
  /** Path of the imported file from the project's home, or the bare name of a package or a part of Node. */
  readonly to: string;
  readonly ours: boolean;
  /** Leaves no trace in the compiled program. */
  readonly typeOnly: boolean;
  /** Loaded only when the line is reached. */
  readonly lazy: boolean;
}

/** Every static, dynamic and type import, and every re-export, of one source text; `from` is its path. */
export function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const ours = specifier.text.startsWith(".");
    const to = ours ? join(dirname(from), specifier.text).replace(/\.js$/, ".ts") : packageOf(specifier.text);
    found.push({ from, to, ours, typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node)) add(literalOf(node), true, false);
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

/** The imports of a file that is in the project. */
export function importsOfFile(home: string, path: string): Import[] {
  return importsOf(path, readFileSync(join(home, path), "utf8"));
}

/** A chain of files in which each loads the next while it is itself being loaded, and the last one the first. */
export function findCycle(imports: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, ours, typeOnly, lazy } of imports) {
    if (ours && !typeOnly && !lazy) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const finished = new Set<string>();
  const search = (file: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const each of next.get(file) ?? []) {
      const cycle = search(each, [...trail, file]);
      if (cycle !== null) return cycle;
    }
    finished.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = search(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function literalOf(node: ts.ImportTypeNode): ts.Node | undefined {
  return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

/** `yaml` of `yaml/util`, `@scope/name` of `@scope/name/part`; a part of Node keeps its whole name. */
function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
