import type { Told } from "../told.js";

/** What is wrong with the writing of a file, by the codes of `yaml-syntax` that have words of their own. */
const codes = {
  UNCLOSED_QUOTE: {
    problem: "The quotation mark that begins the text here is not closed.",
    remedy: "Put the same mark behind the last word; or delete it if the text needs no quotes.",
  },
  UNCLOSED_BRACKET: {
    problem: "The bracket that opens here is not closed.",
    remedy: "Put the closing bracket behind the last item. If the bracket is part of the text, put the text in quotes.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'The text here contains ": ", so its beginning is taken for the name of a field.',
    remedy: 'Put the whole text in quotes, for example: goal: "first: this".',
  },
  BLOCK_IN_FLOW: {
    problem: "What stands within the brackets here is taken for a field.",
    remedy: 'Put text with ": " in it in quotes; or write the list without brackets, a line with a dash for each item.',
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: "Two lines run together here: a field begins where a text has not ended.",
    remedy:
      'Begin each field on a line of its own, in the column of the field above, and put ": " behind its name. Indent a text that goes on.',
  },
  MISSING_COLON: {
    problem: "Here stands the name of a field without a colon behind it.",
    remedy: "Write a colon and a space behind the name. If this is the text of the field above, indent it.",
  },
  BAD_INDENT: {
    problem: "This is not indented like the lines it belongs to.",
    remedy: "Begin fields and dashes of the same level in the same column, with two spaces more for each level.",
  },
  DASH_AFTER_KEY: {
    problem: "A dash follows the name of a field on the same line.",
    remedy: "Begin the list on the next line. If the dash is part of the text, put the text in quotes.",
  },
  TEXT_AFTER_END: {
    problem: "Something follows here after what belongs to the field has ended.",
    remedy: "Put the closing quotation mark or bracket behind all of the text, or delete what follows it.",
  },
  UNEXPECTED_TOKEN: {
    problem: "This does not belong here.",
    remedy: "Delete it. If it is part of the text, put the whole text in quotes.",
  },
  BAD_SCALAR_START: {
    problem: "A text must not begin with this character (such as @, `, %, or a comma).",
    remedy: "Put the whole text in quotes.",
  },
  BAD_DQ_ESCAPE: {
    problem: "A backslash within double quotation marks has a meaning of its own.",
    remedy: "Write the backslash twice, or put the text in single quotation marks (').",
  },
  UNRESOLVED_ALIAS: {
    problem: "A text that begins with * refers to another place of the file, and there is none of that name.",
    remedy: "If the asterisk is part of the text, put the whole text in quotes.",
  },
  BAD_ALIAS: {
    problem: "A text that begins with * or & has a meaning of its own, and a name is missing or wrong here.",
    remedy: "If the character is part of the text, put the whole text in quotes.",
  },
  TAG_RESOLVE_FAILED: {
    problem: "A text that begins with ! has a meaning of its own, which is not known here.",
    remedy: "If the exclamation mark is part of the text, put the whole text in quotes.",
  },
  NON_STRING_KEY: {
    problem: "The name of a field must be a word, and this is none.",
    remedy: "Write the name of the field as it stands in the other files, without brackets.",
  },
  NESTED_TOO_DEEP: {
    problem: "More than 100 levels stand within each other here.",
    remedy: "Correct the brackets or dashes: a ledger needs no more than six levels.",
  },
} satisfies Readonly<Record<string, Told>>;

export const yaml: {
  readonly codes: { readonly [C in keyof typeof codes]: Told };
  /** Any other code: `detail` is what the parser says, in English. */
  readonly other: (detail: string) => Told;
} = {
  codes,
  other: (detail) => ({
    problem: `This cannot be read; in the words of the parser: "${detail}".`,
    remedy:
      "Look at indentation, quotation marks and brackets at the marked place. If in doubt, put the text in quotes.",
  }),
};
