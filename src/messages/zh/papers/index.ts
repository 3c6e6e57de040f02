import type { Messages } from "../../index.js";
import { brief } from "./brief.js";
import { conventions } from "./conventions.js";
import { dossier } from "./dossier.js";
import { form } from "./form.js";
import { html } from "./html.js";
import { lists } from "./lists.js";
import { notice } from "./notice.js";
import { reminder } from "./reminder.js";
import { report } from "./report.js";

export const papers: Messages["papers"] = { brief, conventions, dossier, form, html, lists, notice, reminder, report };
