import type { MeasureStatus, Status } from "../../model/schema.js";
import { isFinished } from "../../model/status.js";
import type { Note, ProposedMeasure } from "../proposal.js";
import { clausesOf } from "./clauses.js";
import { note } from "./notes.js";
import { sentencesOf, withoutEnd } from "./sentences.js";

/** What a problem's text tells of measures: each of several, or one; and apart from them what was done. */
export interface Story {
  /** Under 整改措施： or, where nothing is labelled, all of the text. */
  readonly plan: string;
  /** Under 整改情况： or 整改进展：, where there is a plan too. */
  readonly account: string;
  /** Numbered headings below the problem; each is a measure. */
  readonly numbered: readonly string[];
  /** Whether the plan stood under a label of measures. */
  readonly labelled: boolean;
}

/** One measure's two halves before it has a status. */
interface Told {
  readonly text: string;
  readonly progress: string | null;
}

/**
 * The measures of a problem. In a notice that tells what was done, the first sentence of each is what was to be done and
 * the rest its progress; what stands under 整改措施： of unfinished work, or beside an account of its own, is plan only.
 */
export function measuresOf(
  story: Story,
  status: Status,
  at: { readonly problem: number; readonly line: number },
): { measures: ProposedMeasure[]; notes: Note[] } {
  const { items, lead, gaps } = itemsOf(story);
  const isPlan = story.labelled && (story.account !== "" || !isFinished(status));
  const told = items.map((item) => (isPlan ? { text: withoutEnd(item), progress: null } : halvesOf(item)));
  const { measures, notes } = withAccount(told, story.account, at);
  const unread = lead === "" ? [] : [note("text-left-out", at.line, { problem: at.problem, text: lead })];
  const jumps = gaps.map((gap) => note("measure-number", at.line, { problem: at.problem, ...gap }));
  const none = measures.length === 0 ? [note("measures-missing", at.line, { problem: at.problem })] : [];
  return {
    measures: measures.map((measure) => ({ ...measure, status: measureStatus(status) })),
    notes: [...unread, ...jumps, ...notes, ...none],
  };
}

function itemsOf({ plan, numbered: below }: Story) {
  const numbered = below.filter((each) => withoutEnd(each) !== "");
  const { clauses, lead, gaps } = clausesOf(plan);
  const own = clauses.filter((clause) => withoutEnd(clause) !== "");
  if (own.length === 0) {
    return numbered.length > 0
      ? { items: numbered, lead: introduction(plan), gaps: [] }
      : { items: withoutEnd(plan) === "" ? [] : [plan], lead: "", gaps: [] };
  }
  // Numbers below the last of 一是, 二是 go into its detail.
  const last = [own.at(-1), ...numbered].join("\n");
  return { items: [...own.slice(0, -1), last], lead: introduction(lead), gaps };
}

/** 主要措施如下： and the like introduce, and tell nothing. */
function introduction(lead: string): string {
  const said = withoutEnd(lead);
  return /^[^。；]{0,14}[:：]$/.test(said) ? "" : said;
}

/** The first sentence, and what follows it. */
function halvesOf(item: string): Told {
  const [line = ""] = item.split("\n", 1);
  const [sentence = ""] = sentencesOf(line);
  const text = withoutEnd(sentence);
  const progress = item.slice(sentence.length).trim();
  return text === ""
    ? { text: withoutEnd(item), progress: null }
    : { text, progress: progress === "" ? null : progress };
}

/** Joins what was done to the measures where it is told one for one; else the first has all of it, with a note. */
function withAccount(
  measures: readonly Told[],
  account: string,
  { problem, line }: { readonly problem: number; readonly line: number },
): { measures: readonly Told[]; notes: Note[] } {
  if (account === "") return { measures, notes: [] };
  const { clauses, lead } = clausesOf(account);
  if (clauses.length === measures.length && introduction(lead) === "") {
    return { measures: measures.map(({ text }, index) => ({ text, progress: clauses[index] ?? null })), notes: [] };
  }
  const told = clauses.length;
  const notes =
    measures.length === 1 ? [] : [note("progress-unmatched", line, { problem, measures: measures.length, told })];
  return {
    measures: measures.map(({ text }, index) => ({ text, progress: index === 0 ? account : null })),
    notes,
  };
}

function measureStatus(status: Status): MeasureStatus {
  if (isFinished(status)) return "done";
  return status === "pending" ? "pending" : "in_progress";
}
