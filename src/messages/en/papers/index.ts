import { common } from "./common.js";
import { html } from "./html.js";
import { lists } from "./lists.js";
import { report } from "./report.js";

export const papers = { common, html, lists, report };
