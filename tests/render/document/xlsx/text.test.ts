import { expect, test } from "vitest";
import { cut } from "../../../../src/render/document/xlsx/text.js";

test.each([
  ["五个字的字", 5, "五个字的字"],
  ["六个字的字串", 5, "六个字的…"],
  ["𠀀𠀀𠀀", 6, "𠀀𠀀𠀀"],
  ["𠀀𠀀𠀀", 5, "𠀀𠀀…"],
  ["𠀀𠀀𠀀", 4, "𠀀…"],
])("%j in %i units is %j: no character is torn apart", (text, longest, kept) => {
  expect(cut(text, longest)).toBe(kept);
});
