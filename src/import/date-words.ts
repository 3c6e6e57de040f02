const digits = "〇一二三四五六七八九";

/** A date's words without what says only that it is one: blanks, 前 and 完成, brackets; Chinese numbers in digits. */
export function plainDate(text: string, year: number): { text: string; completed: boolean } {
  const narrow = text
    .normalize("NFKC")
    .replace(/[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?\s{0,9}$/, "")
    .replace(/\s/g, "")
    .replace(/[零○Ｏ]/g, "〇")
    .replace(/年年/, "年");
  const relative = narrow.replace(/今年|本年度?|当年/, () => `${year}年`).replace(/明年|次年/, () => `${year + 1}年`);
  const inDigits = relative
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (found) => [...found].map((each) => digits.indexOf(each)).join(""))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号季])/g, (found) => String(smallNumber(found) ?? found));
  return { text: bare(inDigits), completed: relative !== narrow };
}

/** One to thirty-nine; null for what is no number. */
function smallNumber(text: string): number | null {
  const [, tens, ten, ones = ""] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined) return null;
  if (ten === "") return tens === "" || ones === "" ? digits.indexOf(tens || ones) : null;
  return 10 * (tens === "" ? 1 : digits.indexOf(tens)) + (ones === "" ? 0 : digits.indexOf(ones));
}

function bare(text: string): string {
  return text
    .replace(/^[([,，、;；:：.。]{0,9}(?:于|在|截至|截止到?|力争|确保|预计|计划|最迟)?/, "")
    .replace(/(?:[)\],，、;；:：。.]|并|且|和){1,9}$/, "")
    .replace(/(?:之前|以前|前|以内|之内)?(?:完成|整改到位|完成整改|整改完成)?$/, "")
    .replace(/[)\],，、;；:：。.]{1,9}$/, "");
}
