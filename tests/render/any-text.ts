import fc from "fast-check";

/** Everything that terminals and careless programs measure wrongly, mixed with ordinary Chinese and Latin. */
const awkward = [
  "学",
  "习",
  "整",
  "改",
  "，",
  "。",
  "、",
  "：",
  "；",
  "（",
  "）",
  "“",
  "”",
  "《",
  "》",
  "——",
  "…",
  "a",
  "Z",
  "7",
  "-",
  ".",
  "(",
  ")",
  " ",
  " ",
  "ledger",
  "Extraordinarily-long-word-without-any-break",
  "é",
  "e\u0301",
  "a\u0300\u0301\u0302",
  "क्षि",
  "กำ",
  "각",
  "\u1100\u1161\u11a8",
  "ﾊﾞ",
  "葛\u{e0100}",
  "𠮷",
  "ß",
  "😀",
  "👨‍👩‍👧",
  "👍🏽",
  "🇨🇳",
  "1️⃣",
  "❤️",
  "☎",
  "⌚",
  "©",
];

/** Random text without line breaks, up to some two hundred columns. */
export const anyText = fc.array(fc.constantFrom(...awkward), { maxLength: 40 }).map((parts) => parts.join(""));

/** The text without its white space, which is where lines may be broken. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}
