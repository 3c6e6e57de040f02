import { type CivilDate, isCivilDate } from "../../model/date.js";
import type { Round } from "../../model/schema.js";
import { fold } from "./fold.js";

const day = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
/** 2025年3月1日至5月20日: the year of the second is the first's where it is not repeated. */
const period = new RegExp(`${day}(?:至|到|-|—|~)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日`);
const feedback = new RegExp(`${day}[^。]{0,40}反馈`);
const kind = /((?:常规|专项|提级|机动|交叉|联动)(?:巡察|巡视)|(?:巡察|巡视)?[“"]回头看[”"])/;
const body = /(?:^|[,。、;由]|日)((?:中央|[\u4e00-\u9fff]{0,4}委)(?:第[一二三四五六七八九十]{1,3})?(?:巡察|巡视)组)/;
const longest = 2000;

/** The inspection that a paper answers, from the paragraph that names it; null where no day, kind or team is given. */
export function roundOf(text: string): Round | null {
  const plain = fold(text.slice(0, longest)).replace(/ /g, "");
  const dates = period.exec(plain);
  const told = feedback.exec(plain.replace(period, ""));
  const round: Round = {};
  const set = (key: keyof Round, value: string | null | undefined) => {
    if (value !== null && value !== undefined) round[key] = value;
  };
  set("kind", kind.exec(plain)?.[1]);
  set("body", body.exec(plain)?.[1]);
  set("from", dates === null ? null : dateOf(dates[1], dates[2], dates[3]));
  set("to", dates === null ? null : dateOf(dates[4] ?? dates[1], dates[5], dates[6]));
  set("feedback_on", told === null ? null : dateOf(told[1], told[2], told[3]));
  return Object.keys(round).length === 0 ? null : round;
}

function dateOf(year = "", month = "", dayOfMonth = ""): CivilDate | null {
  const date = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  return isCivilDate(date) ? date : null;
}
