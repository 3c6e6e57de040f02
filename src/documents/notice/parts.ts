import type { Messages } from "../../messages/index.js";
import type { Block, Heading } from "../document.js";
import { finishedBlocks, problemHeading, unfinishedBlocks } from "./problem.js";
import type { PublicHeader } from "./public.js";
import type { Told } from "./told.js";

/** The problems of a category that share a heading, or have none. */
interface Group {
  readonly name: string | null;
  readonly told: readonly Told[];
}

/**
 * The finished problems by category in the header's order. Their numbers run through and are of one level everywhere, so
 * that no level is skipped where a category has no groups, or a problem no group: the heading of a group has no number.
 */
export function byCategory(told: readonly Told[], { categories }: PublicHeader, messages: Messages): Block[] {
  const { conventions, notice } = messages.papers;
  const chapters = categories
    .map(({ id, name }) => ({ name, groups: groupsOf(told.filter(({ problem }) => problem.category === id)) }))
    .filter(({ groups }) => groups.length > 0);
  const all = chapters.flatMap(({ groups }) => groups.flatMap((group) => group.told));
  const numbers = new Map(all.map((each, index) => [each, index + 1]));
  const tell = (each: Told): Block[] => [
    problemHeading(numbers.get(each) ?? 0, each, messages),
    ...finishedBlocks(each, messages),
  ];
  return chapters.flatMap(({ name, groups }, index) => [
    { kind: "heading", level: 2, text: conventions.numbered.section(index + 1, notice.category(name)) },
    ...groups.flatMap((group): Block[] => [...groupHeading(group), ...group.told.flatMap(tell)]),
  ]);
}

/** By first mention. What has no group stands first: behind a group it would look as if it belonged there. */
function groupsOf(told: readonly Told[]): Group[] {
  const groups = new Map<string | null, Told[]>([[null, []]]);
  for (const each of told) {
    const name = each.problem.group ?? null;
    const members = groups.get(name) ?? [];
    members.push(each);
    groups.set(name, members);
  }
  return [...groups].map(([name, members]) => ({ name, told: members })).filter((group) => group.told.length > 0);
}

function groupHeading({ name }: Group): Heading[] {
  return name === null ? [] : [{ kind: "heading", level: 3, text: name }];
}

/** The problems that go on, numbered anew. */
export function goingOn(told: readonly Told[], messages: Messages): Block[] {
  return told.flatMap((each, index) => [
    problemHeading(index + 1, each, messages),
    ...unfinishedBlocks(each, messages),
  ]);
}
