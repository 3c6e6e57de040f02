import { shortHash } from "../../model/commit.js";
import type { Block } from "../document.js";
import type { Case } from "./case.js";

/** The commands by which a reader finds all of this again, without believing the paper. */
export function verifyBlocks({ source: { past }, problem, messages }: Case): Block[] {
  const { verify } = messages.papers.dossier;
  const last = past !== null && "events" in past ? past.events.at(-1)?.event.commit : undefined;
  const texts = [
    verify.history(`ledger history ${problem.id}`),
    verify.audit("ledger audit"),
    ...(last === undefined ? [] : [verify.commit(`git show ${shortHash(last.hash)}`)]),
    verify.evidence("ledger check"),
  ];
  return texts.map((text) => ({ kind: "paragraph", role: "note", text }));
}
