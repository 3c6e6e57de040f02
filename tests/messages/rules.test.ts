import { expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";

test.each(["en", "zh"] as const)(
  "%s: the command for a missing field of the lists can be typed as it is",
  (language) => {
    const told = messages[language].rules["list-field-missing"];
    expect(told({ field: "deadline", id: 7 }).remedy).toContain("ledger set 7 deadline=…");
    expect(told({ field: "measures", id: 7 }).remedy).toContain("ledger edit 7");
  },
);

test("Chinese: words of another script keep their distance", () => {
  const { problem } = messages.zh.rules["wrong-type"]({ expected: "boolean", found: "string" });
  const { remedy } = messages.zh.rules["evidence-missing"]({ path: "evidence/007/a.pdf" });
  expect(problem + remedy).not.toMatch(/[\u4E00-\u9FFF][A-Za-z/]|[A-Za-z/][\u4E00-\u9FFF]/);
});
