/** 1 January 1980, midnight: where the time of a zip archive begins. */
const epoch = { time: 0, date: 0x21 };

/** What each record begins with, and where in it time and date stand. */
const central = { signature: 0x02014b50, time: 12, date: 14, localAt: 42, lengths: [28, 30, 32], size: 46 } as const;
const local = { time: 10, date: 12 } as const;
const end = { signature: 0x06054b50, size: 22, count: 10, directoryAt: 16 } as const;

/**
 * Sets the time of every file in a zip archive to the same moment, so that the same paper makes the same bytes. Changes
 * and gives back the buffer. Throws if it is no zip archive, or one with a comment at its end.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const endAt = zip.length - end.size;
  if (endAt < 0 || zip.readUInt32LE(endAt) !== end.signature) throw new Error("not a zip archive without a comment");
  let at = zip.readUInt32LE(endAt + end.directoryAt);
  for (let left = zip.readUInt16LE(endAt + end.count); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== central.signature) throw new Error("a zip archive with a broken directory");
    setTime(zip, at, central);
    setTime(zip, zip.readUInt32LE(at + central.localAt), local);
    at += central.size + central.lengths.reduce((sum, offset) => sum + zip.readUInt16LE(at + offset), 0);
  }
  return zip;
}

function setTime(zip: Buffer, record: number, { time, date }: { readonly time: number; readonly date: number }): void {
  zip.writeUInt16LE(epoch.time, record + time);
  zip.writeUInt16LE(epoch.date, record + date);
}
