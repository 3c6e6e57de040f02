import { crc32, createInflateRaw } from "node:zlib";
import { Failure } from "../../errors.js";
import type { Guard } from "./guard.js";

/** A file within an archive, as the archive's directory has it; nothing of it is believed before it is unpacked. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

/** The files of a ZIP archive by their names in lower case, as office programs look them up. */
export type Archive = ReadonlyMap<string, Entry>;

const signature = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;
const longestComment = 0xffff;
const unknownSize = 0xffffffff;
const methods = { stored: 0, deflated: 8 };

/** What the directory at the end of an archive lists. Throws `damaged-file` where there is none, or two of one name. */
export function archiveOf(bytes: Uint8Array, guard: Guard): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw guard.damaged();
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  guard.parts(count);
  const entries = new Map<string, Entry>();
  // Counted back from its end, since something may stand before the archive.
  let at = end - size;
  const shift = at - view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== signature.entry) throw guard.damaged();
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry = entryAt(view, at, shift);
    const key = entry.name.toLowerCase();
    // Programs disagree on which of two they take.
    if (entries.has(key)) throw guard.damaged();
    entries.set(key, entry);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  return null;
}

function entryAt(view: DataView, at: number, shift: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const available = Math.max(0, Math.min(nameLength, view.byteLength - at - 46));
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, available));
  const [packed, offset] = large(view, at, nameLength);
  return {
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    offset: offset + shift,
  };
}

/** The packed size and the offset of an entry; some programs write them the large way (ZIP64) whatever they are. */
function large(view: DataView, at: number, nameLength: number): [number, number] {
  const plain = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const end = at + 46 + nameLength + view.getUint16(at + 30, true);
  let field = at + 46 + nameLength;
  while (field + 4 <= end && end <= view.byteLength) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= end) {
      let next = field + 4;
      const [, packed = 0, offset = 0] = plain.map((value) => {
        if (value !== unknownSize || next + 8 > field + 4 + length) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
      return [packed, offset];
    }
    field += 4 + length;
  }
  return [plain[1] ?? 0, plain[2] ?? 0];
}

/**
 * The content of an entry, piece by piece and never all at once. Throws `damaged-file` where it is cut off or its
 * checksum differs, `encrypted-file`, and what `guard` counts.
 */
export async function* unpacked(bytes: Uint8Array, entry: Entry, guard: Guard): AsyncGenerator<Uint8Array> {
  if ((entry.flags & 1) !== 0) throw new Failure("encrypted-file", { path: guard.path });
  const content = packedContent(bytes, entry);
  if (content === null) throw guard.damaged();
  let crc = 0;
  try {
    for await (const piece of entry.method === methods.deflated ? inflated(content) : [content]) {
      guard.unpack(piece.length);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Failure ? error : guard.damaged();
  }
  if (crc !== entry.crc) throw guard.damaged();
}

function packedContent(bytes: Uint8Array, { offset, packed, method }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!Object.values(methods).includes(method)) return null;
  if (!(offset >= 0) || offset + 30 > bytes.length || view.getUint32(offset, true) !== signature.local) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : null;
}

function inflated(content: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 2 ** 18 });
  stream.end(content);
  return stream;
}
