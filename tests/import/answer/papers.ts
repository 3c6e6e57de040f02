import type { Table } from "../../../src/documents/document.js";
import { sheet } from "../../../src/documents/sheet.js";
import { type Answer, answerOf } from "../../../src/import/answer/answer.js";
import { messages } from "../../../src/messages/index.js";
import { checkCode } from "../../../src/model/check-code.js";
import { printedRow } from "../../../src/model/printed-row.js";
import type { Header, Problem } from "../../../src/model/schema.js";
import { sourceOf } from "../../documents/source.js";
import { tableOf } from "../../documents/tables.js";
import { tableOf as foundOf, type Given, read } from "../table/tables.js";

/** The rows of a sheet as a file has them, below its header; the last column has the check codes, if asked for. */
export interface Printed {
  readonly head: readonly Given[];
  readonly rows: Given[][];
}

/** The sheet of these problems, or of one department's part, as it goes out. */
export function printed(
  problems: readonly Partial<Problem>[],
  coded = true,
  departments: readonly string[] = [],
  header: Partial<Header> = {},
): Printed {
  const source = sourceOf(problems, header, { departments });
  const table: Table = tableOf(sheet.build(source, messages.zh));
  const codes = coded ? codesOf(problems, departments, header) : [];
  const rows = table.rows.map((row, at) => [
    ...row.map((cell): Given => (cell === null ? null : { value: cell.value, rows: cell.rows ?? 1 })),
    codes[at] ?? null,
  ]);
  return { head: [...table.columns.map(({ header }) => header), "核对码"], rows };
}

function codesOf(
  problems: readonly Partial<Problem>[],
  departments: readonly string[],
  given: Partial<Header>,
): string[] {
  const { ledger } = sourceOf(problems, given);
  const names = new Map(ledger.header.categories.map(({ id, name }) => [id, name]));
  return ledger.entries.flatMap(({ problem }) => {
    const { measures = [] } = problem;
    const own = measures.filter((each) =>
      (each.departments ?? problem.departments ?? []).some((name) => departments.includes(name)),
    );
    const rows = own.length === 0 ? measures : own;
    const category = names.get(problem.category) ?? "";
    return (rows.length === 0 ? [null] : rows).map((measure) =>
      checkCode(printedRow(problem, measure, category, (text) => text)),
    );
  });
}

/** Columns of the sheet by their place. */
export const at = {
  id: 0,
  category: 1,
  title: 2,
  goal: 3,
  measure: 4,
  leaders: 5,
  departments: 6,
  deadline: 7,
  progress: 8,
  status: 9,
  code: 10,
} as const;

/** What comes of a paper for a ledger as it is now. */
export function answered(
  problems: readonly Partial<Problem>[],
  { head, rows }: Printed,
  header: Partial<Header> = {},
): Answer {
  const { ledger } = sourceOf(problems, header);
  const { told } = read(foundOf([head, ...rows]));
  return answerOf(
    { problems: ledger.entries.map(({ problem }) => problem), categories: ledger.header.categories },
    told,
  );
}
