import { describe, expect, onTestFinished, test, vi } from "vitest";
import { harmlessLines } from "../../../../src/render/plain.js";
import { element, elements } from "../../../support/xml.js";
import { everything, hostile, sayingEverywhere } from "../samples.js";
import { part, textOf, wordOf } from "./word.js";

const { body, styles, parts, file } = await wordOf(everything);

describe("the file", () => {
  test("is the same for the same document at any time", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09") });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect((await wordOf(everything)).file.equals(file)).toBe(true);
  });

  test("has its title and language in its properties, and nobody's name", () => {
    const properties = part(parts, "docProps/core.xml");
    expect(properties.children.map((child) => typeof child !== "string" && [child.name, ...child.children])).toEqual([
      ["dc:title", everything.title],
      ["dc:language", "zh-CN"],
    ]);
  });

  test("declares and has all that it refers to", () => {
    const overrides = elements(part(parts, "[Content_Types].xml"), "Override").map(
      ({ attributes }) => attributes.PartName?.slice(1) ?? "",
    );
    expect(overrides.filter((path) => !parts.has(path))).toEqual([]);
    const targets = [...parts].flatMap(([path, root]) => {
      if (!path.endsWith(".rels")) return [];
      const folder = path.replace(/_rels\/[^/]*$/, "");
      return elements(root, "Relationship").map(({ attributes }) => folder + attributes.Target);
    });
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((path) => !overrides.includes(path))).toEqual([]);
  });

  test("uses no style that it does not have", () => {
    const ids = new Set(elements(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]));
    const used = [body, part(parts, "word/footer1.xml"), part(parts, "word/footer2.xml")].flatMap((within) =>
      ["w:pStyle", "w:rStyle"].flatMap((name) => elements(within, name).map(({ attributes }) => attributes["w:val"])),
    );
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** How many of a value's texts are this one. */
function countOf(text: string, value: unknown): number {
  if (value === text) return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum, each) => sum + countOf(text, each), 0);
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

function unbroken(text: string): string {
  return text.replaceAll(/[ \u3000\n]/g, "");
}

describe("a hostile text", () => {
  test.each([...hostile, "{default-bullet-numbering-0} {{a}} {}"].map((text) => [text.slice(0, 30), text]))(
    "%j arrives intact wherever a text can stand",
    async (_, text) => {
      const document = sayingEverywhere(text);
      const { body, parts } = await wordOf(document);
      const shown = harmlessLines(text);
      const count = countOf(text, document);
      expect(timesIn(unbroken(textOf(body)), unbroken(shown))).toBe(count);
      // The two titles may be broken at a blank of theirs, nothing else.
      expect(timesIn(textOf(body), shown)).toBeGreaterThanOrEqual(count - 2);
      expect(element(part(parts, "docProps/core.xml"), "dc:title").children.join("")).not.toBe("");
    },
  );
});
