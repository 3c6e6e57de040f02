import type { Status, Term } from "../../model/schema.js";

/** What a cell in a column of statuses says. */
export interface ReadStatus {
  /** Null where it tells the term alone. */
  readonly status: Status | null;
  /** The problem's, where the cell tells it apart from the measure's. */
  readonly ofProblem: Status | null;
  readonly term: Term | null;
}

const words: Readonly<Record<Status, RegExp>> = {
  pending: /^(?:尚未启动|未启动|尚未开始|未开始|未完成|尚未完成|未整改|尚未整改|待整改|未着手|pending|notstarted)$/,
  in_progress:
    /^(?:(?:正在|正|持续|继续)(?:推进|整改|实施|落实|办理)(?:整改)?中?|(?:推进|整改|实施|落实|办理|进行)中|正在进行|in[ _]?progress|ongoing)$/,
  staged: /^(?:已?阶段性完成(?:整改)?|已?基本完成(?:整改)?|基本整改到位|已?取得阶段性(?:成效|成果|进展)|staged)$/,
  done: /^(?:已?(?:全部)?完成(?:整改)?|已?整改(?:完成|到位|完毕)|已?完成并?(?:销号申请|申请销号)|待(?:审核)?销号|已?申请销号|待审核销号|已整改|已?办结|完毕|done|completed?|underreview)$/,
  closed: /^(?:已?(?:整改|完成|验收|审核|办结|完成整改)?(?:并)?(?:已)?销号|closed)$/,
};

/** Finished, and to be kept up. */
const keptUp = /^(.{1,60}?)[，,、；;]?(?:并|且|需|要)?(?:长期|持续)(?:坚持|推进|整改|巩固)?$/;

/** No status is longer. */
const longest = 60;

/** A status in the words that offices use, or those of our own papers; null for what is none. */
export function statusOf(text: string): ReadStatus | null {
  if (text.length > longest) return null;
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .toLowerCase()
    .replace(/[。.;!,]{1,60}$/, "");
  const [, own = plain, ofProblem] = /^(.{0,60}?)\((?:问题|problem):(.{0,60})\)$/.exec(plain) ?? [];
  const whole = ofProblem === undefined ? null : wordOf(ofProblem);
  if (ofProblem !== undefined && whole === null) return null;
  const status = wordOf(own);
  if (status !== null) return { status, ofProblem: whole, term: null };
  const [, finished = ""] = keptUp.exec(own) ?? [];
  const kept = wordOf(finished);
  if (kept === null && !/^(?:长期|持续)坚持$/.test(own)) return null;
  return { status: kept, ofProblem: whole, term: "long_term" };
}

function wordOf(text: string): Status | null {
  return statuses.find((status) => words[status].test(text)) ?? null;
}

const statuses = Object.keys(words) as Status[];

/** The pace of the rectification in words; null for what is none. */
export function termOf(text: string): Term | null {
  const plain = text.replace(/\s/g, "").toLowerCase();
  if (/^(?:立行立改|即知即改|立知立改|immediate)$/.test(plain)) return "immediate";
  if (/^(?:限期整改|限期|fixed)$/.test(plain)) return "fixed";
  return /^(?:长期坚持|长期整改|长期|longterm)$/.test(plain) ? "long_term" : null;
}

/** What is concluded of the whole from its parts; null where some part says nothing and the others do not settle it. */
export function combinedStatus(parts: readonly (Status | null)[]): Status | null {
  const told = parts.filter((status) => status !== null);
  const isAll = (...allowed: readonly Status[]) => told.every((status) => allowed.includes(status));
  if (told.length === 0) return null;
  if (told.length < parts.length) return isAll("pending") ? null : "in_progress";
  if (isAll("closed")) return "closed";
  if (isAll("closed", "done")) return "done";
  if (isAll("closed", "done", "staged")) return "staged";
  return isAll("pending") ? "pending" : "in_progress";
}
