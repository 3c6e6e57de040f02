import type { Command } from "commander";
import type { Context } from "../../context.js";
import type { CivilDate } from "../../model/date.js";
import type { Ledger } from "../../model/ledger.js";
import type { Problem } from "../../model/schema.js";
import { statuses } from "../../model/status.js";
import type { Criteria } from "../../query/filter.js";
import { terms } from "../../query/groups.js";
import { lights } from "../../query/light.js";
import { matchCategory, matchChoice, matchName } from "../../query/match.js";
import { departmentsOf, leadersOf } from "../../query/responsible.js";
import { labelledChoices } from "../../render/choices.js";
import { collect, collectList, dateOption, filled } from "./open.js";

/** The criteria as the command line gives them, each option as often as one likes. */
export interface CriteriaOptions {
  readonly category?: readonly string[];
  readonly group?: readonly string[];
  readonly status?: readonly string[];
  readonly term?: readonly string[];
  readonly department?: readonly string[];
  readonly leader?: readonly string[];
  readonly light?: readonly string[];
  readonly dueBefore?: readonly string[];
  readonly dueAfter?: readonly string[];
  readonly text?: readonly string[];
  readonly open?: boolean;
  readonly underReview?: boolean;
}

/** Adds the options that choose problems. */
export function addCriteria(command: Command, context: Context): void {
  const { options } = context.messages.list.help;
  command
    .option("--category <category>", options.category, collect)
    .option("--group <group>", options.group, collect)
    .option("--status <status>", options.status, collectList)
    .option("--term <term>", options.term, collectList)
    .option("--department <name>", options.department, collect)
    .option("--leader <post>", options.leader, collect)
    .option("--light <light>", options.light, collectList)
    .option("--due-before <date>", options.dueBefore, collect)
    .option("--due-after <date>", options.dueAfter, collect)
    .option("--text <word>", options.text, collect)
    .option("--open", options.open)
    .option("--under-review", options.underReview);
}

/** What the options ask for. A value that can never match is a Failure that names the nearest right one. */
export function criteriaOf(options: CriteriaOptions, ledger: Ledger): Criteria {
  const problems = ledger.entries.map(({ problem }) => problem);
  const choices = {
    status: labelledChoices(statuses, "status"),
    term: labelledChoices(terms, "term"),
    light: labelledChoices([...lights, "none" as const], "light"),
  };
  const names = (values: (problem: Problem) => readonly string[]) => [...new Set(problems.flatMap(values))];
  const date = (option: string) => (value: string) => dateOption(option, value) as CivilDate;
  return {
    category: options.category?.map((value) => matchCategory("--category", value, ledger.header.categories)),
    group: options.group?.map((value) =>
      matchName(
        "--group",
        value,
        names(({ group }) => (group ? [group] : [])),
      ),
    ),
    status: filled("--status", options.status)?.map((value) => matchChoice("--status", value, choices.status)),
    term: filled("--term", options.term)?.map((value) => matchChoice("--term", value, choices.term)),
    department: options.department?.map((value) => matchName("--department", value, names(departmentsOf))),
    leader: options.leader?.map((value) => matchName("--leader", value, names(leadersOf))),
    light: filled("--light", options.light)?.map((value) => matchChoice("--light", value, choices.light)),
    dueBefore: options.dueBefore?.map(date("--due-before")),
    dueAfter: options.dueAfter?.map(date("--due-after")),
    text: options.text?.flatMap((word) => filled("--text", [word]) ?? []),
    open: options.open,
    underReview: options.underReview,
  };
}
