import { Parser } from "saxen";
import { Failure } from "../../errors.js";
import type { Guard } from "./guard.js";

/** The value of an attribute, by its name as `prefixes` has it. */
export type Attribute = (name: string) => string | undefined;

export interface XmlHandlers {
  readonly open?: (name: string, attribute: Attribute) => void;
  /** Also where the element had no content. */
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const transitional = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";

/** The names that the readers know the namespaces by, whatever a file calls them; the strict edition has its own. */
const prefixes = {
  [`${transitional}/wordprocessingml/2006/main`]: "w",
  [`${strict}/wordprocessingml/main`]: "w",
  [`${transitional}/spreadsheetml/2006/main`]: "s",
  [`${strict}/spreadsheetml/main`]: "s",
  [`${transitional}/officeDocument/2006/relationships`]: "r",
  [`${strict}/officeDocument/relationships`]: "r",
  [`${transitional}/officeDocument/2006/math`]: "m",
  [`${strict}/officeDocument/math`]: "m",
  [`${transitional}/drawingml/2006/main`]: "a",
  [`${strict}/drawingml/main`]: "a",
  [`${transitional}/package/2006/relationships`]: "rel",
  [`${transitional}/package/2006/content-types`]: "type",
  [`${transitional}/markup-compatibility/2006`]: "mc",
  "urn:schemas-microsoft-com:vml": "v",
};

const pieceLength = 2 ** 18;

/**
 * Reads XML piece by piece. Throws `damaged-file` where it is not well-formed, `unsafe-file` where it declares anything
 * (a DTD, and with it entities), and what `guard` counts.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers, guard: Guard): Promise<void> {
  const parser = new Parser().ns(prefixes);
  let depth = 0;
  let sinceToken = 0;
  let attributes: () => Record<string, string> | false = () => false;
  // One for all elements, since a sheet has millions.
  const attribute = (key: string) => attributeOf(attributes(), key);
  parser.on("openTag", (name, attributesOfTag) => {
    sinceToken = 0;
    guard.depth(++depth);
    attributes = attributesOfTag;
    handlers.open?.(name, attribute);
  });
  parser.on("closeTag", (name) => {
    sinceToken = 0;
    depth--;
    handlers.close?.(name);
  });
  parser.on("text", (text) => handlers.text?.(decoded(text)));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("attention", () => {
    throw new Failure("unsafe-file", { path: guard.path });
  });
  parser.on("error", () => {
    throw guard.damaged();
  });
  for await (const text of texts(pieces, guard)) {
    sinceToken += text.length;
    // The parser takes what is not complete up again with every piece.
    guard.length(sinceToken);
    parser.write(text);
  }
  parser.end();
}

function attributeOf(attributes: Record<string, string> | false, key: string): string | undefined {
  if (attributes === false) return undefined;
  const prefixed = key.indexOf(":");
  // Without its prefix where the namespace is the default one.
  const value = attributes[key] ?? (prefixed === -1 ? undefined : attributes[key.slice(prefixed + 1)]);
  return value === undefined ? undefined : decoded(value);
}

/** The bytes as text, in pieces that are worth a run of the parser. */
async function* texts(pieces: AsyncIterable<Uint8Array>, guard: Guard): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let waiting = "";
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder?.decode(piece, { stream: piece !== undefined }) ?? "";
    } catch {
      throw guard.damaged();
    }
  };
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    waiting += decode(piece);
    if (waiting.length < pieceLength) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting + decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

const named: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

/** References as what they stand for; the parser's own decoding loses characters beyond the first 65,536. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|apos|gt|lt|quot));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
