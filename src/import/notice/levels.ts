import { evidenceOf } from "./evidence.js";
import type { Heading } from "./outline.js";
import { withTailsLifted } from "./tails.js";
import { isContinuing, isPlan, isPreamble, namesProblems } from "./wording.js";

/** A problem's heading, with those that stand above it, the outermost first. */
export interface Found {
  readonly heading: Heading;
  readonly above: readonly Heading[];
}

/** A numbered section with the problems in it; without any it is told around them. */
export interface Section {
  readonly heading: Heading;
  readonly found: readonly Found[];
}

/** The level of headings on which a section's problems stand: the kinds of numbers on the way to it. */
type Level = string;

/**
 * Finds the problems: in each section, the lowest level of numbers whose headings have titles or results of their own.
 * A section without such a level has problems only where its heading says so, or where nothing in the paper is surer;
 * before the first sure one it is taken for a preamble.
 */
export function sectionsOf(headings: readonly Heading[]): Section[] {
  const lifted = withTailsLifted(headings);
  const sure = lifted.map((heading) => levelOf(heading, "strong"));
  const first = sure.findIndex((level) => level !== null);
  const usual = mostCommon(sure.filter((level) => level !== null));
  return lifted.map((heading, index) => {
    const isAlone = first < 0;
    const level = sure[index] ?? (isAlone || index > first ? unsureLevel(heading, usual, isAlone) : null);
    return { heading, found: level === null ? [] : foundIn(heading, [], heading.kind, level) };
  });
}

function unsureLevel(heading: Heading, usual: Level | null, isAlone: boolean): Level | null {
  if (isPreamble(heading.text) || isPlan(heading.text)) return null;
  if (isContinuing(heading.text)) return levelOf(heading, "weak") ?? firstLevel(heading);
  if (usual === heading.kind) return usual;
  if (!isAlone && !namesProblems(heading.text)) return null;
  return usual !== null && hasLevel(heading, heading.kind, usual) ? usual : levelOf(heading, "weak");
}

function mostCommon(levels: readonly Level[]): Level | null {
  const counts = new Map<Level, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].reduce<[Level | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 0])[0];
}

function hasLevel(heading: Heading, level: Level, sought: Level): boolean {
  if (level === sought) return true;
  return heading.children.some((child) => hasLevel(child, `${level}/${child.kind}`, sought));
}

function firstLevel({ kind, children }: Heading): Level | null {
  const [child] = children;
  return child === undefined ? null : `${kind}/${child.kind}`;
}

/** The deepest level of which at least half of the headings have such evidence. */
function levelOf(section: Heading, least: "strong" | "weak"): Level | null {
  const counts = new Map<Level, { all: number; evident: number }>();
  countLevels(section, section.kind, least, counts);
  const levels = [...counts]
    .filter(([, { all, evident }]) => evident > 0 && 2 * evident >= all)
    .map(([level]) => level);
  return levels.reduce<Level | null>((best, level) => (depthOf(level) > depthOf(best) ? level : best), null);
}

function depthOf(level: Level | null): number {
  return level === null ? 0 : level.split("/").length;
}

function countLevels(
  heading: Heading,
  level: Level,
  least: "strong" | "weak",
  counts: Map<Level, { all: number; evident: number }>,
): void {
  const evidence = evidenceOf(heading);
  const count = counts.get(level) ?? { all: 0, evident: 0 };
  count.all += 1;
  if (evidence === "strong" || evidence === least) count.evident += 1;
  counts.set(level, count);
  for (const child of heading.children) countLevels(child, `${level}/${child.kind}`, least, counts);
}

/** The headings on the level, and surer ones elsewhere that have none of them below. */
function foundIn(heading: Heading, above: readonly Heading[], level: Level, sought: Level): Found[] {
  if (level === sought) return [{ heading, above }];
  const path = [...above, heading];
  const below = heading.children.flatMap((child) => foundIn(child, path, `${level}/${child.kind}`, sought));
  if (below.length > 0 || above.length === 0) return below;
  return evidenceOf(heading) === "strong" ? [{ heading, above }] : [];
}
