import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.js";
import { messages } from "../../src/messages/index.js";
import { copyInto, newFolder } from "../support/ledger.js";
import { commitAll } from "../support/repository.js";
import { outcomeOf } from "./transcript.js";

/** The command lines that a command's help gives as examples, without what is said about them. */
async function examplesOf(command: string, language: "en" | "zh", folder: string): Promise<string[]> {
  const { stdout } = await outcomeOf(`COLUMNS=200 NO_COLOR=1 ledger ${command} --help`, folder, language);
  const [, examples = ""] = stdout.split(`\n${messages[language].help.examples}\n`);
  const lines = examples.split("\n").map((line) => line.replace(/ {2,}# .*$/, "").trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

describe.each(["en", "zh"] as const)("the examples of each command's help work, in %s", (language) => {
  test.each(Object.keys(commands))("%s", async (command) => {
    const folder = newFolder();
    try {
      if (command !== "init") {
        copyInto(folder);
        commitAll(folder);
      }
      const examples = await examplesOf(command, language, folder);
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const example of examples) {
        expect(example).toContain("ledger ");
        const { status, stderr } = await outcomeOf(`EDITOR=true ${example}`, folder, language);
        expect({ example, status, stderr: status === 0 ? "" : stderr }).toEqual({ example, status: 0, stderr: "" });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
