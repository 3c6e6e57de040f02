import { describe, expect, test } from "vitest";
import { trailerLines, trailersOf } from "../../src/model/trailers.js";

const action = { action: "done", problems: [33, 7], undoes: null };
const block = trailerLines(action).join("\n");

describe("what a commit says for programs", () => {
  test("is read as it was written", () => {
    const undo = { action: "undo", problems: [], undoes: "a".repeat(40) };
    expect(trailersOf(`33: done\n\n33: in progress → done\n\n${block}\n`)).toEqual(action);
    expect(trailersOf(`undo\n\n${trailerLines(undo).join("\n")}`)).toEqual(undo);
  });

  test("is read although a hook has added to it", () => {
    expect(trailersOf(`33: done\n\n${block}\nSigned-off-by: 办公室 <office@example.org>\n`)).toEqual(action);
    expect(trailersOf(`33: done\n\n${block}\n\nChange-Id: I1234\n`)).toEqual(action);
  });

  test.each([
    ["stands in the subject", "Ledger-Action: undo"],
    ["stands in the subject, before words", "Ledger-Action: undo\n\nmore"],
    ["is quoted in the text", `33: done\n\n${block}\n\nas the last commit says`],
    ["stands among words", "33: done\n\nwords\nLedger-Action: undo"],
    ["is another program's", "33: done\n\nAction: done\nChange-Id: I1234"],
  ])("is not there where it %s", (_, message) => {
    expect(trailersOf(message)).toBeNull();
  });

  test("is what stands last, whatever comes before", () => {
    expect(trailersOf(`Ledger-Action: undo\n\nLedger-Action: undo\n\n${block}`)).toEqual(action);
  });

  test("names no problem that is no number", () => {
    expect(trailersOf("a\n\nLedger-Action: done\nLedger-Problem: 0 -1 x 1e3 33 1.5")?.problems).toEqual([1000, 33]);
  });
});
