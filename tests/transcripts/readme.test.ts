import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { home } from "../support/files.js";
import { played } from "./transcript.js";

/** A block of a text in Markdown that shows commands and what they print. */
interface Block {
  /** Number of its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** The commands of the blocks before it, on whose ledger it goes on. */
  readonly earlier: string;
  /** Whether its ledger is under version control. */
  readonly repository: boolean;
}

/**
 * The blocks marked `console`; each has a fresh copy of the ledger, unless it is marked `console continued`. That of
 * `console repository` is committed.
 */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split("\n");
  for (const [index, line] of lines.entries()) {
    const kind = /^```console(?: (continued|repository))?$/.exec(line);
    if (kind === null) continue;
    const last = kind[1] === "continued" ? blocks.at(-1) : undefined;
    const text = lines.slice(index + 1, lines.indexOf("```", index + 1)).join("\n");
    const earlier = last === undefined ? "" : `${last.earlier}${last.text}\n`;
    const repository = last?.repository ?? kind[1] === "repository";
    blocks.push({ line: index + 2, text, earlier, repository });
  }
  return blocks;
}

/** A block as the program fills it: without exit statuses, and with stderr where a terminal shows it. */
async function filled({ text, earlier, repository }: Block): Promise<string> {
  const plain = (block: string) => block.replace(/^\$ npx ledger/gm, "$ ledger");
  const before = (await played(plain(earlier), "en", repository)).split("\n").length - 1;
  const told = (await played(plain(earlier + text), "en", repository)).split("\n").slice(earlier === "" ? 0 : before);
  const typed = text.split("\n").filter((line) => line.startsWith("$ "));
  return told
    .filter((line) => !/^exit \d+$/.test(line))
    .map((line) => (line.startsWith("$ ") ? (typed.shift() ?? line) : line.replace(/^stderr\| /, "")))
    .join("\n")
    .trimEnd();
}

const path = join(home, "README.md");
const readme = existsSync(path) ? readFileSync(path, "utf8") : "";

test.each(blocksOf(readme))("README.md:$line shows what the program prints", async (block) => {
  const now = await filled(block);
  if (process.env.UPDATE) {
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(`\n${block.text}\n\`\`\``, () => `\n${now}\n\`\`\``),
    );
  } else {
    expect(now).toBe(block.text.trimEnd());
  }
});

test("blocks are found, each with the commands it goes on from", () => {
  const markdown =
    "# A\n```console\n$ npx ledger list\n1\n```\n```sh\nnpm ci\n```\n```console continued\n$ ledger status\n```\n```console repository\n$ ledger save\n```\n";
  expect(blocksOf(markdown)).toEqual([
    { line: 3, text: "$ npx ledger list\n1", earlier: "", repository: false },
    { line: 10, text: "$ ledger status", earlier: "$ npx ledger list\n1\n", repository: false },
    { line: 13, text: "$ ledger save", earlier: "", repository: true },
  ]);
});

test("a block is filled on the ledger that the blocks before it left", async () => {
  const earlier = "$ ledger done 33 --all-measures\n";
  const text = "$ npx ledger list 33 --format md --columns id,status";
  const lines = (await filled({ line: 1, text, earlier, repository: false })).split("\n");
  expect(lines).toEqual([
    "$ npx ledger list 33 --format md --columns id,status",
    "| No. | Status |",
    "| --- | --- |",
    "| 33 | done |",
  ]);
});

test("in a repository everything is committed, and commits are told by their numbers", async () => {
  const text = "$ git status --short\n$ git log --format=%h --abbrev=10";
  const told = await filled({ line: 1, text, earlier: "", repository: true });
  expect(told).toBe("$ git status --short\n$ git log --format=%h --abbrev=10\n1111111111");
});
