/** What the files of a new ledger explain about themselves. */
const files = {
  header: "The header of the ledger. The problems stand in problems/, one file each.",
  round: `Which inspection this was, once it is known:
round:
  kind: the kind of inspection
  body: the team that inspected
  from: YYYY-MM-DD
  to: YYYY-MM-DD
  feedback_on: YYYY-MM-DD`,
  policy: `The rules of this ledger. Each may be left out; then it has the value below.
To change one, remove the "# " before its line and before the lines it stands under.`,
  policyKeys: {
    dueSoon: "days before the deadline from which the light is yellow",
    backdate: "days by which a log date may precede its commit",
    evidence: "true: no closing without evidence",
    submission: "true: a closing is applied for first",
    approvals: "posts that must all approve a closing",
    twoPersons: "true: who applies for a closing may not approve it",
    identities: "who may commit the approval of a post: each post, and a list of addresses",
    signed: "true: every commit of the ledger must be signed",
  },
  commit: `Whether every command that changes the ledger also commits the change to git.
To have it so, remove the "# " before the next line.`,
  declared:
    "Figures already published elsewhere go under declared (problems, done, measures ...); check tells where they differ.",
  attributes: {
    ledger: "The ledger keeps its bytes whatever system checks it out.",
    evidence: "Evidence is proven by its hash: git neither converts nor merges it.",
    scripts: "Scripts have Unix line endings on every system.",
  },
  ignore: "Left behind by a command that was killed; never part of the ledger.",
  gate: `The gate: fails when a file of the ledger or its history is wrong. Run it before you hand in changes; CI runs the same.
Takes the options of "ledger check".`,
  gateMissing:
    "The program ledger is not installed. Install it here with npm install, or, on GitHub, set the repository variable LEDGER_PACKAGE to where npm gets it from (a git address or a package file).",
  gateHistory: "The history is audited where there is one.",
  workflow: "Checks the ledger whenever something is handed in.",
  workflowHistory: "The audit needs the whole history.",
  workflowProgram: `The repository variable LEDGER_PACKAGE (Settings, Secrets and variables, Actions, Variables)
says where npm gets the program from: a git address or a package file.`,
};

export const init = {
  summary: "Make a new ledger",
  description:
    "Makes the folder DIR ready for use: the header, the schemas that editors explain the fields by, settings that keep git from altering files, and a gate for CI (a script, and a GitHub workflow that runs it). Asks on a terminal for what is not given. An existing ledger or file is never overwritten.",
  argument: "the folder that gets the ledger (default: the current folder)",
  options: {
    title: "the ledger's name",
    organization: "the organization that was inspected",
    category: "a category of the findings: NAME, or ID=NAME; may be repeated, in the inspectors' order",
    kind: "the kind of inspection",
    body: "the team that inspected",
    from: "the day the inspection began, YYYY-MM-DD",
    to: "the day it ended, YYYY-MM-DD",
    feedbackOn: "the day of the feedback, YYYY-MM-DD",
    language: "language of papers: zh-CN or en (default: that of the title)",
    commit: "commit every change of the ledger to git, this one too; makes a repository where there is none",
    noCommit: "leave committing to others, and do not ask about it",
    yes: "ask nothing and take the defaults",
    dryRun: "list the files and write nothing",
    json: "print the answer as JSON",
  },
  ask: {
    organization: "Organization that was inspected (may be left empty): ",
    title: (preset: string) => `Title of the ledger [${preset}]: `,
    category: (ordinal: number) => `Category ${ordinal} (empty when there are no more): `,
    kind: "Kind of inspection (may be left empty): ",
    body: "Team that inspected (may be left empty): ",
    from: "Inspection from, YYYY-MM-DD (may be left empty): ",
    to: "Inspection to, YYYY-MM-DD (may be left empty): ",
    feedbackOn: "Feedback on, YYYY-MM-DD (may be left empty): ",
    commit: "Commit every change of the ledger to git, so that it can be told who changed what and when (y/n)? ",
  },
  presets: {
    title: (organization: string | undefined) =>
      organization === undefined ? "Rectification ledger" : `Rectification ledger of ${organization}`,
    category: "Findings of the inspection",
  },
  created: (path: string) => `created  ${path}`,
  wouldCreate: (path: string) => `would create  ${path}`,
  kept: (path: string) => `left as it was  ${path}`,
  next: (folder: string | null, category: string) =>
    `The ledger is ready. ${folder === null ? "" : `Go into ${folder}, then: `}"ledger add --category ${category}" records the first problem, "ledger check" checks the files.`,
  examples: [
    ["ledger init --yes --dry-run", "see which files would be made"],
    ["ledger init round-1 --organization 某局 --yes", "the name is derived, the rest added later"],
    [
      "ledger init round-2 --title 第二轮整改台账 --category theory=学习贯彻有差距 --category 作风建设不够扎实",
      "without questions about these",
    ],
  ] as [string, string][],
  files,
};
