import type { Messages } from "../messages/index.js";
import type { Movement, Totals } from "../query/movement.js";

/** A figure of both states, and by how much it moved: `+2`, `-1`, or nothing. */
export interface FigureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** The figures of a report, those besides the whole where either state has any. */
export function figureRows({ totals: { before, after } }: Movement, { diff }: Messages): FigureRow[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return (Object.keys(diff.figures) as (keyof typeof diff.figures)[])
    .filter((key) => always.includes(key) || old[key] > 0 || now[key] > 0)
    .map((key) => ({
      name: diff.figures[key],
      before: String(old[key]),
      after: String(now[key]),
      change: signed(now[key] - old[key]),
    }));
}

/** These are told even where there are none. */
const always: readonly (keyof Messages["diff"]["figures"])[] = ["total", "done", "red"];

function figuresOf({
  problems,
  lights,
  measures,
  regulations,
}: Totals): Record<keyof Messages["diff"]["figures"], number> {
  const { red, yellow } = lights;
  return { ...problems, red, yellow, measures: measures.total, measures_done: measures.done, regulations };
}

function signed(number: number): string {
  if (number === 0) return "";
  return number > 0 ? `+${number}` : String(number);
}
