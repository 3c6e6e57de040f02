import { brief } from "./brief.js";
import { common } from "./common.js";
import { html } from "./html.js";
import { lists } from "./lists.js";
import { notice } from "./notice.js";
import { report } from "./report.js";

export const papers = { brief, common, html, lists, notice, report };
