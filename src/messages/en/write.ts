/** Words of the commands that write. */
export const write = {
  refused: (id: string, message: string, remedy: string) => `${id} refused: ${message}\n  → ${remedy}`,
  nothingWritten: (count: number) =>
    `Nothing was written: ${count} ${count === 1 ? "step was" : "steps were"} refused. --keep-going writes those that are allowed.`,
  tryAgain: "run the command again in a moment",
  dryRun: "Dry run: nothing was written.",
  moved: (id: string, from: string, to: string, title: string) => `${id}: ${from} → ${to}  ${title}`,
  recorded: (id: string, event: string, title: string) => `${id}: ${event} recorded  ${title}`,
  late: (line: string) => `${line} (late: the old deadline had passed)`,
  copied: (path: string) => `evidence copied to ${path}`,
  cited: (what: string) => `evidence cited: ${what}`,
  added: (id: string, file: string) => `${id} added: ${file}`,
  options: {
    references: "problems and measures: 33, 33.2, 1-8, several with spaces or commas",
    by: "post or office that takes the step",
    note: "what is to be remembered; a reason where one is asked for",
    evidence: "a file (copied into the ledger), a document number, or a URL; may be repeated",
    on: "the day it happened, YYYY-MM-DD (default: today)",
    dryRun: "show what would change and write nothing",
    keepGoing: "write the steps that are allowed even if others are refused",
    json: "print the answer as JSON",
    allMeasures: "do the open measures in the same step",
    approvedBy: "post that approved it; may be repeated",
    review: "the day it is looked at again, YYYY-MM-DD",
    until: "the new deadline, YYYY-MM-DD",
  },
  steps: {
    start: {
      summary: "Start work on problems or measures",
      description: "Moves a problem from pending or staged, or a measure from pending, to in progress.",
      examples: [
        ["ledger stage 33 --review 2027-06-30", "a problem set aside until the end of June"],
        ["ledger start 33 --by 办公室", "is taken up again"],
        ["ledger list --status pending,staged", "what could be started"],
      ],
    },
    stage: {
      summary: "Mark problems as done for now, to be looked at again",
      description: "A staged problem may have open measures. Staging it again renews the day of its review.",
      examples: [
        ["ledger stage 33 --review 2027-06-30 --dry-run", "see what would change"],
        ["ledger stage 33 --review 2027-06-30 --by 办公室", "look again at the end of June"],
        ["ledger stage 33 --review 2027-12-31", "renew the review"],
      ],
    },
    done: {
      summary: "Mark problems or measures as done",
      description:
        "A problem is done when each of its measures is; --all-measures does the open ones in the same step. Finished is not yet struck off: see close.",
      examples: [
        ["ledger done 33.1", "one measure"],
        ["ledger done 33 --all-measures --dry-run", "see what would change"],
        ["ledger done 33.2 33 --by 办公室", "the last measure, then the problem"],
      ],
    },
    submit: {
      summary: "Apply for the closing of finished problems",
      description: "The problem stays done and is under review until it is closed or returned.",
      examples: [
        ["ledger submit 1 --by 办公室", "apply for one"],
        ["ledger submit 2-5 --by 办公室 --dry-run", "see what would change for four"],
        ["ledger list --under-review", "what awaits a decision"],
      ],
    },
    return: {
      summary: "Send problems under review back to work",
      description:
        "The closing is not granted: the problem is in progress again. A reason is needed; returns are counted.",
      examples: [
        ["ledger list --under-review", "what can be returned"],
        ["ledger submit 1 --by 办公室", "only what was submitted can be returned"],
        ['ledger return 1 --note "proof is missing" --by 局长', "send it back"],
      ],
    },
    close: {
      summary: "Strike finished problems off the list",
      description:
        "What a closing needs (evidence, a submission, approvals, two persons) stands in the header's policy.",
      examples: [
        ["ledger close 1 --approved-by 局长", "strike off one problem"],
        ["ledger close 2-5 --approved-by 局长 --dry-run", "see what would change for four"],
        ["ledger list --status closed", "what is struck off"],
      ],
    },
    reopen: {
      summary: "Put problems back on the list",
      description: "For what a re-inspection found to have relapsed. A reason is needed; measures stay as they are.",
      examples: [
        ['ledger reopen 6 --note "vouchers not yet paid" --dry-run', "see what would change"],
        ['ledger reopen 6 --note "vouchers not yet paid"', "back on the list"],
        ["ledger list --open", "what is to be done"],
      ],
    },
    extend: {
      summary: "Move a deadline to a later day",
      description:
        "Needs a reason and an approval. The old date stays in the log; an extension after the old date is recorded as late.",
      examples: [
        ["ledger set 33 deadline=2026-12-31", "a first deadline is set, not extended"],
        ['ledger extend 33 --until 2027-03-31 --note "posts not yet filled" --approved-by 局长', "then extended"],
        ["ledger list --light red,yellow", "what is overdue or due soon"],
      ],
    },
    note: {
      summary: "Add a remark or a piece of evidence to the log",
      description: "Changes no status. Give --note, --evidence or both.",
      examples: [
        ['ledger note 33 --note "two posts settled" --by 办公室', "a remark"],
        ["ledger note 33.1 --evidence 某发〔2025〕8号", "cite a document"],
        ["ledger note 1 --evidence https://example.org/notice.html", "cite a page"],
      ],
    },
  } as Record<"start" | "stage" | "done" | "submit" | "return" | "close" | "reopen" | "extend" | "note", StepHelp>,
  set: {
    summary: "Set or correct fields of problems or measures",
    description:
      "field=value sets, field+=value adds to a list, field-=value takes from it, field= removes. A finished problem is corrected only with a reason (--note). Fields: category, group, title, term, origin, cause, goal, leaders, departments, deadline (the first one), review_on, measures (+= only), follow_up, publish, withheld, internal, source.document, source.item, source.note; of a measure: text, leaders, departments, deadline (the first one), progress.",
    argument: "references, then field=value pairs",
    examples: [
      ["ledger set 33 deadline=2026-12-31 departments=办公室", "a first deadline, and who answers for it"],
      ["ledger set 33.1 progress=已调整2人 --by 办公室", "what was done under a measure"],
      ['ledger set 6 follow_up= --note "the document has arrived"', "remove what is no longer awaited"],
    ] as [string, string][],
  },
  add: {
    summary: "Add a problem to the ledger",
    description: "The number is the next free one. What is not known yet is left out, never invented.",
    options: {
      title: "the problem, in the inspectors' words",
      category: "its category: id, ordinal or a unique part of the name",
      group: "heading between category and problem",
      goal: "what will be true once it is rectified",
      cause: "why it came about",
      leader: "post that answers for it, the lead first; may be repeated",
      department: "office that answers for it, the lead first; may be repeated",
      deadline: "YYYY-MM-DD",
      term: "immediate, fixed or long_term",
      origin: "feedback (the inspectors') or self (found by ourselves)",
      measure: "a task towards the goal; may be repeated",
      item: "where the paper states it, for example 一、（一）3",
    },
    ask: { title: "Problem: ", category: (names: readonly string[]) => `Category (${names.join(" / ")}): ` },
    examples: [
      ["ledger add --category 2 --title 会议记录不完整 --dry-run", "see the file that would be written"],
      [
        "ledger add --category discipline --title 会议记录不完整 --department 办公室 --deadline 2026-12-31",
        "with who and when",
      ],
      [
        "ledger add --category 2 --title 会议记录不完整 --measure 修订会议制度 --origin self",
        "found by ourselves, with a measure",
      ],
    ] as [string, string][],
  },
};

interface StepHelp {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [string, string])[];
}
