import { Failure } from "../../errors.js";

/** The formats that were usual before 2007, and what newer ones are locked up in, share one container. */
const begins = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(bytes: Uint8Array): boolean {
  return begins.every((byte, index) => bytes[index] === byte);
}

const spreadsheets = new Set(["xls", "xlsx", "xlsm", "xlt", "et", "ett", "csv"]);

/** Why a file in the old container cannot be read, told by the names of the streams within it. */
export function oleFailure(path: string, bytes: Uint8Array, ending: string): Failure {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => content.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return new Failure("encrypted-file", { path });
  const isSheet = has("Workbook") && (spreadsheets.has(ending) || !has("WordDocument"));
  if (isSheet) return new Failure("foreign-format", { path, format: ending === "et" ? "et" : "xls", save: ["xlsx"] });
  if (has("PowerPoint Document")) return new Failure("foreign-format", { path, format: "ppt", save: ["docx"] });
  return new Failure("foreign-format", { path, format: ending === "wps" ? "wps" : "doc", save: ["docx"] });
}
