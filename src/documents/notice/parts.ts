import type { Messages } from "../../messages/index.js";
import type { Block } from "../document.js";
import { finishedBlocks, problemHeading, unfinishedBlocks } from "./problem.js";
import type { PublicHeader } from "./public.js";
import type { Told } from "./told.js";

/** A heading between category and problem, or none, and what stands below it. */
interface Group {
  readonly name: string | null;
  readonly told: readonly Told[];
}

/** The finished problems by category in the header's order, and by group; their numbers run through. */
export function byCategory(told: readonly Told[], { categories }: PublicHeader, messages: Messages): Block[] {
  const { conventions, notice } = messages.papers;
  const chapters = categories
    .map(({ id, name }) => ({ name, groups: groupsOf(told.filter(({ problem }) => problem.category === id)) }))
    .filter(({ groups }) => groups.length > 0);
  const all = chapters.flatMap(({ groups }) => groups.flatMap((group) => group.told));
  const numbers = new Map(all.map((each, index) => [each, index + 1]));
  const level = all.some(({ problem }) => problem.group !== undefined) ? 4 : 3;
  const tell = (each: Told): Block[] => [
    problemHeading(level, numbers.get(each) ?? 0, each, messages),
    ...finishedBlocks(each, messages),
  ];
  return chapters.flatMap(({ name, groups }, index) => [
    { kind: "heading", level: 2, text: conventions.numbered.section(index + 1, notice.category(name)) },
    ...withHeadings(groups, tell, messages),
  ]);
}

/** What has no group stands first, directly below the category. */
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

function withHeadings(groups: readonly Group[], tell: (each: Told) => Block[], { papers }: Messages): Block[] {
  const first = groups[0]?.name === null ? 0 : 1;
  return groups.flatMap(({ name, told }, index): Block[] => {
    const text = name === null ? null : papers.conventions.numbered.item(first + index, name);
    return [...(text === null ? [] : [{ kind: "heading", level: 3, text } as const]), ...told.flatMap(tell)];
  });
}

/** The problems that go on, numbered anew. */
export function goingOn(told: readonly Told[], messages: Messages): Block[] {
  return told.flatMap((each, index) => [
    problemHeading(3, index + 1, each, messages),
    ...unfinishedBlocks(each, messages),
  ]);
}
