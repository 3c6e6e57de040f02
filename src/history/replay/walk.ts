import type { Commit } from "../../model/commit.js";
import type { CivilDate } from "../../model/date.js";
import { policyOf } from "../../model/ledger.js";
import type { Header } from "../../model/schema.js";
import { takesBack } from "../../model/trailers.js";
import type { LoggedCommit } from "../git/log.js";
import { type CommitStep, copyState, emptyState, type LedgerState } from "./commit-step.js";
import { applyFiles, evidenceChanges, newlyBroken, sayingsOf } from "./files.js";
import type { Saying } from "./grow.js";
import { headerStep } from "./header-step.js";
import type { Lineage } from "./lineage.js";
import { problemSteps } from "./problem-steps.js";
import type { Readings } from "./readings.js";
import { Reverts } from "./revert.js";
import type { ProblemVersion } from "./version.js";

/** The history of one ledger, read. */
export interface LedgerHistory {
  /** Parents first. */
  readonly commits: readonly LoggedCommit[];
  readonly lineage: Lineage;
  readonly readings: Readings;
  /** The day of the first commit that has the ledger. */
  readonly begins: CivilDate;
}

const noHeader: Header = { title: "", categories: [] };

/**
 * Plays the history of a ledger from its beginning and tells of each commit what it did. A file that cannot be used is
 * told once; what comes after it is compared with its last usable state.
 */
export function* walk({ commits, lineage, readings }: Omit<LedgerHistory, "begins">): Generator<CommitStep> {
  const reverts = new Reverts(commits.map(({ commit }) => commit));
  const known = new Map(commits.map(({ commit }) => [commit.hash, commit]));
  const states = new StateStore(commits);
  const undone = new Set<ProblemVersion>();
  for (const [order, logged] of commits.entries()) {
    const { commit } = logged;
    const parents = [...new Set(commit.parents)];
    const [state, ...others] = states.take(parents);
    const prefix = lineage.prefixes.get(commit.hash) ?? null;
    const isRenamed = state.prefix !== prefix;
    const changed = applyFiles(state, logged, prefix);
    const ofHeader = headerStep(state, others, changed, readings, { commit, order });
    const policy = policyOf(state.header?.value ?? noHeader);
    const restores = takesBack(commit.message).length > 0;
    const saying: Saying = { commit, order, backdateDays: policy.backdateDays, restores, undone };
    const sayings = sayingsOf(state, changed, readings, state.header?.value.categories ?? null);
    const problems = problemSteps(state, others, sayings, saying);
    const lost = [...ofHeader.lost, ...problems.lost];
    const step = {
      commit,
      parents: parents.flatMap((hash) => known.get(hash) ?? []),
      isMerge: parents.length > 1,
      isOfLedger: isRenamed || changed.size + problems.moved.length + problems.transitions.length + lost.length > 0,
      header: ofHeader.header,
      policy,
      ...problems,
      lost,
      broken: newlyBroken([...ofHeader.broken, ...sayings.broken], state, others),
      evidence: evidenceChanges(changed, state, others),
      state,
    };
    const isRevert = reverts.take(step);
    if (isRevert) for (const version of additionsTakenBack(step)) undone.add(version);
    states.keep(commit, state);
    yield { ...step, isRevert };
  }
}

/** Problems that a revert deleted before anything else had happened to them. */
function additionsTakenBack({ moved }: Pick<CommitStep, "moved">): ProblemVersion[] {
  return moved.flatMap(({ from, to }) => (to === null && from?.from.length === 0 ? [from] : []));
}

/**
 * The states that later commits begin from. A state is handed on rather than copied to the last commit that needs it, so
 * that a history without branches costs what changes in it, not what there is.
 */
class StateStore {
  private readonly states = new Map<string, LedgerState>();
  /** How many commits are still to begin from each. */
  private readonly heirs = new Map<string, number>();

  constructor(commits: readonly LoggedCommit[]) {
    for (const { commit } of commits) {
      for (const hash of new Set(commit.parents)) this.heirs.set(hash, (this.heirs.get(hash) ?? 0) + 1);
    }
  }

  /** The state of the first parent, to be changed, then those of the others, to be read. */
  take([first, ...others]: readonly string[]): [LedgerState, ...LedgerState[]] {
    const rest = others.map((hash) => this.read(hash));
    const shared = first !== undefined && (this.heirs.get(first) ?? 0) > 1;
    const state = first === undefined ? emptyState() : this.read(first);
    return [shared ? copyState(state) : state, ...rest];
  }

  keep({ hash }: Commit, state: LedgerState): void {
    if ((this.heirs.get(hash) ?? 0) > 0) this.states.set(hash, state);
  }

  private read(hash: string): LedgerState {
    const state = this.states.get(hash) ?? emptyState();
    const heirs = (this.heirs.get(hash) ?? 1) - 1;
    this.heirs.set(hash, heirs);
    if (heirs === 0) this.states.delete(hash);
    return state;
  }
}
