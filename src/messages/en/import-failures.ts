import type { FailureParams } from "../../errors.js";
import { reason } from "./errno.js";

type Params<K extends keyof FailureParams> = FailureParams[K];

const inside = {
  unpacked: (limit: number) => `unpacked it is more than ${limit} MiB`,
  length: (limit: number) => `a text in it has more than ${limit} characters`,
  lines: (limit: number) => `it has more than ${limit} lines`,
  cells: (limit: number) => `it has more than ${limit} cells`,
  parts: (limit: number) => `it is made of more than ${limit} parts`,
  depth: (limit: number) => `its parts lie in one another more than ${limit} deep`,
} satisfies Record<Params<"too-much-inside">["what"], (limit: number) => string>;

const pairs = {
  "--map": "COLUMN=FIELD, for example 问题描述=title",
  "--category": "NUMBER=CATEGORY, for example 33=c3, or NUMBER=ID=NAME for a new one",
} satisfies Record<Params<"bad-pair">["option"], string>;

const few = (ids: readonly number[]) => ids.slice(0, 20).join(", ") + (ids.length > 20 ? " …" : "");

/** Why a paper cannot be read, and what to do about it. */
export const importFailures = {
  "import-ending": ({ path, allowed }: Params<"import-ending">) =>
    `the name ${path} does not say what kind of file it is. Papers are read from ${allowed.map((each) => `.${each}`).join(", ")}.`,
  "foreign-format": ({ path, format, save }: Params<"foreign-format">) =>
    `${path} is a file of the kind ${format}, which cannot be read. Open it in its program, save it as ${save.join(" or ")}, and import that file.`,
  "encrypted-file": ({ path }: Params<"encrypted-file">) =>
    `${path} is protected by a password. Open it in its program, take the password away, save it, and import it again.`,
  "empty-file": ({ path }: Params<"empty-file">) =>
    `${path} is empty. See whether it was copied or saved completely, and import it again.`,
  "damaged-file": ({ path }: Params<"damaged-file">) =>
    `${path} is damaged or not complete. If its program still opens it, save it under a new name and import that file; else have it sent again.`,
  "mislabelled-file": ({ path, ending }: Params<"mislabelled-file">) =>
    `${path} is not what its ending .${ending} says. Open it in the program that it was made with and save it as docx or xlsx, or have it sent again.`,
  "file-too-large": ({ path, limit }: Params<"file-too-large">) =>
    `${path} is larger than ${limit} MiB and was not read. Take the pictures out, or divide it, and import it again.`,
  "too-much-inside": ({ path, what, limit }: Params<"too-much-inside">) =>
    `${path} was not read to its end: ${inside[what](limit)}. No paper is like that; copy what matters into a new file and import that.`,
  "unsafe-file": ({ path }: Params<"unsafe-file">) =>
    `${path} holds instructions to read other files or to multiply text (a DTD), which no office program writes, and was not read. Open it in its program and save it under a new name.`,
  "unknown-encoding": ({ path }: Params<"unknown-encoding">) =>
    `the text of ${path} is neither UTF-8 nor UTF-16 nor GB18030. Save it as UTF-8, in Excel as "CSV UTF-8", and import it again.`,
  "import-unreadable": ({ path, code }: Params<"import-unreadable">) => `${path} cannot be read (${reason(code)}).`,
  "nothing-to-import": ({ path }: Params<"nothing-to-import">) =>
    `no table and no notice found in ${path}: nothing in it reads as problems. A table needs a row that names its columns (序号, 具体问题, 整改措施 …; others with --map), a notice numbered problems.`,
  "import-aimless": ({ path }: Params<"import-aimless">) =>
    `say what is to become of ${path}: --dry-run shows what would be made, --into DIR makes a new ledger there.`,
  "bad-pair": ({ option, value }: Params<"bad-pair">) => `${option}: "${value}" is no pair. Write ${pairs[option]}.`,
  "category-unassigned": ({ problems, known }: Params<"category-unassigned">) =>
    `${problems.length === 1 ? "problem" : "problems"} ${few(problems)}: the paper gives no category, and nothing was written. Add --category ${problems[0]}=ID for each${known.length === 0 ? ", with a new category as ID=NAME" : `; possible: ${known.join(", ")}, or a new one as ID=NAME`}.`,
  "unknown-proposed": ({ option, value, count }: Params<"unknown-proposed">) =>
    `${option}: the paper has no problem ${value}. It has ${count}, by the numbers that --dry-run shows.`,
};
