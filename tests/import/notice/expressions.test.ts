import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { home, ownFiles } from "../../support/files.js";

/** Every regular expression of the readers, with the pieces of those that are put together. */
function expressionsOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text.slice(1, node.text.lastIndexOf("/")));
    if (ts.isNewExpression(node) && node.expression.getText(source) === "RegExp") {
      found.push(node.arguments?.[0]?.getText(source) ?? "");
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(path, readFileSync(join(home, path), "utf8"), ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}

/** The quantifiers without an upper bound, outside of character classes. */
function unbounded(expression: string): string[] {
  return (
    expression
      .replace(/\\./g, "x")
      .replace(/\[[^\]]*\]/g, "x")
      .match(/[*+]|\{\d+,\}/g) ?? []
  );
}

describe("no text makes a reader of papers backtrack", () => {
  // Those that read bytes are tried with hostile files instead, since formats bound nothing themselves.
  const readers = ownFiles("src/import").filter((path) => !path.startsWith("src/import/files/"));
  const expressions = readers.flatMap((path) => expressionsOf(path).map((expression) => ({ path, expression })));

  test("as none of its regular expressions repeats anything without a bound", () => {
    expect(expressions.length).toBeGreaterThan(30);
    expect(expressions.filter(({ expression }) => unbounded(expression).length > 0)).toEqual([]);
  });

  test("and this would be seen", () => {
    expect(["a+", "(a|b)*", "[ab]+c", "a{2,}"].every((each) => unbounded(each).length === 1)).toBe(true);
    expect(["a{0,3}", "[*+]", "\\+", "a?"].flatMap(unbounded)).toEqual([]);
  });
});
