import type { Messages } from "../../messages/index.js";
import type { Regulation } from "../../model/schema.js";
import { type Findings, findingsOf, type Origin, originOf } from "../../query/findings.js";
import { withheldByReason } from "../../query/withheld.js";
import type { Paragraph } from "../document.js";
import type { Source } from "../paper.js";

/** The figures of a notice in words: every problem is in one of the states, so that they add up to the whole. */
export function headline(source: Source, messages: Messages): Paragraph[] {
  const { notice } = messages.papers;
  const ledger = withAskedCategories(source);
  const feedback = findingsOf(ledger, "feedback");
  const self = findingsOf(ledger, "self");
  const kinds = (origin: Origin) => kindsOf(source, origin);
  const sentences = [
    ...(feedback.total > 0 || self.total === 0
      ? [notice.found(feedback, states(feedback, messages), decided(feedback, kinds("feedback"), messages))]
      : []),
    ...(self.total > 0
      ? [notice.foundBySelf(self, states(self, messages), decided(self, kinds("self"), messages))]
      : []),
    ...withheld(source, messages),
  ];
  return [{ kind: "paragraph", text: sentences.join(notice.gap) }];
}

/** Where only some problems were asked for, an empty category is one that was not. */
function withAskedCategories({ ledger, chosen }: Source): Source["ledger"] {
  if (chosen === null) return ledger;
  const asked = new Set(ledger.entries.map(({ problem }) => problem.category));
  const { header } = ledger;
  return { ...ledger, header: { ...header, categories: header.categories.filter(({ id }) => asked.has(id)) } };
}

/** States that none is in are left out, but for the one that everybody asks for. */
function states(counts: Findings, { words, papers }: Messages): string[] {
  const { notice } = papers;
  const others = (["staged", "in_progress", "pending"] as const).filter((status) => counts[status] > 0);
  return [
    notice.done(counts.done, counts.closed),
    ...others.map((status) => notice.counted(words.status[status], counts[status])),
  ];
}

function decided({ measures, regulations }: Findings, kinds: Kinds, { papers }: Messages): string[] {
  const { notice } = papers;
  return [
    ...(measures > 0 ? [notice.measures(measures)] : []),
    ...(regulations > 0 ? [notice.regulations[kinds](regulations)] : []),
  ];
}

/** Whether all regulations were made anew, all revised, some of each, or some of a kind that is not recorded. */
type Kinds = NonNullable<Regulation["kind"]> | "both" | "unknown";

function kindsOf({ ledger }: Source, origin: Origin): Kinds {
  const regulations = ledger.entries
    .filter(({ problem }) => originOf(problem) === origin)
    .flatMap(({ problem }) => problem.regulations ?? []);
  const [kind, ...others] = new Set(regulations.map((regulation) => regulation.kind ?? ("unknown" as const)));
  if (kind === undefined || kind === "unknown" || others.includes("unknown")) return "unknown";
  return others.length > 0 ? "both" : kind;
}

function withheld({ ledger, edition }: Source, { words, papers }: Messages): string[] {
  const texts = papers.notice.withheld;
  const reasons = withheldByReason(ledger.entries.map(({ problem }) => problem));
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const each = reasons.map(({ reason, count }) =>
    texts.counted(reason === null ? texts.unrecorded : words.withheld[reason], count),
  );
  return total === 0 ? [] : [texts[edition](total, each)];
}
