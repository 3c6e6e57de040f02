import type { Messages } from "../index.js";
import { answerNotes } from "./answer-notes.js";
import { asOf } from "./as-of.js";
import { audit } from "./audit.js";
import { changes } from "./changes.js";
import { check } from "./check.js";
import { commit } from "./commit.js";
import { diff } from "./diff.js";
import { edit } from "./edit.js";
import { explain } from "./explain.js";
import { exporting } from "./export.js";
import { failures } from "./failures.js";
import { help } from "./help.js";
import { history } from "./history.js";
import { importing } from "./import.js";
import { importNotes } from "./import-notes.js";
import { importRemarks } from "./import-remarks.js";
import { init } from "./init.js";
import { list } from "./list.js";
import { papers } from "./papers/index.js";
import { refusals } from "./refusals.js";
import { rules } from "./rules.js";
import { save } from "./save.js";
import { seal } from "./seal.js";
import { show } from "./show.js";
import { status } from "./status.js";
import { tableNotes } from "./table-notes.js";
import { undo } from "./undo.js";
import { words } from "./words.js";
import { write } from "./write.js";
import { yaml } from "./yaml.js";

export const zh: Messages = {
  words,
  failures,
  help,
  status,
  list,
  save,
  show,
  undo,
  write,
  edit,
  papers,
  changes,
  export: exporting,
  asOf,
  diff,
  commit,
  audit,
  history,
  seal,
  check,
  refusals,
  rules,
  tableNotes,
  answerNotes,
  explain,
  yaml,
  init,
  import: importing,
  importNotes,
  importRemarks,
};
