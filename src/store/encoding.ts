import { isUtf8 } from "node:buffer";

const lineFeed = 0x0a;

/** The index of the first byte of `bytes` that begins no valid UTF-8 sequence; its length if all are valid. */
export function firstInvalidByte(bytes: Uint8Array): number {
  // No byte of a longer sequence looks like a line feed, so whole lines can be skipped first.
  let start = 0;
  for (let end = nextLine(bytes, start); isUtf8(bytes.subarray(start, end)); end = nextLine(bytes, start)) {
    if (end === bytes.length) return end;
    start = end;
  }
  while (start < bytes.length) {
    const end = start + sequenceLength(bytes[start] ?? 0);
    if (end > bytes.length || !isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  return start;
}

function nextLine(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(lineFeed, from);
  return at === -1 ? bytes.length : at + 1;
}

/** How many bytes the sequence has that begins with `lead` (RFC 3629, section 3); 1 for what can begin none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}
