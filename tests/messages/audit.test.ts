import { expect, test } from "vitest";
import { duration } from "../../src/messages/duration.js";
import { audit as en } from "../../src/messages/en/audit.js";
import { audit as zh } from "../../src/messages/zh/audit.js";

test.each([
  [1, 1, "seconds"],
  [59, 59, "seconds"],
  [60, 1, "minutes"],
  [3_599, 59, "minutes"],
  [3_600, 1, "hours"],
  [86_399, 23, "hours"],
  [200_000, 2, "days"],
])("%i seconds are told as %i %s", (seconds, count, unit) => {
  expect(duration(seconds)).toEqual({ count, unit });
});

test("one of a unit is told as one", () => {
  expect(en.rules["time-backwards"]({ seconds: 86_400 })).toContain("dated 1 day before");
  expect(zh.rules["time-backwards"]({ seconds: 7_200 })).toContain("早2小时");
});

test("a title and a wording are told as what they are", () => {
  const edited = { item: null, status: "done" };
  const say = en.rules["finished-edited"];
  expect(say({ ...edited, field: "title", measure: null })).toMatch(/^The title was changed while/);
  expect(say({ ...edited, field: "text", measure: 2 })).toMatch(/^The wording of measure 2 was changed while/);
  expect(say({ ...edited, field: "leaders", measure: 2 })).toMatch(/^The leaders of measure 2 were changed while/);
});

test("who applied is not said to have approved", () => {
  const lack = { guard: "two-persons", detail: "办公室" } as const;
  expect(en.rules["closing-unmet"](lack)).toBe(
    'The problem was closed, against the policy then in force, without being approved by others only: "办公室", who applied for it or finished the work, may not approve.',
  );
  expect(zh.rules["closing-unmet"](lack)).toBe(
    "销号时没有做到两人经手（“办公室”申请销号或完成了整改，只能由其他人批准），不符合当时的管理规则。",
  );
});

test("what the header asks for is told in words, not in keys", () => {
  const loosened = { key: "close.two_persons", from: "true", to: "false" };
  expect(en.rules["policy-loosened"](loosened)).toBe('The policy was loosened: "two persons" went from yes to no.');
  expect(zh.rules["policy-loosened"](loosened)).toBe("管理规则放宽了：“两人经手”由“是”变为“否”。");
  const declared = { key: "as_of", from: '"2025-12-31"', to: "" };
  expect(en.rules["declared-changed"](declared)).toContain("from 2025-12-31 to none");
  expect(zh.rules["declared-changed"](declared)).toContain("“截止日期”由“2025-12-31”变为“无”");
});

test.each([
  [null, null, "随后，2025-06-02 提交："],
  ["office@example.org", null, "随后，2025-06-02，由 office@example.org 提交："],
  [null, "office", "随后，2025-06-02，在分支 office 上提交："],
  ["office@example.org", "office", "随后，2025-06-02，由 office@example.org，在分支 office 上提交："],
])("a commit by %s on the branch %s is told with its blanks in place", (by, branch, sentence) => {
  expect(zh.explain.next("2025-06-02", by, branch, null)).toBe(sentence);
});
