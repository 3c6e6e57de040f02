import { Failure } from "../../errors.js";
import type { Content } from "../content.js";
import { readCsv } from "./csv.js";
import { readDocx } from "./docx/docx.js";
import { textOf } from "./encoding.js";
import { type Guard, guardOf, refuseLarge } from "./guard.js";
import { readHtml } from "./html.js";
import { readMarkdown } from "./markdown.js";
import { isOle, oleFailure } from "./ole.js";
import { partsOf } from "./parts.js";
import { readText } from "./text.js";
import { readXlsx } from "./xlsx/xlsx.js";

/** The endings that are offered to the user. */
const importEndings = ["docx", "xlsx", "csv", "txt", "md", "html"] as const;

type TextFormat = "csv" | "txt" | "md" | "html";

const textReaders: Readonly<Record<TextFormat, (text: string, guard: Guard) => Content>> = {
  csv: readCsv,
  txt: readText,
  md: readMarkdown,
  html: readHtml,
};

const textEndings: ReadonlyMap<string, TextFormat> = new Map([
  ["csv", "csv"],
  ["tsv", "csv"],
  ["txt", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
]);

/** Other programs' endings, and what their files can be saved as; what they hold may yet be something that is read. */
const foreign = new Map<string, readonly string[]>([
  ...["doc", "dot", "wps", "wpt", "rtf", "odt", "mht", "mhtml", "pdf", "ofd", "ppt", "pptx", "pages"].map(
    (ending): [string, string[]] => [ending, ["docx"]],
  ),
  ...["xls", "xlt", "et", "ett", "ods", "xlsb", "numbers"].map((ending): [string, string[]] => [ending, ["xlsx"]]),
]);

const office = new Set(["docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm"]);
const spreadsheets = new Set(["xls", "xlt", "et", "xlsx", "xlsm"]);

/**
 * What a file holds. What its bytes are decides, and its name where they do not tell. Throws the failures of the kinds
 * from `import-ending` to `unknown-encoding`, and no other.
 */
export async function contentOf(path: string, bytes: Uint8Array): Promise<Content> {
  refuseLarge(path, bytes.length);
  if (bytes.length === 0) throw new Failure("empty-file", { path });
  const guard = guardOf(path);
  const ending = endingOf(path);
  if (begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06")) return officeContent(bytes, ending, guard);
  if (isOle(bytes)) throw oleFailure(path, bytes, ending);
  for (const [mark, format] of [
    ["%PDF-", "pdf"],
    ["{\\rtf", "rtf"],
  ] as const) {
    if (begins(bytes, mark)) throw new Failure("foreign-format", { path, format, save: ["docx"] });
  }
  return textContent(bytes, ending, guard);
}

function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

async function officeContent(bytes: Uint8Array, ending: string, guard: Guard): Promise<Content> {
  const parts = await partsOf(bytes, ending, guard);
  const content = await (parts.kind === "docx" ? readDocx : readXlsx)(parts, guard);
  const isNamedSo = office.has(ending) && (parts.kind === "docx") === /^do/.test(ending);
  return isNamedSo ? content : asOther(content, parts.kind);
}

function textContent(bytes: Uint8Array, ending: string, guard: Guard): Content {
  const { path } = guard;
  const format = textEndings.get(ending);
  const save = foreign.get(ending);
  if (format === undefined && save === undefined && !office.has(ending)) {
    throw new Failure("import-ending", { path, allowed: importEndings });
  }
  const text = format === undefined ? textOrNull(path, bytes) : textOf(path, bytes, declaredIn(bytes));
  const found = text === null ? null : formatOf(text, format, spreadsheets.has(ending));
  if (text !== null && found !== null) {
    const content = textReaders[found](text, guard);
    return found === format ? content : asOther(content, found);
  }
  if (save === undefined) throw new Failure("mislabelled-file", { path, ending });
  throw new Failure("foreign-format", { path, format: ending, save });
}

/** Systems that cannot make office files give pages and lists the endings of such files, since Excel opens them. */
function formatOf(text: string, named: TextFormat | undefined, isSpreadsheet: boolean): TextFormat | null {
  if (named !== "md" && isPage(text)) return "html";
  if (named !== undefined) return named;
  return isSpreadsheet && !text.startsWith("<") && /^[^\n]*[\t,]/.test(text) ? "csv" : null;
}

function isPage(text: string): boolean {
  const [start = ""] = text.slice(0, 2_000).split(/<!--/, 1);
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|style)\b/i.test(start);
}

function textOrNull(path: string, bytes: Uint8Array): string | null {
  try {
    return textOf(path, bytes, declaredIn(bytes));
  } catch (error) {
    if (error instanceof Failure && error.kind === "empty-file") throw error;
    return null;
  }
}

/** The encoding that a page names itself. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2_000));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
}

function asOther(content: Content, format: string): Content {
  return { ...content, remarks: [{ kind: "other-format", place: format }, ...content.remarks] };
}
