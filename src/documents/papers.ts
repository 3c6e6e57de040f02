import { brief } from "./brief.js";
import { dossier } from "./dossier/dossier.js";
import { form } from "./form/form.js";
import { eachList, lists } from "./lists/lists.js";
import { notice } from "./notice/notice.js";
import type { Paper } from "./paper.js";
import { reminder } from "./reminder/reminder.js";
import { report } from "./report/report.js";
import { sheet } from "./sheet.js";

/** Every paper by its name, in the order in which the help names them. */
export const papers = {
  lists,
  ...eachList,
  sheet,
  notice,
  form,
  dossier,
  reminder,
  brief,
  report,
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

export const paperNames = Object.keys(papers) as PaperName[];
