import type { Regulation } from "../../model/schema.js";
import { fold } from "./fold.js";
import { numeral } from "./numerals.js";

/** The rules that a text names as made or revised; `told`: said of the rule afterwards (《…》已修订), which is less sure. */
export interface Named {
  readonly sure: readonly Regulation[];
  readonly told: readonly Regulation[];
}

/** Titles that stand side by side, and what stands before and after them. */
interface Run {
  readonly titles: readonly string[];
  readonly before: string;
  readonly after: string;
}

const near = 16;
const verb =
  "(修订完善|修订印发|修改完善|修订|修改|制定完善|制定出台|制定印发|制定|制订|印发|出台|建立健全|建立|健全完善|健全|完善|新建)";
const verbBefore = new RegExp(`${verb}(?:了|并印发|印发|实施|出台)?$`);
/** What is only meant to be made has not come out of anything yet. */
const intended = new RegExp(
  `(?:正在|准备|计划|着手|抓紧|尽快|督促|指导|推动|起草|尚未|拟|将|待|未)(?:研究|进一步|重新|加快|组织)?${verb}$`,
);
const counted = new RegExp(`^等?${numeral}(?:个|项|部)(?:规章|内部|管理|工作)?(?:制度|办法|规定)`);
const verbAfter = new RegExp(`^等?(?:均?已|已经)?(?:重新)?${verb}`);
/** What offices make for themselves; 通知, 方案, 意见 are papers, no rules, and 条例 are made elsewhere. */
const isRule = /(?:制度|办法|规定|细则|规则|规范|规程|准则|守则|章程|机制|流程|指引)(?:[（(〔][^（）()]{1,6}[）)〕])?$/;

/** Finds the rules that came out of the rectification, by the words around their titles. */
export function regulationsIn(text: string): Named {
  const named = runsOf(text).map(namedBy);
  return { sure: unique(named.flatMap(({ sure }) => sure)), told: unique(named.flatMap(({ told }) => told)) };
}

function namedBy({ titles, before, after }: Run): Named {
  const isCounted = counted.test(after);
  const leading = verbBefore.exec(before)?.[1] ?? "";
  const trailing = verbAfter.exec(after.replace(counted, "").replace(/^文件/, ""))?.[1] ?? "";
  if (intended.test(before)) return { sure: [], told: [] };
  const rules = isCounted ? titles : titles.filter((title) => isRule.test(title.slice(-20)));
  const named = rules.map((title) => regulation(title, leading || trailing));
  if (isCounted || leading !== "") return { sure: named, told: [] };
  return { sure: [], told: trailing === "" ? [] : named };
}

function unique(regulations: readonly Regulation[]): Regulation[] {
  return [...new Map(regulations.toReversed().map((each) => [each.title, each])).values()].reverse();
}

function regulation(title: string, made: string): Regulation {
  const isRevised = made.includes("修");
  const isMade = /制[定订]|印发|出台|新建/.test(made) && !made.includes("完善");
  return isRevised || isMade ? { title, kind: isRevised ? "revised" : "made" } : { title };
}

function runsOf(text: string): Run[] {
  const plain = fold(text);
  const runs: { titles: string[]; start: number; end: number }[] = [];
  for (let start = text.indexOf("《"); start >= 0; ) {
    const end = text.indexOf("》", start);
    if (end < 0) break;
    const run = runs.at(-1);
    const title = text.slice(start + 1, end);
    if (run !== undefined && /^[、,和及与]?$/.test(plain.slice(run.end, Math.min(start, run.end + 4)))) {
      run.titles.push(title);
      run.end = end + 1;
    } else runs.push({ titles: [title], start, end: end + 1 });
    start = text.indexOf("《", end);
  }
  return runs.map(({ titles, start, end }) => ({
    titles,
    before: plain.slice(Math.max(0, start - near), start),
    after: plain.slice(end, end + 2 * near),
  }));
}
