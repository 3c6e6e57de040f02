import { sha256 } from "./digest.js";

/** The text of one file as it was read, and what is needed to write it back without touching a byte too many. */
export interface Source {
  /** Absolute path. */
  readonly file: string;
  /** Decoded from UTF-8, without a byte order mark; line endings as in the file. */
  readonly text: string;
  /** Whether the file begins with a byte order mark. */
  readonly bom: boolean;
  /** SHA-256 of the raw bytes in lower-case hexadecimal: tells later whether the file has changed. */
  readonly digest: string;
}

const byteOrderMark = "\uFEFF";

/** The source that valid UTF-8, decoded, makes. Its digest is computed when first asked for. */
export function newSource(file: string, decoded: string): Source {
  const bom = decoded.startsWith(byteOrderMark);
  let digest: string | undefined;
  return {
    file,
    text: bom ? decoded.slice(1) : decoded,
    bom,
    // Valid UTF-8 comes back from its text byte for byte, so the raw bytes need not be kept.
    get digest() {
      digest ??= sha256(Buffer.from(decoded, "utf8"));
      return digest;
    },
  };
}

/** The bytes to write so that `source`'s file holds `text`: UTF-8, with the byte order mark the file had. */
export function encode(source: Source, text: string): Buffer {
  return Buffer.from(source.bom ? byteOrderMark + text : text, "utf8");
}
