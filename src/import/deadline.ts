import { type CivilDate, isCivilDate } from "../model/date.js";

/**
 * The last day that a time limit names, as papers write it: 2025年6月30日, 2025.6.30, 2025年6月底, 2025年底; null where no
 * year or no day follows from the words, as 6月底前 and 2025年6月前.
 */
export function deadlineOf(text: string): CivilDate | null {
  const plain = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim();
  const end = "(?:之?前|以前|前完成|完成)?[。.]?$";
  const day = new RegExp(`^(\\d{4}) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2}) ?日?${end}`).exec(plain);
  if (day !== null) return dateOf(day[1], day[2], day[3]);
  const month = new RegExp(`^(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(?:底|末|月底)${end}`).exec(plain);
  if (month !== null) return lastDay(month[1], month[2]);
  const year = new RegExp(`^(\\d{4}) ?年 ?(?:底|末|年底|年末)${end}`).exec(plain);
  return year === null ? null : dateOf(year[1], "12", "31");
}

function dateOf(year = "", month = "", day = ""): CivilDate | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : null;
}

function lastDay(year = "", month = ""): CivilDate | null {
  return ["31", "30", "29", "28"].map((day) => dateOf(year, month, day)).find((date) => date !== null) ?? null;
}
