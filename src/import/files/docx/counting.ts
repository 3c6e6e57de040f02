/** How Word writes the numbers that it counts by itself. */

const latin = (first: number) => (value: number) => {
  const letter = String.fromCharCode(first + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
};

const romanSteps = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [step, letters] of romanSteps) {
    text += letters.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return text;
}

const plainDigits = "〇一二三四五六七八九";
const formalDigits = "零壹贰叁肆伍陆柒捌玖";
const traditionalFormalDigits = "零壹貳參肆伍陸柒捌玖";

/** One character a digit: 一〇, 二五. */
const byDigit = (digits: string) => (value: number) =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? "");

/** As it is spoken: 十二, 一百零一; `ones` of the tens are left out below twenty only where that is the custom. */
function spoken(value: number, digits: string, units: string, omitsOne: boolean): string {
  let text = "";
  let skipped = false;
  const figures = [...String(value)].map(Number);
  for (const [index, figure] of figures.entries()) {
    const unit = figures.length - 1 - index;
    if (figure === 0) {
      skipped = true;
      continue;
    }
    const isBareTen = omitsOne && text === "" && figure === 1 && unit === 1;
    text += (skipped ? "零" : "") + (isBareTen ? "" : digits[figure]) + (unit > 0 ? units[unit - 1] : "");
    skipped = false;
  }
  return text;
}

const chinese = (value: number) => spoken(value, plainDigits, "十百千万", true);

/** The characters of a Unicode block in which numbers stand in order, from 1 on, as far as it goes. */
const enclosed = (first: number, count: number) => (value: number) =>
  value <= count ? String.fromCharCode(first + value - 1) : String(value);

const series = (signs: string) => (value: number) => signs[value - 1] ?? String(value);

const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const formats = new Map<string, (value: number) => string>([
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["upperLetter", latin(65)],
  ["lowerLetter", latin(97)],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value).toLowerCase()],
  ["chineseCounting", (value) => (value < 100 ? chinese(value) : byDigit(plainDigits)(value))],
  ["taiwaneseCounting", (value) => (value < 100 ? chinese(value) : byDigit(plainDigits)(value))],
  ["chineseCountingThousand", chinese],
  ["taiwaneseCountingThousand", chinese],
  ["japaneseCounting", chinese],
  ["chineseLegalSimplified", (value) => spoken(value, formalDigits, "拾佰仟万", false)],
  ["ideographLegalTraditional", (value) => spoken(value, traditionalFormalDigits, "拾佰仟萬", false)],
  ["ideographDigital", byDigit(plainDigits)],
  ["japaneseDigitalTenThousand", byDigit(plainDigits)],
  ["taiwaneseDigital", byDigit(plainDigits)],
  ["ideographTraditional", series("甲乙丙丁戊己庚辛壬癸")],
  ["ideographZodiac", series("子丑寅卯辰巳午未申酉戌亥")],
  ["decimalEnclosedCircle", enclosed(0x2460, 20)],
  ["decimalEnclosedCircleChinese", enclosed(0x2460, 20)],
  ["decimalEnclosedParen", enclosed(0x2474, 20)],
  ["decimalEnclosedFullstop", enclosed(0x2488, 20)],
  ["ideographEnclosedCircle", enclosed(0x3220, 10)],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
]);

/** Beyond this nothing but digits is written, whatever the format: no list is so long. */
const highest = 9_999;

/** A number in one of Word's formats; plain digits for those that offices do not use. */
export function counted(value: number, format: string): string {
  if (format === "none" || format === "bullet") return "";
  const isCounted = value >= 1 && value <= highest;
  return (isCounted ? formats.get(format)?.(value) : undefined) ?? String(value);
}
