import { stringify } from "yaml";
import { checkLedger } from "../../src/check/check.js";
import type { EvidenceFact, Facts } from "../../src/check/facts.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { policyOf } from "../../src/model/ledger.js";
import type { Header, Problem } from "../../src/model/schema.js";
import { type Parsed, parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";

export const today = "2025-09-30";

/** The least that a problem is. */
export const plain: Problem = { id: 1, category: "theory", title: "学习制度落实不严格", status: "pending" };

/** Text as a file that was read; it must be sound YAML. */
function parsed(file: string, text: string): Parsed {
  const result = parseSource(newSource(file, text));
  if (Array.isArray(result)) throw new Error(`not YAML: ${text}`);
  return result;
}

interface Around {
  readonly header?: Partial<Header>;
  readonly evidence?: Readonly<Record<string, EvidenceFact>>;
  readonly strict?: boolean;
  readonly excluded?: readonly Diagnostic[];
}

/** What the cross-file rules find in a ledger of these problems, without any file. */
export function findings(
  problems: readonly Problem[],
  { header = {}, evidence = {}, excluded = [], strict }: Around = {},
): Diagnostic[] {
  const whole: Header = {
    title: "某局巡察整改台账",
    categories: [{ id: "theory", name: "学习贯彻有差距" }],
    ...header,
  };
  const files = problems.map((problem) => ({
    problem,
    parsed: parsed(`problems/00${problem.id}.yaml`, stringify(problem)),
  }));
  const facts: Facts = {
    ledger: {
      root: "",
      header: whole,
      policy: policyOf(whole),
      entries: files.map((each) => ({ problem: each.problem, file: each.parsed.source.file })),
      excluded,
    },
    headerFile: parsed("ledger.yaml", stringify(whole)),
    problems: files,
    today,
    evidence: (path) => evidence[path] ?? { state: "missing" },
    strayFiles: [],
  };
  return checkLedger(facts, { strict: strict ?? false });
}

/** The same, as `rule` or `rule (severity)` where it is no error. */
export function told(problems: readonly Problem[], around?: Around): string[] {
  return findings(problems, around).map(({ rule, severity }) =>
    severity === "error" ? rule : `${rule} (${severity})`,
  );
}
