import type { Declared } from "../../model/schema.js";
import type { ProposedCategory } from "../proposal.js";
import type { Found, Section } from "./levels.js";
import type { Heading } from "./outline.js";
import { sentencesOf, withoutEnd } from "./sentences.js";
import { isGeneric } from "./wording.js";

/** Where a problem belongs: the id of its category, and the heading between that and the problem. */
export interface Place {
  readonly category: string | null;
  readonly group: string | null;
}

export interface Placement {
  readonly categories: readonly ProposedCategory[];
  readonly placeOf: (found: Found) => Place;
}

/**
 * The categories of a paper: the outermost heading above a problem that names an aspect. A section 二、问题整改进展 names
 * none, so its （一） are the categories; where both could be, the one that gives the number in the headline.
 */
export function placementOf(sections: readonly Section[], declared: Declared): Placement {
  const holders = holdersOf(sections, declared);
  const categories: ProposedCategory[] = [];
  const idOf = new Map<string, string>();
  for (const { above } of sections.flatMap(({ found }) => found)) {
    const [heading] = namingOf(above, holders);
    const name = heading === undefined ? "" : nameOf(heading);
    if (name === "" || idOf.has(name)) continue;
    const id = `c${categories.length + 1}`;
    idOf.set(name, id);
    categories.push({ id, name });
  }
  return {
    categories,
    placeOf: ({ above }) => {
      const [category, ...groups] = namingOf(above, holders);
      const group = groups.map(nameOf).filter((name) => name !== "");
      return {
        category: category === undefined ? null : (idOf.get(nameOf(category)) ?? null),
        group: group.length === 0 ? null : group.join(" / "),
      };
    },
  };
}

function namingOf(above: readonly Heading[], holders: ReadonlySet<Heading>): Heading[] {
  return above.filter((heading) => !holders.has(heading));
}

/** The headings that only hold categories. */
function holdersOf(sections: readonly Section[], declared: Declared): ReadonlySet<Heading> {
  const telling = sections.filter(({ found }) => found.length > 0);
  const holders = new Set(
    telling.flatMap(({ found }) => found.flatMap(({ above }) => above.filter(({ text }) => isGeneric(text)))),
  );
  const nested = telling.filter(({ heading, found }) => !holders.has(heading) && found.some(isNested));
  const inner = new Set(nested.flatMap(({ found }) => found.flatMap(({ above }) => above[1] ?? [])));
  const isInner = nested.length === 1 ? inner.size > 1 : inner.size === declared.categories;
  if (isInner && nested.length !== declared.categories) for (const { heading } of nested) holders.add(heading);
  return holders;
}

function isNested({ above }: Found): boolean {
  return above.length > 1;
}

/** A heading's name: its first sentence without the trailing 整改情况. */
function nameOf({ text }: Heading): string {
  const [sentence = ""] = sentencesOf(text);
  const stated = withoutEnd(sentence)
    .replace(/[:：]$/, "")
    .trim();
  const ending = /(?:的?整改(?:落实|进展|完成)?情况)$/.exec(stated.slice(-10))?.[0].length ?? 0;
  return stated.slice(0, stated.length - ending) || stated;
}
