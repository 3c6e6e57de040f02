import type { Evidence } from "../../model/schema.js";
import { citations } from "../citations.js";
import { type Hit, type Rule, valueAt } from "../rule.js";

/** The same proof under several problems is told: it may be right, or one paper doing duty for many. */
export const evidenceShared: Rule<"evidence-shared"> = {
  id: "evidence-shared",
  severity: "info",
  *check({ problems }) {
    const proofs = new Map<
      string,
      { ids: number[]; hits: Omit<Hit<"evidence-shared">, "params">[]; names: string[] }
    >();
    for (const each of problems) {
      for (const { evidence, path } of citations(each)) {
        const { identity, field, name } = identify(evidence);
        const proof = proofs.get(identity) ?? { ids: [], hits: [], names: [] };
        proofs.set(identity, proof);
        if (proof.ids.at(-1) === each.problem.id) continue;
        proof.ids.push(each.problem.id);
        proof.names.push(name);
        proof.hits.push({ place: valueAt(each.parsed, ...path, field) });
      }
    }
    for (const { ids, hits, names } of proofs.values()) {
      if (ids.length < 2) continue;
      for (const [index, { place }] of hits.entries()) yield { place, params: { path: names[index] ?? "", ids } };
    }
  },
};

/** What makes two citations the same: the bytes of a file (each problem has its own copy), else number or address. */
function identify(evidence: Evidence): { identity: string; field: keyof Evidence; name: string } {
  if (evidence.file !== undefined) {
    return { identity: `file ${evidence.sha256?.toLowerCase() ?? evidence.file}`, field: "file", name: evidence.file };
  }
  if (evidence.document !== undefined) {
    return { identity: `document ${evidence.document}`, field: "document", name: evidence.document };
  }
  return { identity: `url ${evidence.url}`, field: "url", name: evidence.url ?? "" };
}
