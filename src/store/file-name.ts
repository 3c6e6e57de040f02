import { extname } from "node:path";

/** Names may have 255 bytes on most systems; the rest is room for a number and for a temporary file's marks. */
const longestName = 200;

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file name that comes nearest to `name` and that every system can hold and show: NFC, no control or invisible
 * characters, none that Windows forbids, not hidden, not too long.
 */
export function safeName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*\\/]/gu, "_")
    .replace(/[. ]+$/, "");
  const shown = plain === "" || plain.startsWith(".") || device.test(plain) ? `_${plain}` : plain;
  return shortened(shown);
}

function shortened(name: string): string {
  const extension = extname(name);
  const characters = [...name.slice(0, name.length - extension.length)];
  while (characters.length > 1 && Buffer.byteLength(characters.join("") + extension) > longestName) characters.pop();
  return Buffer.byteLength(extension) > longestName / 2
    ? shortened(name.replaceAll(".", "_"))
    : characters.join("") + extension;
}

/** The first of `name.pdf`, `name (2).pdf`, `name (3).pdf` … that `isFree`. */
export function freeName(name: string, isFree: (name: string) => boolean): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let candidate = name;
  for (let count = 2; !isFree(candidate); count++) candidate = `${stem} (${count})${extension}`;
  return candidate;
}
