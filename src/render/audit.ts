import type { Severity } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import { type AuditFinding, type AuditReport, auditSeverity, type Standing } from "../model/audit.js";
import { shortHash } from "../model/commit.js";
import type { Screen } from "./counts.js";
import { harmless } from "./plain.js";
import { wrap } from "./wrap.js";

/** The contract of `audit --json`: issue-named fields first, and what makes up `unwitnessed`. */
export function auditJson(report: AuditReport, messages: Messages): object {
  const { range, commits, findings, witnesses, seals, begins } = report;
  const { done, closed } = witnesses;
  return {
    range,
    commits,
    begins,
    witnessed: {
      done: done.witnessed,
      closed: closed.witnessed,
      unwitnessed: done.later + done.first,
      recorded_later: done.later,
      first_committed: done.first,
    },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: auditSeverity[finding.rule],
      commit: finding.commit?.hash ?? null,
      author: finding.commit?.author.name ?? null,
      date: finding.commit?.date ?? null,
      id: finding.id,
      message: sentence(finding, messages),
    })),
    seals,
  };
}

/** Each finding with its commit, then what the history can vouch for. */
export function auditText(report: AuditReport, screen: Screen): string {
  const { audit } = screen.messages;
  const { done, closed } = report.witnesses;
  const [total, closings] = [sum(done), sum(closed)];
  const lines = [
    ...report.findings.flatMap((finding) => findingLines(finding, screen)),
    ...report.seals.flatMap(({ name, digest, date, commit, whole }) =>
      wrap(audit.seal(name === null ? null : harmless(name), digest, date, shortHash(commit), whole), screen.width),
    ),
    ...wrap(audit.commits(report.commits, harmless(report.range)), screen.width),
    ...(done.later > 0 ? wrap(audit.later(done.later), screen.width) : []),
    ...(done.first > 0 ? wrap(audit.first(done.first), screen.width) : []),
    ...(closings > 0 ? wrap(audit.closings(closed.witnessed, closings), screen.width) : []),
    ...wrap(audit.vouched(summary(report, screen.messages), done.witnessed, total, report.begins), screen.width).map(
      screen.palette.strong,
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** What the audit finds in a commit that is about to be made, or was just made; nothing where it finds none. */
export function foreseenText(findings: readonly AuditFinding[], isMade: boolean, messages: Messages): string {
  if (findings.length === 0) return "";
  const { audit } = messages;
  const lines = findings.map((finding) =>
    audit.foreseenLine(finding.rule, finding.id === null ? null : String(finding.id), sentence(finding, messages)),
  );
  return [...lines, (isMade ? audit.made : audit.foreseen)(findings.length)].map((line) => `${line}\n`).join("");
}

/** The same for a program. */
export function foreseenJson(findings: readonly AuditFinding[], messages: Messages): object[] {
  return findings.map((finding) => ({ rule: finding.rule, id: finding.id, message: sentence(finding, messages) }));
}

function sum(standings: Readonly<Record<Standing, number>>): number {
  return standings.witnessed + standings.later + standings.first;
}

function summary({ findings }: AuditReport, { audit }: Messages): string {
  const count = (severity: Severity) => findings.filter(({ rule }) => auditSeverity[rule] === severity).length;
  return audit.summary(count("error"), count("warning"), count("info"));
}

function findingLines(finding: AuditFinding, { messages, width, palette }: Screen): string[] {
  const severity = auditSeverity[finding.rule];
  const paint = { error: palette.bad, warning: palette.warning, info: palette.strong }[severity];
  const { commit, id } = finding;
  const head = messages.audit.finding(
    messages.check.severity[severity],
    finding.rule,
    id === null ? null : String(id),
    commit?.date ?? "",
    commit === null ? "" : shortHash(commit.hash),
    harmless(commit?.author.name ?? ""),
  );
  return [...wrap(head, width).map(paint), ...wrap(sentence(finding, messages), width - 2).map((line) => `  ${line}`)];
}

function sentence({ rule, params }: AuditFinding, { audit }: Messages): string {
  const say = audit.rules[rule] as (params: AuditFinding["params"]) => string;
  return harmless(say(params));
}
