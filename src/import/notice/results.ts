import type { Status, Term } from "../../model/schema.js";
import { fold } from "./fold.js";
import { withoutEnd } from "./sentences.js";

/** What a phrase says about how far the rectification is. */
export interface Result {
  readonly status: Status | null;
  readonly term: Term | null;
  /** Two statuses were named that do not go together; the first stands. */
  readonly mixed: boolean;
}

const statusWords: Readonly<Record<Status, readonly string[]>> = {
  closed: ["已销号", "已经销号", "予以销号", "完成销号", "并销号", "对账销号", "销号"],
  done: ["完成整改", "整改完成", "整改完毕", "整改到位", "完成", "办结", "已整改"],
  staged: [
    "阶段性完成",
    "完成阶段性整改",
    "基本完成",
    "基本整改到位",
    "基本整改完成",
    "基本到位",
    "取得阶段性成效",
    "取得阶段性成果",
    "取得了阶段性成效",
  ],
  in_progress: [
    "正在推进",
    "正在整改",
    "正在落实",
    "正在进行",
    "正在持续推进",
    "持续推进",
    "持续整改",
    "推进中",
    "整改中",
  ],
  pending: ["未完成", "未启动", "未整改", "未开始"],
};

const termWords: Readonly<Record<Term, readonly string[]>> = {
  long_term: ["长期坚持", "长期整改"],
  immediate: ["立行立改"],
  fixed: ["限期整改"],
};

/** Words that stand around a result and say nothing themselves; 未, 将, 部分, 预计 are none of them. */
const fillers = [
  ..."该此本这项条个已现均也全并且和需仍尚的为是了,;、 ()【】",
  ...[
    "已经",
    "目前",
    "截至目前",
    "现已",
    "全部",
    "问题",
    "任务",
    "事项",
    "整改",
    "工作",
    "结果",
    "状态",
    "措施",
    "继续",
  ],
  // Applied for is not struck off.
  ...["待销号", "未销号", "尚未销号", "申请销号", "待审核销号", "拟销号"],
];

type Meaning = { readonly status?: Status; readonly term?: Term };

const meanings = new Map<string, Meaning>([
  ...fillers.map((word) => [word, {}] as const),
  ...entriesOf(termWords, "term"),
  ...entriesOf(statusWords, "status"),
]);
const longest = Math.max(...[...meanings.keys()].map((word) => word.length));

function entriesOf<K extends string>(table: Readonly<Record<K, readonly string[]>>, key: "status" | "term") {
  return (Object.keys(table) as K[]).flatMap((value) =>
    table[value].map((word): [string, Meaning] => [word, { [key]: value }]),
  );
}

/** Longer texts tell what was done; they are no result. */
const longestPhrase = 60;

/**
 * What a phrase means that consists of nothing but a result, as 该问题已完成整改，并长期坚持; null where one word of it is
 * another: 部分完成 and 预计年底完成 are no results.
 */
export function resultOf(phrase: string): Result | null {
  if (phrase.length > longestPhrase) return null;
  const found = wordsOf(fold(withoutEnd(phrase)));
  if (found === null) return null;
  const statuses = found.flatMap(({ status }) => status ?? []);
  const term = found.find((meaning) => meaning.term !== undefined)?.term ?? null;
  if (statuses.length === 0 && term === null) return null;
  const struckOff = statuses.includes("closed") && statuses.every((status) => status === "closed" || status === "done");
  const [first = null] = struckOff ? ["closed" as const] : statuses;
  return { status: first, term, mixed: !struckOff && statuses.some((status) => status !== first) };
}

/** The words of a phrase, the longest first where the rest can be read too; null where something is none of them. */
function wordsOf(phrase: string): Meaning[] | null {
  const steps = stepsThrough(phrase);
  if (steps[0] === 0) return null;
  const found: Meaning[] = [];
  for (let index = 0; index < phrase.length; index += steps[index] ?? 1) {
    found.push(meanings.get(phrase.slice(index, index + (steps[index] ?? 1))) ?? {});
  }
  return found;
}

/** For each place the length of the word to take there, or 0 where no words lead to the end. */
function stepsThrough(phrase: string): number[] {
  const steps: number[] = Array.from({ length: phrase.length + 1 }, (_, index) => (index === phrase.length ? 1 : 0));
  for (let index = phrase.length - 1; index >= 0; index -= 1) {
    for (let length = Math.min(longest, phrase.length - index); length > 0 && steps[index] === 0; length -= 1) {
      if (steps[index + length] !== 0 && meanings.has(phrase.slice(index, index + length))) steps[index] = length;
    }
  }
  return steps;
}

/** What the clauses of a sentence say of a result beside other things, as 已完成整改，形成制度3项. */
export function clauseResult(sentence: string): Result | null {
  const clauses = withoutEnd(sentence.slice(0, 5 * longestPhrase)).split(/[，,；;（）()]/);
  const results = clauses.flatMap((clause) => resultOf(clause) ?? []);
  const status = results.find((result) => result.status !== null)?.status ?? null;
  const term = results.find((result) => result.term !== null)?.term ?? null;
  const mixed = results.some((result) => result.mixed || (result.status !== null && result.status !== status));
  return results.length === 0 ? null : { status, term, mixed };
}

/** 公务接待超标准（已完成整改） tells a title and a result. */
export function bracketedResult(heading: string): { readonly title: string; readonly result: Result } | null {
  const [bracketed = "", inner = ""] = /[（(【]([^（()）【】]{2,20})[）)】]$/.exec(heading.slice(-24)) ?? [];
  const result = inner === "" ? null : resultOf(inner);
  const title = heading.slice(0, heading.length - bracketed.length).trim();
  return result === null || title === "" ? null : { title, result };
}
