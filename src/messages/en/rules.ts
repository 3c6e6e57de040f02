import type { RuleId, RuleParams } from "../../diagnostic.js";
import { excerpt } from "../excerpt.js";
import type { Told } from "../told.js";
import { words } from "./words.js";
import { yaml } from "./yaml.js";

const quoted = (text: string) => `"${excerpt(text)}"`;
const allOf = (texts: readonly string[]) => texts.slice(0, 20).map(quoted).join(", ");
const meant = (nearest: string | null) => (nearest === null ? "" : `: did you mean ${quoted(nearest)}?`);
const state = (name: string) => (name === "under_review" ? words.underReview : quoted(name));
const subject = (measure: number | null) => (measure === null ? "the problem" : `measure ${measure}`);
const yamlFaults: Readonly<Record<string, Told>> = yaml.codes;

const valueTypes: Readonly<Record<string, string>> = {
  string: "text",
  date: "a date",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  map: "a group of fields",
  null: "nothing",
};
const valueType = (name: string) => valueTypes[name] ?? name;

const bounds: Readonly<Record<string, string>> = {
  "not blank": "it may not be blank",
  "64 hex digits": "a SHA-256 has 64 digits, 0-9 and a-f",
  "http:// or https://": "an address begins with http:// or https://",
  "letters, digits, - and _": "it begins with a letter and has letters, digits, - and _ only",
  "no repeats": "it stands in the list twice",
};
const bound = (limit: string) => bounds[limit] ?? limit.replace(/^>= /, "at least ").replace(/^<= /, "at most ");

const unreadable: Record<RuleParams["unreadable"]["reason"], Told> = {
  permission: { problem: "You may not read this file.", remedy: "Ask whoever owns it for the right to read it." },
  folder: { problem: "This is a folder, not a file.", remedy: "Move the folder away or give it another name." },
  "not-regular": { problem: "This is no ordinary file.", remedy: "Replace it by an ordinary text file." },
  "link-outside": {
    problem: "This is a link to a place outside the ledger.",
    remedy: "Replace the link by the file itself.",
  },
  missing: { problem: "This file does not exist.", remedy: "Restore it, for example from the last commit." },
  io: { problem: "The disk could not give this file.", remedy: "See that the disk or network drive is in order." },
};

const encoding: Record<RuleParams["encoding"]["reason"], string> = {
  "not-utf8": "The text of this file is not in UTF-8 (perhaps in GBK).",
  binary: "This is no text file.",
  utf16: "The text of this file is in UTF-16.",
};

const illegalStep: Record<
  RuleParams["log-illegal-step"]["reason"],
  (params: RuleParams["log-illegal-step"]) => string
> = {
  state: ({ event, from, measure }) =>
    `The step ${quoted(event)} is not possible here: by the log, ${subject(measure)} is ${state(from ?? "")}.`,
  "no-such-step": ({ event, measure }) =>
    `A measure does not take the step ${quoted(event)}, but measure ${measure} does here.`,
  finished: ({ event, from, measure }) =>
    `Measure ${measure} takes the step ${quoted(event)} while the problem, by the log, is ${state(from ?? "")}.`,
};

const unmet: Record<RuleParams["policy-unmet"]["guard"], (detail: string) => Told> = {
  evidence: () => ({
    problem: "The problem is closed without complete evidence, which the ledger's policy asks for.",
    remedy: "Add evidence to the problem or to every one of its measures.",
  }),
  submission: () => ({
    problem: "The problem was closed without an application, which the ledger's policy asks for.",
    remedy: 'Add the step "submit" before "close" if it took place; otherwise reopen the problem.',
  }),
  approval: (post) => ({
    problem: `The closing lacks the approval of ${quoted(post)}, which the ledger's policy asks for.`,
    remedy: 'Add the post to "approved_by" of the step "close" if it approved; otherwise reopen the problem.',
  }),
  "two-persons": (submitter) => ({
    problem:
      submitter === ""
        ? "The policy asks for two persons, but the log does not say who applied for the closing."
        : `The policy asks for two persons, but nobody other than ${quoted(submitter)} approved the closing.`,
    remedy: 'Record who applied (as "by") and who approved (as "approved_by"): they must differ.',
  }),
};

