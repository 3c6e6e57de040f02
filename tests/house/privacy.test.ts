import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { home, ownFiles } from "../support/files.js";

// Written in pieces, so that this file does not hold what it forbids.
const folder = (name: string) => `/${name}/`;
const homes = ["work", "root", "home/user", "Users", "mnt", "private/var"].map(folder);
const scratch = folder("tmp");
const registries = [
  ["registry", "npmjs", "org"],
  ["registry", "yarnpkg", "com"],
  ["registry", "npmmirror", "com"],
  ["npmmirror", "com"],
  ["npm", "pkg", "github", "com"],
  ["jfrog", "io"],
].map((parts) => parts.join("."));

const texts = ownFiles()
  .map((path) => ({ path, text: readFileSync(join(home, path), "utf8") }))
  .filter(({ text }) => !text.includes("\0"));

function holding(words: readonly string[], among = texts): string[] {
  return among.flatMap(({ path, text }) => {
    return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
  });
}

test("no file names a folder of the machine it was written on", () => {
  const wrong = holding(homes).filter((each) => !isPartOfAddress(each));
  expect(wrong).toEqual([]);
  expect(
    holding(
      [scratch],
      texts.filter(({ path }) => !path.startsWith("tests/")),
    ),
  ).toEqual([]);
});

/** What stands in the path of a web address is no folder of a machine. */
function isPartOfAddress(found: string): boolean {
  const [path, word] = found.split(": ");
  const text = texts.find((each) => each.path === path)?.text ?? "";
  return !new RegExp(`(?<![\\w.])${word}`).test(text);
}

test("no file names the host that packages were fetched from", () => {
  expect(holding(registries)).toEqual([]);
  expect(JSON.stringify(lockedPackages())).not.toContain(`"${["resol", "ved"].join("")}"`);
});

test("every locked package has its checksum, but for those that only another system would install", () => {
  const packages = Object.entries(lockedPackages()).filter(([path]) => path !== "");
  expect(packages.length).toBeGreaterThan(10);
  const unsure = packages.filter(([, { integrity, optional, os }]) => !(integrity || (optional && os)));
  expect(unsure.map(([path]) => path)).toEqual([]);
});

function lockedPackages(): Record<string, { integrity?: string; optional?: boolean; os?: string[] }> {
  return JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8")).packages;
}
