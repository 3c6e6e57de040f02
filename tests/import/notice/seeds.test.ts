import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readNotice } from "../../../src/import/notice/read.js";
import type { ProposedProblem } from "../../../src/import/proposal.js";
import type { Header, Problem } from "../../../src/model/schema.js";
import { home, ownFiles } from "../../support/files.js";
import { linesOf } from "./lines.js";

const proposal = readNotice(linesOf(readFileSync(join(home, "seeds/notice.txt"), "utf8")));
const header: Header = yamlOf("ledger/ledger.yaml");
const problems = ownFiles("ledger/problems").map((path): Problem => yamlOf(path));

function yamlOf(path: string) {
  return parse(readFileSync(join(home, path), "utf8"));
}

/**
 * What the shipped ledger has and the notice does not give, so that a person added it (seeds/README.md): the name and
 * language of the ledger, short words for the categories, the name of the notice, the category of problem 33, and two
 * remarks on where a fact comes from.
 */
const added = {
  header: ["title", "language"],
  source: ["document", "note"],
  category: { 33: "party-building" } as Readonly<Record<number, string>>,
};

/** A proposed problem as its file would be, with the shipped words for the categories. */
function fileOf(proposed: ProposedProblem): Problem {
  const given = Object.entries(proposed).filter(([, value]) => value !== null && !isEmpty(value));
  const ordinal = proposal.categories.findIndex(({ id }) => id === proposed.category);
  return {
    ...(Object.fromEntries(given) as unknown as Problem),
    category: added.category[proposed.id] ?? header.categories[ordinal]?.id ?? "",
    measures: proposed.measures.map(({ text, status, progress }, index) => ({
      id: index + 1,
      text,
      status,
      ...(progress === null ? {} : { progress }),
    })),
    source: { item: proposed.source.item ?? "" },
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function without<T extends object>(value: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as Partial<T>;
}

test("the seed gives the problems of the shipped ledger", () => {
  const shipped = problems.map((problem) => ({ ...problem, source: without(problem.source ?? {}, added.source) }));
  expect(proposal.problems.map(fileOf)).toEqual(shipped);
});

test("the seed gives the header of the shipped ledger", () => {
  const { title, notice, ...given } = proposal.ledger;
  const categories = proposal.categories.map(({ name }, index) => ({ id: header.categories[index]?.id, name }));
  expect(title).toBeNull();
  expect({ ...given, categories, notice }).toEqual(without(header, added.header));
});

test("what the seed leaves open is told with its line, and its figures agree", () => {
  expect(proposal.notes.map(({ rule, line }) => `${line}: ${rule}`)).toEqual([
    "14: regulation-not-counted",
    "39: result-missing",
    "50: regulation-not-counted",
    "62: regulation-not-counted",
    "110: category-missing",
  ]);
  expect(proposal.notes[1]?.params).toEqual({ problem: 10, taken: "done", basis: "headline" });
});
