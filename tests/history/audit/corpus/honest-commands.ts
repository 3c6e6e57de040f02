import { run } from "../../../support/run.js";
import { desk, save } from "./desk.js";
import { beginUnder } from "./states.js";
import type { Built, Honest } from "./story.js";

/** Takes the steps that these command lines name, each on its day, and commits after each. */
async function typed(folder: string, lines: readonly (readonly [on: string, ...words: string[]])[]): Promise<Built> {
  for (const [day, ...words] of lines) {
    const { status, stderr } = await run(words, { cwd: folder, env: { LEDGER_TODAY: day } });
    if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
    save(folder, { on: day, files: {} });
  }
  return { folder };
}

/** Everything by ledger's own commands. */
export const commands: readonly Honest[] = [
  {
    name: "every command once, and some again",
    witnessed: { done: 1, closed: 1 },
    build: () => {
      const close = { evidence: true, submission: true, approvals: ["局长"], two_persons: true };
      const { on, files } = beginUnder({ close });
      return typed(desk({ on, files: { ...files, "ledger/problems/.gitkeep": "" } }), [
        ["2025-03-02", "add", "--category", "theory", "--title", "学习制度落实不严格"],
        ["2025-03-03", "set", "1", "goal=学习制度健全", "deadline=2025-06-30", "measures+=修订学习制度"],
        ["2025-03-04", "start", "1", "--by", "办公室"],
        ["2025-03-05", "start", "1.1"],
        ["2025-03-06", "stage", "1", "--review", "2025-05-31"],
        ["2025-05-31", "stage", "1", "--review", "2025-06-30"],
        ["2025-06-10", "extend", "1", "--until", "2025-09-30", "--note", "等待批复", "--approved-by", "局长"],
        ["2025-06-20", "extend", "1", "--until", "2025-10-31", "--note", "等待批复", "--approved-by", "局长"],
        ["2025-06-30", "start", "1"],
        ["2025-07-01", "done", "1", "--all-measures", "--by", "办公室"],
        ["2025-07-02", "submit", "1", "--by", "办公室", "--evidence", "某发〔2025〕8号"],
        ["2025-07-03", "return", "1", "--note", "材料不全"],
        ["2025-07-04", "done", "1", "--by", "办公室"],
        ["2025-07-05", "submit", "1", "--by", "办公室"],
        ["2025-07-06", "close", "1", "--approved-by", "局长"],
        ["2025-07-07", "note", "1", "--note", "已归档"],
        ["2025-07-08", "note", "1", "--evidence", "https://example.org/1"],
        ["2025-07-09", "set", "1", "title=学习制度落实不够严格", "--note", "笔误"],
        ["2025-09-01", "reopen", "1", "--note", "回头看发现反弹"],
        ["2025-09-02", "reopen", "1.1", "--note", "回头看发现反弹"],
        ["2025-09-03", "done", "1.1"],
        ["2025-09-04", "done", "1", "--by", "办公室"],
        ["2025-09-05", "submit", "1", "--by", "办公室"],
        ["2025-09-06", "close", "1", "--approved-by", "局长", "--by", "督查科"],
      ]);
    },
  },
];
