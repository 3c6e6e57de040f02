/** What a column of a table can tell, by the name that `--map` takes; `-` is for columns that are left aside. */
export const tableFields = [
  "id",
  "category",
  "group",
  "title",
  "status",
  "term",
  "origin",
  "cause",
  "goal",
  "leaders",
  "departments",
  "deadline",
  "measures",
  "measure_status",
  "progress",
  "done_on",
  "evidence",
  "regulations",
  "follow_up",
  "check_code",
  "-",
] as const;

export type TableField = (typeof tableFields)[number];

/** Whether `--map` may name it. */
export function isTableField(word: string): word is TableField {
  return (tableFields as readonly string[]).includes(word);
}

/** Fields of which several columns make one list, in the order of the columns. */
export const listFields: readonly TableField[] = ["leaders", "departments", "evidence"];
