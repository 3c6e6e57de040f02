import { formatReference } from "../../model/reference.js";
import type { Measure } from "../../model/schema.js";
import type { Block } from "../document.js";
import { day, deadlineTexts, field, names } from "../fields.js";
import type { Case } from "./case.js";

/** Each measure, and what was in fact done. */
export function measureBlocks(about: Case): Block[] {
  const { problem, messages } = about;
  const { dossier, conventions } = messages.papers;
  const { measures = [] } = problem;
  if (measures.length === 0) return [{ kind: "paragraph", text: dossier.none.measures }];
  return measures.flatMap((measure, index): Block[] => {
    const reference = formatReference({ problem: problem.id, measure: measure.id });
    const text = conventions.numbered.section(index + 1, dossier.measure(reference));
    return [{ kind: "heading", level: 2, text }, measureFields(measure, about)];
  });
}

function measureFields(measure: Measure, { problem, messages }: Case): Block {
  const { words } = messages;
  const { field: labels } = words;
  const { id, text, status, leaders, departments, deadline, done_on, progress } = measure;
  return {
    kind: "fields",
    rows: [
      [field("text", labels.text, text)],
      [field("status", labels.status, words.status[status]), field("done_on", labels.done_on, day(done_on, messages))],
      [
        field("leaders", labels.leaders, names(leaders, messages)),
        field("departments", labels.departments, names(departments, messages)),
      ],
      [field("deadline", labels.deadline, ...deadlineTexts(deadline, problem.log, id, messages))],
      [field("progress", labels.progress, progress)],
    ],
  };
}
