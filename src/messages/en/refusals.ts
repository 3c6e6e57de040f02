import type { RefusalParams } from "../../model/refusal.js";
import { rules } from "./rules.js";
import { words } from "./words.js";

/** Why a step is refused, and the command that would satisfy the guard; `id` is the reference, "33" or "33.1". */
type Refusals = {
  readonly [G in keyof RefusalParams]: (params: RefusalParams[G], id: string) => { message: string; remedy: string };
};

function statusWord(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

/** Which command leads out of a status that a step may not be taken from. */
function wayOut(event: string, status: string, id: string): string {
  if (event === status || (event === "done" && status === "closed")) return "nothing is left to do";
  if (status === "closed" || status === "done") return `ledger reopen ${id} --note REASON`;
  if (["submit", "close", "return"].includes(event)) return `ledger done ${id}`;
  if (event === "stage") return `ledger start ${id}`;
  return `ledger show ${id}`;
}

function rule(name: string, params: object): { problem: string; remedy: string } {
  return (rules[name as keyof typeof rules] as (params: object) => { problem: string; remedy: string })(params);
}

/** A field by its name on the screen; several, or one without a name, as they were typed. */
function label(field: string): string {
  return words.field[field as keyof typeof words.field] ?? field;
}

/** The command line of a step that needs a reason, with the reason. */
function withReason(event: string, id: string): string {
  if (event === "correct") return `ledger set ${id} FIELD=VALUE --note REASON`;
  if (event === "extend") return extension(id);
  return `ledger ${event} ${id} --note REASON`;
}

function extension(id: string): string {
  return `ledger extend ${id} --until DATE --note REASON --approved-by POST`;
}

function commands(names: string, id: string): string[] {
  return names.split(", ").map((each) => `ledger ${each.replace("{id}", id)}`);
}

export const refusals: Refusals = {
  status: ({ event, status, to }, id) => ({
    message:
      to === status ? `it is ${statusWord(status)} already` : `"${event}" cannot be taken from "${statusWord(status)}"`,
    remedy: wayOut(event, status, id),
  }),
  "not-for-measures": ({ event }, id) => ({
    message: `"${event}" is a step of a whole problem, not of a measure`,
    remedy: `ledger ${event} ${id.split(".")[0]}`,
  }),
  "problem-finished": ({ status }, id) => ({
    message: `the problem is ${statusWord(status)}; its measures change only after it is reopened`,
    remedy: `ledger reopen ${id.split(".")[0]} --note REASON`,
  }),
  "under-review": (_, id) => ({
    message: "its closing was applied for already and awaits the decision",
    remedy: `ledger close ${id}, or ledger return ${id} --note REASON`,
  }),
  "not-under-review": (_, id) => ({
    message: "nobody has applied for its closing, so there is nothing to return",
    remedy: `ledger submit ${id}, or ledger reopen ${id} --note REASON`,
  }),
  "open-measures": ({ open }, id) => ({
    message: `${open.length === 1 ? "a measure is" : "measures are"} still open: ${open.map((measure) => `${id}.${measure}`).join(", ")}`,
    remedy: `ledger done ${open.map((measure) => `${id}.${measure}`).join(" ")} ${id}, or ledger done ${id} --all-measures`,
  }),
  reason: ({ event }, id) => ({
    message: event === "correct" ? "finished work is corrected only with a reason" : `"${event}" needs a reason`,
    remedy: withReason(event, id),
  }),
  evidence: (_, id) => ({
    message: "the policy asks for evidence: one piece for the problem as a whole, or one for each of its measures",
    remedy: `ledger note ${id} --evidence FILE`,
  }),
  submission: (_, id) => ({
    message: "the policy asks that a closing be applied for first",
    remedy: `ledger submit ${id} --by OFFICE`,
  }),
  approval: ({ post, posts }, id) => ({
    message: `the policy asks for the approval of ${post}`,
    remedy: `ledger close ${id}${posts.map((each) => ` --approved-by ${each}`).join("")}`,
  }),
  "two-persons": ({ submitter, pending }, id) =>
    submitter === null
      ? {
          message: "the policy asks for two persons, and the log does not tell who applied for the closing",
          remedy: pending
            ? `ledger return ${id} --note REASON; once it is done again, ledger submit ${id} --by OFFICE`
            : `ledger submit ${id} --by OFFICE`,
        }
      : {
          message: `the policy asks for two persons: somebody has to approve, and not ${submitter}, who applied for the closing`,
          remedy: `ledger close ${id} --approved-by POST`,
        },
  "submitter-missing": (_, id) => ({
    message: "the policy asks for two persons, so an application has to say whose it is",
    remedy: `ledger submit ${id} --by OFFICE`,
  }),
  "no-deadline": (_, id) => ({
    message: "it has no deadline that could be extended",
    remedy: `ledger set ${id} deadline=YYYY-MM-DD`,
  }),
  "until-not-later": ({ until, deadline }, id) => ({
    message: `${until} is not later than the deadline in force, ${deadline}`,
    remedy: extension(id),
  }),
  "review-not-later": ({ review, on }, id) => ({
    message: `the review date ${review} is not later than ${on}`,
    remedy: `ledger stage ${id} --review LATER-DATE`,
  }),
  "approved-by": (_, id) => ({
    message: "an extension has to be approved",
    remedy: extension(id),
  }),
  future: ({ on, today }) => ({
    message: `${on} is in the future (today is ${today}); the log tells what has happened`,
    remedy: "give --on a date that has come",
  }),
  "before-last-step": ({ on, last }) => ({
    message: `${on} is earlier than the last step in the log, ${last}; a log only goes forward`,
    remedy: `give --on ${last} or later, and tell the true day in --note`,
  }),
  "protected-field": ({ field, command }, id) => ({
    message: `"${field}" is not changed by set`,
    remedy:
      field === "id"
        ? "a number stays; ledger add begins another problem"
        : `use ${commands(command, id).join(", or ")}`,
  }),
  "unknown-field": ({ field, nearest }) => ({
    message: `there is no field "${field}" to set`,
    remedy: nearest === null ? "ledger set --help lists the fields" : `did you mean "${nearest}"?`,
  }),
  "field-twice": ({ field }) => ({
    message: `"${field}" is set twice`,
    remedy: "name each field once",
  }),
  "required-field": ({ field }) => ({
    message: `"${field}" cannot be empty`,
    remedy: `give it a text: ${field}=…`,
  }),
  "invalid-value": ({ field, rule: name, params }) => {
    const { problem, remedy } = rule(name, params);
    return { message: `${field}: ${problem}`, remedy };
  },
  unchanged: ({ field }) => ({
    message: `${label(field)}: that stands there already`,
    remedy: "nothing is left to do",
  }),
  "unusable-file": ({ file, line, rule: name, params }) => ({
    message: `${file}:${line}: ${rule(name, params).problem}`,
    remedy: `ledger check ${file}`,
  }),
};
