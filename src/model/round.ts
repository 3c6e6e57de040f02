import type { CivilDate } from "./date.js";

/** What of a round is dated; undefined where it is not known. */
interface RoundDates {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly feedback_on?: CivilDate | undefined;
}

/** A date of a round that lies before the round began. */
export interface Misordered {
  readonly field: "to" | "feedback_on";
  readonly date: CivilDate;
  readonly from: CivilDate;
}

/** The end and the feedback of a round where they are earlier than its beginning. Dates not known are passed over. */
export function misorderedDates({ from, ...later }: RoundDates): Misordered[] {
  return (["to", "feedback_on"] as const).flatMap((field) => {
    const date = later[field];
    return from === undefined || date === undefined || date >= from ? [] : { field, date, from };
  });
}
