import { type Ledger, policyOf } from "../../src/model/ledger.js";
import type { Header, Problem } from "../../src/model/schema.js";

/** A ledger in memory: the problems get their place in the list as id, and sensible values for what is required. */
export function ledgerOf(problems: readonly Partial<Problem>[], header: Partial<Header> = {}): Ledger {
  const full: Header = {
    title: "某局巡察整改台账",
    categories: [
      { id: "theory", name: "学习贯彻有差距" },
      { id: "discipline", name: "作风建设不够扎实" },
      { id: "empty", name: "党建基础工作不扎实" },
    ],
    ...header,
  };
  const entries = problems.map((given, index) => {
    const problem: Problem = {
      id: index + 1,
      category: "theory",
      title: `问题${index + 1}`,
      status: "pending",
      ...given,
    };
    return { problem, file: `/ledger/problems/${String(problem.id).padStart(3, "0")}.yaml` };
  });
  return { root: "/ledger", header: full, policy: policyOf(full), entries, excluded: [] };
}

/** The problem that `ledgerOf` makes of these values. */
export function problemOf(given: Partial<Problem>): Problem {
  return { id: 1, category: "theory", title: "问题", status: "in_progress", ...given };
}