export const rules = {
  unreadable: ({ reason }) => unreadable[reason],
  "too-large": ({ bytes, limit }) => ({
    problem: `This file has ${bytes} bytes; more than ${limit} are not read.`,
    remedy: "A problem is a page of text: put papers and pictures under evidence/, and split what is too long.",
  }),
  encoding: ({ reason }) => ({
    problem: encoding[reason],
    remedy: 'Save it again as UTF-8 (in Notepad: "Save as", encoding "UTF-8").',
  }),
  "conflict-markers": ({ marker }) => ({
    problem: `A conflict mark ${quoted(marker)} of a merge was left here.`,
    remedy: "Of the two versions between <<<<<<< and >>>>>>> keep the right one, and delete the other and the marks.",
  }),
  "empty-file": () => ({
    problem: "This file says nothing.",
    remedy: "Restore it, for example from the last commit, or delete it.",
  }),
  "yaml-syntax": ({ code, detail }) => yamlFaults[code] ?? yaml.other(excerpt(detail, 200)),
  "full-width-colon": ({ key }) => ({
    problem: `A full-width colon (：) follows ${quoted(key)}.`,
    remedy: `Write an ordinary colon and a space: ${excerpt(key)}: …`,
  }),
  "tab-indentation": () => ({
    problem: "The line is indented with a tab.",
    remedy: "Indent with spaces, two for each level.",
  }),
  "duplicate-key": ({ key }) => ({
    problem: `The key ${quoted(key)} stands here for the second time.`,
    remedy: "Keep one of the two.",
  }),
  "many-documents": () => ({
    problem: "A second document begins here (a line ---).",
    remedy: "One file holds one problem: delete the line, or move what follows to a file of its own.",
  }),
  "too-many-aliases": () => ({
    problem: "The file refers to itself (& and *) so often that it cannot be unfolded.",
    remedy: "Write the values out.",
  }),
  "unknown-key": ({ key, nearest }) => ({
    problem: `There is no field ${quoted(key)} here.`,
    remedy: nearest === null ? "Delete it, or correct its name." : `Correct the name${meant(nearest)}`,
  }),
  "missing-key": ({ key }) => ({
    problem: `The field ${quoted(key)} is missing here.`,
    remedy: `Add a line "${excerpt(key)}: …".`,
  }),
  "wrong-type": ({ expected, found }) => ({
    problem: `Here belongs ${valueType(expected)}, but this is ${valueType(found)}.`,
    remedy: wrongTypeRemedy(expected),
  }),
  "unknown-value": ({ value, allowed, nearest }) => ({
    problem: `${quoted(value)} is none of the possible values.`,
    remedy: `${nearest === null ? "Correct the value." : `Correct the value${meant(nearest)}`} Possible: ${allOf(allowed)}.`,
  }),
  "impossible-date": ({ value }) => ({
    problem: `${quoted(value)} is no day of the calendar.`,
    remedy: "Write year-month-day with four, two and two digits, as 2025-12-31.",
  }),
  "out-of-bounds": ({ limit }) => ({
    problem: `This value is out of bounds: ${bound(limit)}.`,
    remedy: "Correct the value.",
  }),
  "evidence-shape": () => ({
    problem: 'A piece of evidence is one of "file" (with "sha256"), "document" or "url", and this is not.',
    remedy: "Keep one of the three; make several items of several proofs.",
  }),
  "name-mismatch": ({ id, name, expected }) => ({
    problem: `The file is named ${quoted(name)}, but holds the problem ${id}.`,
    remedy: `Rename the file to ${expected}, or correct the id.`,
  }),
  "duplicate-id": ({ id, other }) => ({
    problem: `The id ${id} already belongs to ${quoted(other)}.`,
    remedy: "Give this problem the number of its file name, or the next free one; or delete the copy.",
  }),
  "unknown-category": ({ category, nearest, ids }) => ({
    problem: `The header (ledger.yaml) has no category ${quoted(category)}.`,
    remedy: `${nearest === null ? "Correct the category." : `Correct the category${meant(nearest)}`} Possible: ${allOf(ids)}.`,
  }),
  "duplicate-category": ({ field, value, first }) => ({
    problem: `The ${field} ${quoted(value)} already belongs to category ${first} of the header.`,
    remedy: `Give this category ${field === "id" ? "an id" : "a name"} of its own, or delete it if it is the same one.`,
  }),
  "measure-ids": ({ id, reason, expected }) => ({
    problem:
      reason === "duplicate"
        ? `Two measures have the id ${id}.`
        : `The measures are not numbered 1, 2, 3 in their order: ${id} stands where ${expected} belongs.`,
    remedy:
      reason === "duplicate"
        ? `Give this one the next free id, ${expected}.`
        : `Number the measures from 1 up; correct "measure" in the log too.`,
  }),
  "log-illegal-step": (params) => ({
    problem: illegalStep[params.reason](params),
    remedy: `Add the step that is missing before it, or correct the event. Possible: ${params.possible.join(", ")}.`,
  }),
  "log-end": ({ status, logged, measure }) => ({
    problem: `By the log, ${subject(measure)} is ${quoted(logged)}, but here stands ${quoted(status)}.`,
    remedy: `Write ${quoted(logged)} here, or add the step to the log that led to ${quoted(status)}.`,
  }),
  "log-unknown-measure": ({ measure, count }) => ({
    problem: `There is no measure ${measure}: the problem has ${count === 0 ? "none" : count}.`,
    remedy: 'Correct the number, or delete "measure" if the step is the problem\'s own.',
  }),
  "log-backwards": ({ on, previous }) => ({
    problem: `The step is dated ${on}, but the one before it ${previous}.`,
    remedy: "Put the steps in the order of their dates, or correct the date.",
  }),
  "done-with-open-measures": ({ open, status, id }) => ({
    problem: `The problem is ${quoted(status)}, but ${open.length === 1 ? "a measure is" : `${open.length} measures are`} open: ${open.slice(0, 20).join(", ")}.`,
    remedy: `Finish the open ${open.length === 1 ? "measure" : "measures"} first (ledger done ${id}.${open[0]}), or put the problem back to in_progress.`,
  }),
  "future-date": ({ field, date, today }) => ({
    problem: `${field === "log" ? "A step" : "A completion"} is dated ${date}, but today is ${today}.`,
    remedy: "Record it when it has happened, or correct the date.",
  }),
  "round-order": ({ field, date, from }) => ({
    problem: `The ${field === "to" ? "inspection ended" : "feedback came"} on ${date}, but the inspection began on ${from}.`,
    remedy: "Correct whichever of the two dates is wrong.",
  }),
  "before-inspection": ({ date, from }) => ({
    problem: `${date} lies before the inspection began (${from}).`,
    remedy: "Nothing to do if the work was done so early; otherwise correct the date.",
  }),
  "evidence-missing": ({ path }) => ({
    problem: `The file ${quoted(path)} does not exist.`,
    remedy: "Put it back, or correct the path (from the folder of ledger.yaml, with /).",
  }),
  "evidence-changed": ({ path, recorded, found }) => ({
    problem: `The file ${quoted(path)} is not the one that was recorded (SHA-256 ${found.slice(0, 12)}…, not ${recorded.slice(0, 12)}…).`,
    remedy: "Put the original file back. If the new one is right, record it as a further piece of evidence.",
  }),
  "evidence-outside": ({ path }) => ({
    problem: `The path ${quoted(path)} leads out of the ledger's folder evidence/.`,
    remedy: 'Copy the file in with "ledger note REF --evidence PATH", which records it too.',
  }),
  "evidence-shared": ({ path, ids }) => ({
    problem: `${quoted(path)} proves several problems: ${ids.slice(0, 20).join(", ")}${ids.length > 20 ? " …" : ""}.`,
    remedy: "Nothing to do if it proves each of them.",
  }),
  "policy-unmet": ({ guard, detail }) => unmet[guard](detail),
  "declared-differs": ({ figure, declared, computed }) => ({
    problem: `Declared for ${quoted(figure)} is ${declared}; by the ledger it is ${computed}.`,
    remedy: "Nothing to do if the ledger is newer; otherwise find the problem that is missing or wrong.",
  }),
  "control-characters": ({ codePoint }) => ({
    problem: `The text contains an invisible character (${codePoint}).`,
    remedy: "Type the text anew: such characters hide or turn round what stands beside them.",
  }),
  "withheld-published": () => ({
    problem: 'The problem is withheld, but not marked "publish: false".',
    remedy: 'Add a line "publish: false", or delete "withheld".',
  }),
  "stray-file": ({ name }) => ({
    problem: `${quoted(name)} is no problem file and is not read.`,
    remedy: "A problem file is named by its id, as 007.yaml. Rename it, or move it elsewhere.",
  }),
  "list-field-missing": ({ field, id }) => ({
    problem: `The three lists need the field ${quoted(field)}.`,
    remedy: `Add it with "${field === "measures" ? `ledger edit ${id}` : `ledger set ${id} ${field}=…`}" once it is known.`,
  }),
} satisfies { [R in RuleId]: (params: RuleParams[R]) => Told };

function wrongTypeRemedy(expected: string): string {
  if (expected === "string") return "Put the value in quotes.";
  if (expected === "date") return "Write year-month-day, as 2025-12-31.";
  return expected === "list" ? "Write a list: one line for each item, beginning with a dash." : "Correct the value.";
}
