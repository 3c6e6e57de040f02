const digits = "零一二三四五六七八九";
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number as papers write it in a (folded) text: Arabic or Chinese. */
export const numeral = "(?:\\d{1,5}|[〇零一二两三四五六七八九十百千]{1,7})";

/** The value of `33` or `三十三`; null for what is no number, as `十百`. */
export function numberOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[〇零一二两三四五六七八九十百千]{1,9}$/.test(text)) return null;
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) {
      digit = digitOf(character);
      continue;
    }
    if (unit >= lastUnit || (digit === null && unit !== 10)) return null;
    total += (digit ?? 1) * unit;
    digit = null;
    lastUnit = unit;
  }
  return total + (digit ?? 0);
}

function digitOf(character: string): number {
  if (character === "两") return 2;
  return character === "〇" ? 0 : digits.indexOf(character);
}
