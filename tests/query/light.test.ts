import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/schema.js";
import { dueDate, lightOf } from "../../src/query/light.js";
import { problemOf } from "./fixture.js";

const light = (given: Partial<Problem>, today = "2025-06-10", days = 10) => lightOf(problemOf(given), today, days);

describe("lightOf", () => {
  test.each([
    ["2025-06-09", "red"],
    ["2025-06-10", "yellow"],
    ["2025-06-20", "yellow"],
    ["2025-06-21", "green"],
  ])("a deadline of %s is %s on 2025-06-10", (deadline, expected) => {
    expect(light({ deadline })).toBe(expected);
  });

  test("no days before: yellow only on the day itself", () => {
    expect(light({ deadline: "2025-06-10" }, "2025-06-10", 0)).toBe("yellow");
    expect(light({ deadline: "2025-06-11" }, "2025-06-10", 0)).toBe("green");
  });

  test("is the worst of the problem and its open measures", () => {
    const measures: Problem["measures"] = [
      { id: 1, text: "一", status: "done", deadline: "2025-01-01" },
      { id: 2, text: "二", status: "pending", deadline: "2025-06-15" },
    ];
    expect(light({ deadline: "2025-12-31", measures })).toBe("yellow");
    expect(light({ measures })).toBe("yellow");
    expect(dueDate(problemOf({ deadline: "2025-06-01", measures }))).toBe("2025-06-01");
  });

  test("staged work goes by its review, not by its deadline", () => {
    expect(light({ status: "staged", deadline: "2025-01-01", review_on: "2025-12-31" })).toBe("green");
    expect(light({ status: "staged", review_on: "2025-06-01" })).toBe("red");
    expect(light({ status: "staged", deadline: "2025-01-01" })).toBeNull();
  });

  test("there is none when the work is finished or nothing has a date", () => {
    expect(light({ status: "done", deadline: "2025-01-01" })).toBeNull();
    expect(light({ status: "closed", deadline: "2025-01-01" })).toBeNull();
    expect(light({})).toBeNull();
    expect(dueDate(problemOf({ status: "done", deadline: "2025-01-01" }))).toBeNull();
  });
});
