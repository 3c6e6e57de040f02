import type { RemarkKind } from "../../import/content.js";

/** What a file holds that was taken in another way than it was meant, or left aside. */
export const importRemarks = {
  formula: "A formula: its last result was taken.",
  uncalculated: "A formula without a result: nothing was taken.",
  "error-value": "The spreadsheet shows an error here, which was taken as text.",
  time: "A day with a time: only the day was taken.",
  tracked: "Tracked changes were read as if they were accepted.",
  "other-format": "The file is of this kind, whatever its name says.",
  "unclosed-quote": "A quotation mark is not closed: from here on all is one cell.",
  hidden: "Hidden rows, columns or sheets were read like the others.",
  macros: "The file holds macros, which were not touched.",
  comment: "Comments were left out.",
  "text-box": "A text box was left out.",
  footnote: "Footnotes were left out.",
  header: "Headers and footers were left out.",
  picture: "Pictures were left out; text in them cannot be read.",
  contents: "A table of contents was left out.",
  covered: "A value below a merged cell was left out.",
  embedded: "A file within the file was left out.",
  symbol: "A sign of a font of pictures was left out.",
} satisfies Readonly<Record<RemarkKind, string>>;
