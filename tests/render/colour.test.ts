import { expect, test } from "vitest";
import { paletteFor } from "../../src/render/colour.js";

test("a paint colours its text and nothing else that it is given", async () => {
  const { strong, bad } = await paletteFor(true);
  expect(["台账", "问题"].map(strong)).toEqual(["\u001b[1m台账\u001b[22m", "\u001b[1m问题\u001b[22m"]);
  expect(bad("逾期")).toBe("\u001b[31m逾期\u001b[39m");
});

test("without colour every paint leaves its text alone", async () => {
  const palette = await paletteFor(false);
  for (const paint of Object.values(palette)) expect(paint("逾期")).toBe("逾期");
});
