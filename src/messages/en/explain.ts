import type { RuleId } from "../../diagnostic.js";

/** What a rule asks, and why. */
interface Explanation {
  readonly meaning: string;
  readonly why: string;
}

const rules = {
  unreadable: {
    meaning: "A file of the ledger can be opened, is an ordinary file, and lies inside the ledger's folder.",
    why: "What cannot be read cannot be counted, and the figures must say so.",
  },
  "too-large": {
    meaning: "A file of the ledger has at most 1 MiB.",
    why: "A problem is a page of text. Something else was saved under its name.",
  },
  encoding: {
    meaning: "A file of the ledger is text in UTF-8.",
    why: "Old Windows programs save Chinese as GBK, which turns into other characters everywhere else.",
  },
  "conflict-markers": {
    meaning: "No marks of an unfinished merge stand in a file.",
    why: "Two people changed the same lines. Somebody has to decide; until then neither version may count.",
  },
  "empty-file": {
    meaning: "A file of the ledger says something.",
    why: "An empty file is usually a failed copy, and a problem is lost.",
  },
  "yaml-syntax": {
    meaning: "A file is written as YAML: one field a line, name, colon, space, value.",
    why: "A wrong quote or indentation would make the rest of the file mean something else.",
  },
  "full-width-colon": {
    meaning: "After a field's name stands the ordinary colon, not the Chinese one.",
    why: "They look alike, but only the ordinary colon ends a name.",
  },
  "tab-indentation": {
    meaning: "Lines are indented with spaces.",
    why: "YAML forbids tabs, since every program shows them with another width.",
  },
  "duplicate-key": {
    meaning: "A field stands once.",
    why: "Of two values one would be lost, and nobody could say which.",
  },
  "many-documents": {
    meaning: "A file holds one problem.",
    why: "What follows a line of three dashes would never be counted.",
  },
  "too-many-aliases": {
    meaning: "A file does not refer to itself without measure.",
    why: "A few lines could unfold to more than any memory holds.",
  },
  "unknown-key": {
    meaning: "Only the fields of the schema are used.",
    why: "A misspelt name would be a value that no figure and no paper ever sees.",
  },
  "missing-key": {
    meaning: "The fields that make a problem are there: id, category, title, status.",
    why: "Without them it cannot be counted anywhere. The rest may follow as it becomes known.",
  },
  "wrong-type": {
    meaning: "A value has the type of its field: text, a number, a date, a list.",
    why: "A title of digits only is read as a number; quotes keep it text.",
  },
  "unknown-value": {
    meaning: "A status, a term and the like are one of the given words.",
    why: "Another word would fall out of every total.",
  },
  "impossible-date": {
    meaning: "A date exists in the calendar and is written as 2025-12-31.",
    why: "A deadline on 30 February never comes.",
  },
  "out-of-bounds": {
    meaning: "A value lies within the bounds of its field.",
    why: "Ids begin at 1, text is not blank, a percentage ends at 100.",
  },
  "evidence-shape": {
    meaning: "A piece of evidence is a file with its SHA-256, a document number, or an address: one of the three.",
    why: "Otherwise nobody can say later what was to be proven by what.",
  },
  "measure-ids": {
    meaning: "The measures of a problem are numbered 1, 2, 3 in their order.",
    why: "33.2 must mean the same measure in every paper and in the log.",
  },
  "done-with-open-measures": {
    meaning: "A problem that is done or closed has no open measure.",
    why: "Work that is reported as finished while a part of it goes on is the first thing a re-inspection finds.",
  },
  "log-illegal-step": {
    meaning: "Each step of the log is possible from where the one before it led. The first may start anywhere.",
    why: "A missing or invented step shows: nothing done is started again without being reopened.",
  },
  "log-end": {
    meaning: "The last step of the log leads to the status that the file shows.",
    why: "A status changed by hand has no date and nobody who answers for it.",
  },
  "log-unknown-measure": {
    meaning: "A step of a measure names a measure that exists.",
    why: "Otherwise the step proves nothing.",
  },
  "log-backwards": {
    meaning: "The dates of a log do not decrease from top to bottom.",
    why: "A log is written as things happen. A step put in later must not look as if it had been there before.",
  },
  "future-date": {
    meaning:
      "No step and no completion is dated after today. A day ahead is only a warning: the checking machine may live in another time zone.",
    why: "What has not happened cannot be recorded. Deadlines and reviews may of course lie ahead.",
  },
  "round-order": {
    meaning: "The inspection does not end, and its feedback does not come, before it began.",
    why: "Usually the year is mistyped, and the papers would print it.",
  },
  "before-inspection": {
    meaning: "A step or a completion dated before the inspection began is told.",
    why: "Some things are put right early, but often the year is mistyped.",
  },
  "policy-unmet": {
    meaning: "A closed problem has what the ledger's policy asks: evidence, an application, approvals, two persons.",
    why: "Whoever signs off answers for it, and must have had the proof.",
  },
  "name-mismatch": {
    meaning: "A problem file is named by its id: problem 7 is 007.yaml.",
    why: "Whoever looks for a problem must find it by its number.",
  },
  "duplicate-id": {
    meaning: "An id belongs to one problem.",
    why: "A file was copied and its id forgotten. The rightly named file keeps the id; the copy is not counted.",
  },
  "unknown-category": {
    meaning: "The category of a problem is one of the header's.",
    why: "Otherwise the categories would not add up to the total.",
  },
  "duplicate-category": {
    meaning: "Every category of the header has an id and a name of its own.",
    why: "Of two with one id, one would vanish from the figures; two with one name nobody can tell apart.",
  },
  "evidence-missing": {
    meaning: "A file cited as evidence exists.",
    why: "Proof that is not there proves nothing.",
  },
  "evidence-changed": {
    meaning: "A file cited as evidence has the bytes it had when it was recorded.",
    why: "Proof that can be exchanged unnoticed is none.",
  },
  "evidence-outside": {
    meaning: "A file cited as evidence lies in the ledger's folder evidence/.",
    why: "What lies elsewhere is not handed on, backed up or sealed with the ledger.",
  },
  "evidence-shared": {
    meaning: "The same proof cited by several problems is told.",
    why: "It may be right, or one paper doing duty for many.",
  },
  "withheld-published": {
    meaning: 'A problem with a reason to withhold it says "publish: false".',
    why: "What must not be told should not hang on one of two fields.",
  },
  "control-characters": {
    meaning: "Text holds no invisible characters, such as terminal codes or marks that turn the reading direction.",
    why: "They come with copied text and make a name look like another.",
  },
  "declared-differs": {
    meaning: "A figure published elsewhere is compared with the ledger.",
    why: "Two numbers for one thing are what readers ask about first. Which one is right is for you to say.",
  },
  "stray-file": {
    meaning: "The folder problems/ holds problem files only.",
    why: "Somebody may believe that what lies there counts.",
  },
  "list-field-missing": {
    meaning:
      "With --strict: a problem has goal, leaders, departments, a deadline (or the term long_term) and a measure.",
    why: "The three lists would otherwise have empty cells.",
  },
} satisfies { [R in RuleId]: Explanation };

export const explain = {
  rules,
  heading: (rule: string, severity: string) => `${rule} (${severity})`,
  failing: "Fails:",
  passing: "Passes:",
  noExample: "What this rule finds cannot be shown as text.",
  more: '"ledger check --explain RULE" explains one of them with examples.',
};
