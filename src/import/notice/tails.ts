import { evidenceOf, tellsResult } from "./evidence.js";
import type { Heading } from "./outline.js";

/**
 * What follows the last of the numbered measures, a result and whatever comes after it, belongs to the problem above: it
 * does where none of the others has a result. An only child is judged by the families on its level that have several.
 */
export function withTailsLifted(headings: readonly Heading[]): Heading[] {
  const levels = new Set<string>();
  for (const heading of headings) collectLevels(heading, heading.kind, levels);
  return headings.map((heading) => lifted(heading, heading.kind, levels));
}

/** The levels on which measures are numbered, as the kinds of numbers on the way to them. */
function collectLevels({ children }: Heading, level: string, levels: Set<string>): void {
  const last = children.at(-1);
  if (last !== undefined && children.length > 1 && areMeasures(children) && tailOf(last) >= 0) {
    levels.add(`${level}/${last.kind}`);
  }
  for (const child of children) collectLevels(child, `${level}/${child.kind}`, levels);
}

function lifted(heading: Heading, level: string, levels: ReadonlySet<string>): Heading {
  const children = heading.children.map((child) => lifted(child, `${level}/${child.kind}`, levels));
  const last = children.at(-1);
  const start = last === undefined ? -1 : tailOf(last);
  if (last === undefined || start < 0 || !areMeasures(children)) return { ...heading, children };
  const isOnly = children.length === 1 && !levels.has(`${level}/${last.kind}`);
  if (isOnly && evidenceOf(heading) !== "strong") return { ...heading, children };
  const kept = { ...last, body: last.body.slice(0, start) };
  return { ...heading, body: [...heading.body, ...last.body.slice(start)], children: [...children.slice(0, -1), kept] };
}

function tailOf({ body }: Heading): number {
  return body.findIndex(tellsResult);
}

function areMeasures(children: readonly Heading[]): boolean {
  const last = children.at(-1);
  if (last !== undefined && evidenceOf({ ...last, body: [] }) === "strong") return false;
  return children.slice(0, -1).every((child) => child.body.length === 0 && evidenceOf(child) !== "strong");
}
