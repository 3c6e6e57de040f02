import type { Content } from "../../content.js";
import { flowOf } from "../flow.js";
import type { Guard } from "../guard.js";
import type { Parts, Relation } from "../parts.js";
import { bodyHandlers } from "./body.js";
import { numberingOf } from "./numbering.js";
import { numbersOf } from "./numbers.js";
import { stylesOf } from "./styles.js";

/** What a Word document holds, with the numbers that Word makes by itself written out. */
export async function readDocx(parts: Parts, guard: Guard): Promise<Content> {
  const relations = [...(await parts.relations(parts.main)).values()].filter(({ target }) => parts.has(target));
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const styles = await stylesOf(parts, partOf("styles"));
  const numbering = await numberingOf(parts, partOf("numbering"));
  const flow = flowOf(guard);
  await parts.read(parts.main, bodyHandlers(flow, numbersOf(numbering, styles)));
  const { lines, tables, remarks } = flow.content();
  const margin = (await hasMargin(parts, relations)) ? [{ kind: "header", place: null } as const] : [];
  return { lines, tables, remarks: [...parts.remarks, ...margin, ...remarks] };
}

/** Whether a header or a footer says more than the number of the page. */
async function hasMargin(parts: Parts, relations: readonly Relation[]): Promise<boolean> {
  let text = "";
  const margins = relations.filter(({ type }) => type === "header" || type === "footer");
  for (const target of new Set(margins.map((each) => each.target))) {
    let isText = false;
    await parts.read(target, {
      open: (name) => {
        isText = name === "w:t";
      },
      text: (said) => {
        if (isText) text += said;
      },
    });
  }
  return /\p{L}/u.test(text.replace(/[第共页]/g, ""));
}
