import { vouchedFor } from "../../query/standings.js";
import type { Block } from "../document.js";
import { onlyEntry } from "../one-problem.js";
import { documentOf, type Paper } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { approvalBlocks } from "./approvals.js";
import type { Case } from "./case.js";
import { commitBlocks } from "./commits.js";
import { evidenceBlocks } from "./evidence.js";
import { factBlocks } from "./facts.js";
import { logBlocks } from "./log.js";
import { measureBlocks } from "./measures.js";
import { regulationBlocks } from "./regulations.js";
import { verifyBlocks } from "./verify.js";

/** 一问题一档: everything on one problem, and what vouches for it, for an inspector who comes years later. */
export const dossier: Paper = {
  one: true,
  needs: { history: true, evidence: true },
  build(source, messages) {
    const { dossier: words, conventions } = messages.papers;
    const entry = onlyEntry(source);
    const { problem } = entry;
    const events =
      source.past !== null && "events" in source.past ? source.past.events.map(({ event }) => event) : null;
    const vouched = events === null ? null : vouchedFor(problem.log ?? [], events);
    const about: Case = { source, entry, problem, vouched, messages };
    const parts: Record<keyof typeof words.parts, readonly Block[]> = {
      facts: factBlocks(about),
      measures: measureBlocks(about),
      regulations: regulationBlocks(about),
      evidence: evidenceBlocks(about),
      log: logBlocks(about),
      approvals: approvalBlocks(about),
      commits: commitBlocks(about),
      verify: verifyBlocks(about),
    };
    return documentOf(source, {
      title: words.titled(problem.id, source.ledger.header.title),
      orientation: "portrait",
      remarks: limitsAndState(source, messages),
      blocks: Object.entries(parts).flatMap(([name, blocks], index) => [
        {
          kind: "heading",
          level: 1,
          text: conventions.numbered.part(index + 1, words.parts[name as keyof typeof parts]),
        },
        ...blocks,
      ]),
    });
  },
};
