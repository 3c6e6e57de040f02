import { describe, expect, test } from "vitest";
import { colours } from "../../../../src/render/document/html/colours.js";

/** Each colour by its name, of the scheme that is declared in this place. */
function scheme(position: number): ReadonlyMap<string, string> {
  const declared = colours.split(":root {")[position] ?? "";
  return new Map(
    [...declared.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ["by day", 1],
  ["by night", 2],
])("%s", (_, position) => {
  const found = scheme(position);

  function contrast(name: string, ground: string): number {
    const [a, b] = [name, ground].map((each) => luminance(found.get(each) ?? "000000"));
    return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
  }

  test.each(
    ["ink", "faint", "link", "red", "yellow", "green"].flatMap((name) => ["ground", "card"].map((on) => [name, on])),
  )("%s can be read on the %s", (name, on) => {
    expect(contrast(name, on)).toBeGreaterThan(4.5);
  });

  test.each(["red", "yellow"])("%s can be read on its own ground", (name) => {
    expect(contrast(name, `${name}-ground`)).toBeGreaterThan(4.5);
    expect(contrast("faint", `${name}-ground`)).toBeGreaterThan(4.5);
  });

  test.each(["done", "in_progress", "staged", "pending", "total"])(
    "a bar of %s can be seen, and its count read",
    (tone) => {
      expect(contrast(`${tone}-edge`, "card")).toBeGreaterThan(3);
      expect(contrast(`${tone}-ink`, tone)).toBeGreaterThan(4.5);
      if (found.has(`${tone}-mark`)) expect(contrast(`${tone}-ink`, `${tone}-mark`)).toBeGreaterThan(4.5);
    },
  );

  test("every colour has both of its faces", () => {
    expect([...found.keys()]).toEqual([...scheme(1).keys()]);
    expect(found.size).toBeGreaterThan(25);
  });
});
