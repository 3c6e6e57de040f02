import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.js";
import { halfWidthMarks, withoutShellQuotes } from "../house/punctuation.js";
import { played, stepsOf } from "./transcript.js";

// UPDATE=1 writes what the program says now into the transcripts; read the difference before you keep it.
const folder = new URL("./", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const topics = [...new Set(names.map((name) => name.split(".")[0] ?? ""))];

const chinese = names.filter((name) => name.endsWith(".zh.txt"));

/** What a transcript prints for people: not the formats of machines, the texts of files, or the words that were typed. */
function answersIn(text: string): string[] {
  const steps = text
    .split(/^\$ /m)
    .filter((step) => /^([A-Z_]+=\S* )*ledger /.test(step) && !/--(json|format|dry-run)/.test(step));
  const lines = steps.flatMap((step) => step.split("\n").slice(1));
  return lines.filter((line) => !/^(stderr\|)? *\d* \|/.test(line) && !/^ {4}/.test(line)).map(withoutShellQuotes);
}

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

test.each(names)("%s", async (name) => {
  const text = textOf(name);
  const now = await played(text, name.split(".")[1] ?? "en");
  if (process.env.UPDATE) writeFileSync(new URL(name, folder), now);
  else expect(now).toBe(text);
});

describe("the transcripts", () => {
  test.each(topics)("%s: both languages are given the same commands", (topic) => {
    const [english, chinese] = ["en", "zh"].map((language) => stepsOf(textOf(`${topic}.${language}.txt`)));
    expect(chinese?.map(({ command }) => command)).toEqual(english?.map(({ command }) => command));
  });

  test("say in Chinese nothing with a half-width mark, however it was put together", async () => {
    const wrong = chinese.flatMap((name) =>
      answersIn(textOf(name))
        .flatMap(halfWidthMarks)
        .map((each) => `${name}: ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  test("show every command in good and in bad use", () => {
    const steps = names.flatMap((name) => stepsOf(textOf(name)));
    for (const command of Object.keys(commands)) {
      const ends = steps.filter((step) => step.command.includes(`ledger ${command}`)).map(({ status }) => status === 0);
      expect([command, ends.includes(true), ends.includes(false)]).toEqual([command, true, true]);
    }
  });
});
