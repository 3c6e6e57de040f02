const digits = "零一二三四五六七八九";

/** A number from 1 to 9999 in Chinese: 一, 十, 二十一, 一百零五, 一千零一十. */
export function numeral(number: number): string {
  let told = "";
  let skipped = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      skipped ||= told !== "";
      continue;
    }
    told += `${skipped ? "零" : ""}${digits[digit]}${name}`;
    skipped = false;
  }
  return told.replace(/^一十/, "十");
}
