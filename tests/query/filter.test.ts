import { expect, test } from "vitest";
import type { Problem } from "../../src/model/schema.js";
import { type Criteria, matcher } from "../../src/query/filter.js";
import { lightOf } from "../../src/query/light.js";
import { ledgerOf } from "./fixture.js";

const problems: Partial<Problem>[] = [
  { status: "done", departments: ["办公室"], group: "甲", goal: "制度健全" },
  { status: "in_progress", category: "discipline", deadline: "2025-06-01", term: "fixed", leaders: ["局长"] },
  { status: "staged", review_on: "2025-07-01", deadline: "2025-01-01" },
  { status: "done", log: [{ on: "2025-05-01", event: "submit" }], follow_up: "等待ＡＢＣ批复" },
  {
    status: "pending",
    measures: [
      {
        id: 1,
        text: "修订办法",
        status: "pending",
        deadline: "2025-06-30",
        departments: ["人事科"],
        leaders: ["局长"],
      },
      { id: 2, text: "学习", status: "done", progress: "学习13次" },
    ],
  },
];

function found(criteria: Criteria): number[] {
  const matches = matcher(criteria);
  return ledgerOf(problems)
    .entries.map(({ problem }) => problem)
    .filter((problem) => matches(problem, lightOf(problem, "2025-06-10", 10)))
    .map(({ id }) => id);
}

test.each<[string, Criteria, number[]]>([
  ["nothing is asked", {}, [1, 2, 3, 4, 5]],
  ["any of several values", { status: ["staged", "pending"] }, [3, 5]],
  ["all of different criteria", { status: ["in_progress", "done"], category: ["discipline"] }, [2]],
  ["ids", { ids: new Set([1, 5, 99]) }, [1, 5]],
  ["group", { group: ["甲"] }, [1]],
  ["term", { term: ["fixed", "immediate"] }, [2]],
  ["a department of a measure", { department: ["人事科"] }, [5]],
  ["a leader of a problem or a measure", { leader: ["局长"] }, [2, 5]],
  ["light", { light: ["red"] }, [2]],
  ["no light", { light: ["none"] }, [1, 4]],
  ["due on the day itself", { dueBefore: ["2025-06-30"] }, [2, 5]],
  ["due after, with the review of staged work", { dueAfter: ["2025-06-30"] }, [3, 5]],
  ["between two days", { dueAfter: ["2025-06-02"], dueBefore: ["2025-06-30"] }, [5]],
  ["text of a goal", { text: ["健全"] }, [1]],
  ["text of a measure or its progress", { text: ["修订", "13次"] }, [5]],
  ["text in other letters", { text: ["abc"] }, [4]],
  ["open", { open: true }, [2, 3, 5]],
  ["under review", { underReview: true }, [4]],
  ["open and under review at once", { open: true, underReview: true }, []],
])("%s", (_, criteria, ids) => {
  expect(found(criteria)).toEqual(ids);
});
