import type { Header, Measure, Problem } from "../model/schema.js";
import type { Proposal, ProposedMeasure, ProposedProblem } from "./proposal.js";

/** The header of a proposed ledger: what the paper says, and nothing that it does not. */
export function headerOf({ ledger, categories, problems }: Proposal, title: string): Header {
  const { organization, round, declared, notice } = ledger;
  const isChinese = [title, ...problems.map((problem) => problem.title)].some((text) => /\p{Script=Han}/u.test(text));
  return {
    title,
    ...(organization === null ? {} : { organization }),
    language: isChinese ? "zh-CN" : "en",
    ...(round === null ? {} : { round }),
    categories: categories.map(({ id, name }) => ({ id, name })),
    ...(Object.keys(declared).length === 0 ? {} : { declared }),
    ...(notice === null ? {} : { notice }),
  };
}

/** A proposed problem as its file has it; `document` is the paper that tells it. */
export function problemOf(proposed: ProposedProblem & { readonly category: string }, document: string): Problem {
  const { id, category, title, status, source, measures } = proposed;
  const { group, term, origin, cause, goal, leaders, departments, deadline, regulations, evidence, follow_up } =
    proposed;
  return {
    id,
    category,
    title,
    status,
    ...said({ group, term, origin, cause, goal, leaders, departments, deadline, regulations, evidence, follow_up }),
    ...said({ measures: measures.map(measureOf) }),
    source: { document, ...said({ item: source.item }) },
  };
}

function measureOf(proposed: ProposedMeasure, index: number): Measure {
  const { text, status, progress, leaders, departments, deadline, done_on, evidence } = proposed;
  return { id: index + 1, text, status, ...said({ progress, leaders, departments, deadline, done_on, evidence }) };
}

type Said<T> = { [K in keyof T]?: Mutable<NonNullable<T[K]>> };
type Mutable<V> = V extends readonly (infer E)[] ? E[] : V;

/** The fields that have a value: nothing is written of what a paper does not say. */
function said<T extends object>(fields: T): Said<T> {
  const isSaid = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) as Said<T>;
}
