import { type CivilDate, daysBetween } from "../../../model/date.js";

/** Excel believes that 1900 had a 29th of February; from the day behind it on, its count is that of the calendar. */
const firstSafeDay = "1900-03-01";

/** The number by which Excel knows a day, or null for one before its count is right. No time zone plays a part. */
export function excelDay(date: CivilDate): number | null {
  return date < firstSafeDay ? null : daysBetween("1899-12-30", date);
}
