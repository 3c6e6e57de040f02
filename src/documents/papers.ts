import { brief } from "./brief.js";
import { eachList, lists } from "./lists/lists.js";
import { notice } from "./notice/notice.js";
import type { Paper } from "./paper.js";
import { report } from "./report/report.js";
import { sheet } from "./sheet.js";

/** Every paper by its name, in the order in which the help names them. */
export const papers = { lists, ...eachList, sheet, notice, brief, report } as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

export const paperNames = Object.keys(papers) as PaperName[];
