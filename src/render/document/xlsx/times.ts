/** The first day that a zip file knows, as it writes time and date: two bytes each. */
const first = Buffer.from([0, 0, 0x21, 0]);

/** Of the record at the end of a zip file, which has no comment here. */
const endLength = 22;

/**
 * The zip file with the same time for all that is in it, as the library writes that of making; two files of the same
 * content are then the same.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - endLength;
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    first.copy(zip, entry + 12);
    first.copy(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + [28, 30, 32].reduce((sum, part) => sum + zip.readUInt16LE(entry + part), 0);
  }
  return zip;
}
