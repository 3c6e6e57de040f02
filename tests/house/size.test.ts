import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { home, ownFiles } from "../support/files.js";

const code = ["src", "bin", "tests", ".config"].flatMap((folder) => ownFiles(folder).filter(isCode));
const sources = code.filter((path) => path.startsWith("src/"));

function isCode(path: string): boolean {
  return /\.([cm]?js|ts)$/.test(path);
}

function textOf(path: string): string {
  return readFileSync(join(home, path), "utf8");
}

function lineCount(path: string): number {
  return textOf(path).trimEnd().split("\n").length;
}

/** The places of a source where `any` stands as a type; in words and names it may stand. */
function uncheckedTypes(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("every file has one reason to exist", () => {
  test("none is longer than 300 lines", () => {
    const long = code.filter((path) => lineCount(path) > 300).map((path) => `${path}: ${lineCount(path)}`);
    expect(long).toEqual([]);
  });

  test("half of the sources are shorter than 100", () => {
    const counts = sources.map(lineCount).sort((left, right) => left - right);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(100);
  });

  test("none is called by what anything could be put in", () => {
    const drawer = /(^|\/)(utils?|helpers?|common|shared|misc|lib|services?|managers?)(\/|\.|$)/i;
    expect(ownFiles().filter((path) => drawer.test(path))).toEqual([]);
  });
});

describe("the sources", () => {
  test("leave no value without a type", () => {
    const typed = code.filter((path) => path.endsWith(".ts"));
    expect(typed.flatMap((path) => uncheckedTypes(path, textOf(path)))).toEqual([]);
    expect(uncheckedTypes("a.ts", "// any\nlet any: unknown;\nlet value: any[];")).toEqual(["a.ts:3"]);
  });

  test("write to the streams they are given, never past them", () => {
    expect(sources.filter((path) => /\bconsole\s*\./.test(textOf(path)))).toEqual([]);
    expect(sources.filter((path) => /\bprocess\s*\.\s*(stdout|stderr|exit|argv|env|cwd)\b/.test(textOf(path)))).toEqual(
      [],
    );
  });
});
