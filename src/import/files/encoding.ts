import { Failure } from "../../errors.js";

const sampleLength = 2 ** 16;

/**
 * The text of bytes, with line feeds only: UTF-8, UTF-16 or GB18030, the last only where it reads like Chinese.
 * `declared` is the encoding that the file names itself, asked for where it is no UTF-8. Throws `unknown-encoding`, and
 * `empty-file` where there is nothing but blanks.
 */
export function textOf(path: string, bytes: Uint8Array, declared: string | null = null): string {
  const text = candidates(bytes, declared)
    .map((encoding) => decoded(bytes, encoding))
    .find((each) => each !== null);
  if (text === undefined || text === null) throw new Failure("unknown-encoding", { path });
  if (/^\s*$/.test(text)) throw new Failure("empty-file", { path });
  return text.replace(/\r\n?/g, "\n");
}

function candidates(bytes: Uint8Array, declared: string | null): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  const zeros = zerosOf(bytes);
  if (zeros.even + zeros.odd > 0) return [zeros.odd > zeros.even ? "utf-16le" : "utf-16be"];
  return ["utf-8", ...(declared === null ? [] : [declared]), ...(looksChinese(bytes) ? ["gb18030"] : [])];
}

/** Line breaks, digits and Latin letters have a zero byte in UTF-16, on one side only; other text has none. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const counts = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.subarray(0, sampleLength).entries()) {
    if (byte === 0) counts[index % 2 === 0 ? "even" : "odd"]++;
  }
  return counts;
}

/**
 * Whether what is not ASCII comes in pairs of which most lie in the old set of common characters (GB 2312). Text in
 * another encoding can often be decoded as well, but its pairs lie all over.
 */
function looksChinese(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < sample.length - 1; index++) {
    const [lead = 0, trail = 0] = [sample[index], sample[index + 1]];
    if (lead < 0x80) continue;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    index++;
  }
  return common * 3 >= pairs * 2;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // The bytes of a picture or a program, which hardly ever happen to be UTF-8, can pass for the others.
    return encoding !== "utf-8" && /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
