import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/documents/document.js";
import { notice } from "../../../src/documents/notice/notice.js";
import type { Paper } from "../../../src/documents/paper.js";
import { sheet } from "../../../src/documents/sheet.js";
import type { FoundCell, FoundTable } from "../../../src/import/content.js";
import { contentOf } from "../../../src/import/files/content-of.js";
import { messages } from "../../../src/messages/index.js";
import type { Problem } from "../../../src/model/schema.js";
import { formats } from "../../../src/render/document/formats.js";
import { harmlessLines } from "../../../src/render/plain.js";
import { sourceOf } from "../../documents/source.js";
import { tableOf } from "../../documents/tables.js";
import { hostile } from "../../render/document/samples.js";
import { textsOf } from "./made.js";

const problems: readonly Partial<Problem>[] = [
  {
    title: "问题一，“引语”",
    status: "in_progress",
    leaders: ["局长"],
    departments: ["办公室", "人事科"],
    deadline: "2025-12-31",
    measures: [
      { id: 1, text: "一是修订制度", status: "done", progress: "已印发" },
      { id: 2, text: "二是集中学习", status: "pending", departments: ["机关党委"], deadline: "2025-09-30" },
    ],
  },
  ...hostile.map((text, index) => ({
    title: `${index} ${text}`,
    measures: [{ id: 1, text: `${text} `, status: "pending" as const }],
  })),
];
const source = sourceOf(problems);

async function exported(paper: Paper, ending: keyof typeof formats) {
  const render = await formats[ending].load();
  const made = await render(paper.build(source, messages.zh), { messages: messages.zh, progress: () => undefined });
  return contentOf(`a.${ending}`, Buffer.from(made));
}

/** The values of a table as texts, with merged cells in each row, or in the first only. */
function textsIn(found: FoundTable | undefined, isSpread: boolean): (string | null)[][] {
  const above: { text: string | null; left: number }[] = [];
  return (found?.rows ?? []).map(({ cells }) =>
    cells.map((cell, column) => {
      const reaching = above[column];
      if (reaching !== undefined && reaching.left > 0) {
        reaching.left--;
        return isSpread ? reaching.text : null;
      }
      above[column] = { text: textOf(cell), left: (cell.rows ?? 1) - 1 };
      return textOf(cell);
    }),
  );
}

function textOf({ value }: FoundCell): string | null {
  if (value === null) return null;
  return typeof value === "object" ? value.date : normal(String(value));
}

/** Texts differ in the blanks around their lines, which some formats do not keep. */
function normal(text: string): string | null {
  return (
    harmlessLines(text)
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim() || null
  );
}

function expected({ columns, rows }: Table, isSpread: boolean): (string | null)[][] {
  const above: (string | null)[] = [];
  const head = columns.map(({ header }) => header);
  const body = rows.map((row) =>
    row.map((cell, column) => {
      if (cell === null) return isSpread ? (above[column] ?? null) : null;
      const { value } = cell;
      above[column] = value === null ? null : typeof value === "object" ? value.date : normal(String(value));
      return above[column];
    }),
  );
  return [head, ...body];
}

describe("what the ledger exports is read as it was", () => {
  test.each(["xlsx", "docx", "html", "csv", "md"] as const)("the sheet as %s", async (ending) => {
    const isSpread = ending !== "md";
    const { tables, remarks } = await exported(sheet, ending);
    const wanted = expected(tableOf(sheet.build(source, messages.zh)), isSpread);
    const found = textsIn(tables[0], isSpread).filter((row) => row.filter(Boolean).length > 1);
    const width = wanted[0]?.length ?? 0;
    expect(found.map((row) => [...row, ...Array<null>(width).fill(null)].slice(0, width))).toEqual(wanted);
    expect(remarks).toEqual([]);
  });

  test("the notice, whose text is the same in every format", async () => {
    // In plain text a heading is one line.
    const plain = (texts: readonly string[]) => texts.join("").replace(/\s+/g, "");
    const text = plain(textsOf(await exported(notice, "txt")));
    expect(text.length).toBeGreaterThan(10_000);
    for (const ending of ["docx", "html", "md"] as const) {
      expect(plain(textsOf(await exported(notice, ending)))).toEqual(text);
    }
  });
});
