import { describe, expect, test } from "vitest";
import { contextOf, type World } from "../src/world.js";

/** Plays a bar on a terminal, or none, with a clock that moves so many milliseconds at each look. */
async function drawn(isTTY: boolean, step: number): Promise<string> {
  let time = 0;
  const written: string[] = [];
  const world: World = {
    argv: [],
    env: { LEDGER_TODAY: "2026-11-23" },
    cwd: "/",
    now: () => {
      time += step;
      return new Date(time);
    },
    stdout: { write: () => undefined },
    stderr: { write: (text) => written.push(text), isTTY },
    ask: null,
  };
  const { progress } = await contextOf(world, { words: [] }, "en");
  for (let done = 1; done <= 10; done++) progress(done, 10);
  return written.join("");
}

describe("the progress bar", () => {
  test("shows how much is done when it takes long, and goes away", async () => {
    const text = await drawn(true, 200);
    expect(text).toContain("████████████░░░░░░░░░░░░░░░░░░ 4/10");
    expect(text.endsWith("\r\u001b[K")).toBe(true);
  });

  test("is not drawn for what is quick, nor where nobody sees it", async () => {
    expect(await drawn(true, 10)).toBe("");
    expect(await drawn(false, 200)).toBe("");
  });
});
