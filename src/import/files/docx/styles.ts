import type { Parts } from "../parts.js";

/** What a paragraph or its style says about its number; absent what it leaves to others. */
export interface Numbered {
  list?: string;
  level?: number;
}

interface Style extends Numbered {
  basedOn?: string;
}

export interface Styles {
  /** What the style of a paragraph says, itself or through those it is based on; `style` is the one that says it. */
  readonly of: (style: string | null) => Numbered & { readonly style: string | null };
  /** What a style of lists says about itself. */
  readonly listOf: (style: string) => string | undefined;
}

const longestChain = 20;

/** The styles of a document, as far as numbers depend on them. */
export async function stylesOf(parts: Parts, part: string | undefined): Promise<Styles> {
  const { styles, usual } =
    part === undefined ? { styles: new Map<string, Style>(), usual: null } : await read(parts, part);
  const of = (id: string | null) => {
    let name = id !== null && styles.has(id) ? id : usual;
    for (let step = 0; step < longestChain && name !== null; step++) {
      const found: Style | undefined = styles.get(name);
      if (found?.list !== undefined) return { list: found.list, level: found.level ?? 0, style: name };
      name = found?.basedOn ?? null;
    }
    return { style: null };
  };
  return { of, listOf: (id) => styles.get(id)?.list };
}

async function read(parts: Parts, part: string): Promise<{ styles: Map<string, Style>; usual: string | null }> {
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  let style: Style = {};
  const values = new Map<string, (value: string) => void>([
    ["w:basedOn", (value) => Object.assign(style, { basedOn: value })],
    ["w:numId", (value) => Object.assign(style, { list: value })],
    ["w:ilvl", (value) => Object.assign(style, { level: Number(value) })],
  ]);
  await parts.read(part, {
    open: (name, attribute) => {
      values.get(name)?.(attribute("w:val") ?? "");
      if (name !== "w:style") return;
      style = {};
      const id = attribute("w:styleId") ?? "";
      styles.set(id, style);
      if (attribute("w:type") === "paragraph" && attribute("w:default") === "1") usual = id;
    },
  });
  return { styles, usual };
}
