import type { Messages } from "../messages/index.js";
import { formatReference } from "../model/reference.js";
import type { Movement } from "../query/movement.js";
import type { StepKind, StepTaken, Subject } from "../query/steps-taken.js";
import { harmless } from "./plain.js";

/** One list of what moved, in words and safe to show; none is empty. */
export interface Section {
  readonly heading: string;
  readonly items: readonly SectionItem[];
}

export interface SectionItem {
  /** `33` or `33.1`. */
  readonly reference: string;
  readonly title: string;
  /** When, by whom, from what to what. */
  readonly particulars: readonly string[];
}

/** Everything that moved, in the order of a report. */
export function sectionsOf(movement: Movement, messages: Messages): Section[] {
  const { diff, words, status, show } = messages;
  const change = (from: string, to: string) => show.change(null, from, to);
  const state = (each: Subject & { readonly status: keyof typeof words.status }) =>
    item(each, null, [words.status[each.status]]);
  const lists: Record<keyof typeof diff.lists, readonly SectionItem[]> = {
    done: stepItems(movement, "done", messages),
    closed: stepItems(movement, "closed", messages),
    under_review: stepItems(movement, "under_review", messages),
    returned: stepItems(movement, "returned", messages),
    reopened: stepItems(movement, "reopened", messages),
    staged: stepItems(movement, "staged", messages),
    started: stepItems(movement, "started", messages),
    measures_done: movement.measures_done.map((each) =>
      item({ ...each, title: each.text }, each.measure, whenAndWho(each, messages)),
    ),
    moved: movement.moved.map((each) => item(each, null, [change(words.status[each.from], words.status[each.to])])),
    overdue: movement.overdue.map((each) => {
      const say = status.reasons[each.review ? "review_due" : "overdue"];
      return item(each, null, [say({ date: each.deadline, followUp: "", returns: 0 })]);
    }),
    extended: movement.extended.map((each) =>
      item(each, each.measure, [change(each.from, each.to), ...approvedAndWhy(each, messages)]),
    ),
    added: movement.added.map(state),
    removed: movement.removed.map(state),
  };
  return (Object.keys(diff.lists) as (keyof typeof lists)[])
    .map((key) => ({ heading: diff.lists[key](lists[key].length), items: lists[key] }))
    .filter(({ items }) => items.length > 0);
}

function stepItems(movement: Movement, kind: StepKind, messages: Messages): SectionItem[] {
  const { words } = messages;
  return movement[kind].map((each) => {
    const review = kind === "staged" && each.review_on !== null ? [each.review_on] : [];
    return item(each, null, [
      ...whenAndWho(each, messages),
      ...review.map((date) => words.field.review_on + words.colon + date),
      ...approvedAndWhy(each, messages),
    ]);
  });
}

function whenAndWho({ on, by }: Pick<StepTaken, "on" | "by">, { show }: Messages): string[] {
  return [...(on === null ? [] : [on]), ...(by === null ? [] : [show.by(harmless(by))])];
}

function approvedAndWhy(
  { approved_by: posts, note }: Pick<StepTaken, "approved_by" | "note">,
  { show, words }: Messages,
): string[] {
  return [
    ...(posts.length === 0 ? [] : [show.approvedBy(harmless(posts.join(words.listSeparator)))]),
    ...(note === null ? [] : [harmless(note)]),
  ];
}

function item({ id, title }: Subject, measure: number | null, particulars: readonly string[]): SectionItem {
  return { reference: formatReference({ problem: id, measure }), title: harmless(title), particulars };
}
