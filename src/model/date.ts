/** Civil dates as `YYYY-MM-DD` strings: they sort as text, have no time zone, and cannot shift by a day. */
export type CivilDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const parts = pattern.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 of a valid civil date; computed in UTC, so that no time zone plays a part. */
function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** How many days `to` lies after `from` (negative when before). Both must be valid. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** How many days lie between a day and the Monday that its week began with: 0 on that Monday, 6 on the Sunday. */
export function daysSinceMonday(date: CivilDate): number {
  const days = daysBetween("1970-01-05", date) % 7;
  return days < 0 ? days + 7 : days;
}

/** The local calendar day of an instant: what a person at this machine would call today. */
export function civilDate(instant: Date): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(instant.getFullYear(), 4)}-${pad(instant.getMonth() + 1, 2)}-${pad(instant.getDate(), 2)}`;
}

/**
 * A hint for a date written otherwise: `31-12-2025`, `2025-31-12`, `2025/12/31`, `20251231` → `2025-12-31`; null when no
 * reading gives a day that exists.
 */
export function likelyDate(text: string): CivilDate | null {
  const parts = (/^(\d{4})(\d\d)(\d\d)$/.exec(text)?.slice(1) ?? text.match(/\d+/g))?.map(Number);
  if (parts?.length !== 3) return null;
  const [a = 0, b = 0, c = 0] = parts;
  const candidates =
    a > 31
      ? [
          [a, b, c],
          [a, c, b],
        ]
      : [
          [c, b, a],
          [c, a, b],
        ];
  for (const [year = 0, month = 0, day = 0] of candidates) {
    const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    if (isCivilDate(date)) return date;
  }
  return null;
}
