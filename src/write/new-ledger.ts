import { stringify } from "yaml";
import { policyOf, problemFileName } from "../model/ledger.js";
import type { Header, Problem } from "../model/schema.js";
import { problemText } from "./problem-text.js";

/** The explanations that stand as comments in the files of a new ledger. */
export interface NewLedgerTexts {
  readonly header: string;
  readonly round: string;
  readonly policy: string;
  readonly policyKeys: Readonly<
    Record<
      "dueSoon" | "backdate" | "evidence" | "submission" | "approvals" | "twoPersons" | "identities" | "signed",
      string
    >
  >;
  readonly commit: string;
  readonly declared: string;
  readonly attributes: Readonly<Record<"ledger" | "evidence" | "scripts", string>>;
  readonly ignore: string;
  readonly gate: string;
  /** Printed by the gate where it finds no program; without single quotes, since it stands in a script. */
  readonly gateMissing: string;
  readonly gateHistory: string;
  readonly workflow: string;
  readonly workflowHistory: string;
  readonly workflowProgram: string;
}

/** A file of a new ledger; `path` relative to the folder that gets the ledger, with `/`. */
export interface NewLedgerFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

/** Where the header of a new ledger lies, from the folder that gets the ledger. */
export const headerPath = "ledger/ledger.yaml";

/**
 * Everything that a new ledger has besides its schemas, the header last: a folder is a ledger only once it has one,
 * and by then all else is there.
 */
export function newLedgerFiles(header: Header, problems: readonly Problem[], texts: NewLedgerTexts): NewLedgerFile[] {
  return [
    ...problemTexts(problems),
    { path: ".gitattributes", text: attributes(texts.attributes) },
    { path: ".gitignore", text: `${comment(texts.ignore)}\nledger/.lock*\nledger/**/.*.tmp\n` },
    { path: ".ci/check", text: gate(texts), executable: true },
    { path: ".github/workflows/ledger.yml", text: workflow(texts) },
    { path: headerPath, text: headerText(header, texts) },
  ];
}

/** Git keeps no empty folder, so a ledger without problems has a file that holds its place. */
function problemTexts(problems: readonly Problem[]): NewLedgerFile[] {
  if (problems.length === 0) return [{ path: "ledger/problems/.gitkeep", text: "" }];
  return problems.map((problem) => ({
    path: `ledger/problems/${problemFileName(problem.id)}`,
    text: problemText(problem, "../../schemas/problem.schema.json"),
  }));
}

/** The header's file: what is known as fields, what may follow as comments with the defaults. */
function headerText(header: Header, texts: NewLedgerTexts): string {
  const { title, organization, language, round, categories, commit, declared, notice } = header;
  const known = Object.entries({ title, organization, language, round, categories, commit, declared, notice });
  const fields = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  return [
    "# yaml-language-server: $schema=../schemas/ledger.schema.json",
    comment(texts.header),
    stringify(fields, { lineWidth: 0 }).trimEnd(),
    "",
    ...(round === undefined ? [comment(texts.round), ""] : []),
    comment(texts.policy),
    policyComment(texts.policyKeys),
    "",
    ...(commit === undefined ? [comment(texts.commit), "# commit: true", ""] : []),
    ...(declared === undefined ? [comment(texts.declared), ""] : []),
  ].join("\n");
}

/** The policy with its defaults, each with what it means; without the leading `# ` it is in force. */
function policyComment(keys: NewLedgerTexts["policyKeys"]): string {
  const { dueSoonDays, backdateDays, close, identities, signed } = policyOf({ title: "", categories: [] });
  return [
    "# policy:",
    `#   due_soon_days: ${dueSoonDays} # ${keys.dueSoon}`,
    `#   backdate_days: ${backdateDays} # ${keys.backdate}`,
    "#   close:",
    `#     evidence: ${close.evidence} # ${keys.evidence}`,
    `#     submission: ${close.submission} # ${keys.submission}`,
    `#     approvals: ${JSON.stringify(close.approvals)} # ${keys.approvals}`,
    `#     two_persons: ${close.twoPersons} # ${keys.twoPersons}`,
    `#   identities: ${JSON.stringify(identities)} # ${keys.identities}`,
    `#   signed: ${signed} # ${keys.signed}`,
  ].join("\n");
}

/** `-text` keeps git from changing line endings; evidence is hashed by its bytes and never merged. */
function attributes(texts: NewLedgerTexts["attributes"]): string {
  return `${comment(texts.ledger)}
ledger/** -text
schemas/*.schema.json -text
${comment(texts.evidence)}
ledger/evidence/** binary
${comment(texts.scripts)}
.ci/check text eol=lf
`;
}

function gate(texts: NewLedgerTexts): string {
  return `#!/usr/bin/env bash
${comment(texts.gate)}
set -euo pipefail
cd "$(dirname "\${BASH_SOURCE[0]}")/.."
PATH="$PWD/node_modules/.bin:$PATH"
if ! command -v ledger >/dev/null; then
  printf '%s\\n' '${texts.gateMissing}' >&2
  exit 2
fi
status=0
ledger --ledger ledger check "$@" || status=$?
# ${texts.gateHistory}
if git -c safe.directory='*' rev-parse --quiet --verify HEAD:./ledger/ledger.yaml >/dev/null 2>&1; then
  audit=0
  ledger --ledger ledger audit || audit=$?
  if [ "$status" -eq 0 ]; then status=$audit; fi
fi
exit "$status"
`;
}

function workflow(texts: NewLedgerTexts): string {
  return `${comment(texts.workflow)}
name: ledger
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
${comment(texts.workflowHistory, "          ")}
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${comment(texts.workflowProgram, "      ")}
      - if: vars.LEDGER_PACKAGE != ''
        run: npm install --global "$LEDGER_PACKAGE"
        env:
          LEDGER_PACKAGE: \${{ vars.LEDGER_PACKAGE }}
      - run: bash .ci/check --format github
`;
}

function comment(text: string, indent = ""): string {
  return text
    .split("\n")
    .map((line) => `${indent}# ${line}`)
    .join("\n");
}
