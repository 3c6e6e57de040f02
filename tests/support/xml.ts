/** An element of an XML file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const token = /<\?xml [^<>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What XML 1.0 allows no file to contain, not even escaped; in a text a tab or a line break would not stay one. */
const forbidden = /[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The root of an XML file. Throws at what no XML parser accepts, so that what it reads Word can read too. */
export function parseXml(text: string): Element {
  const bad = forbidden.exec(text);
  if (bad) throw new Error(`a character that XML does not allow: U+${bad[0].codePointAt(0)?.toString(16)}`);
  const document: Open = { name: "", attributes: {}, children: [] };
  const open = [document];
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    const found = token.exec(text);
    if (found === null) throw new Error(`not well-formed: ${text.slice(at, at + 60)}`);
    const [, closing, name, attributes = "", empty, words] = found;
    const parent = open.at(-1) as Open;
    if (words !== undefined) {
      parent.children.push(decoded(words));
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const roots = document.children.filter((child) => typeof child !== "string");
  if (open.length !== 1 || roots.length !== 1) throw new Error("not one closed root");
  return roots[0] as Element;
}

/** Every element of that name within another, in the order of the file. */
export function elements(within: Element, name: string): Element[] {
  return within.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** The first element of that name; throws if there is none. */
export function element(within: Element, name: string): Element {
  const [first] = elements(within, name);
  if (first === undefined) throw new Error(`no ${name} in ${within.name}`);
  return first;
}

/** An attribute of the first element of that name, if there is one. */
export function attribute(within: Element, name: string, key: string): string | undefined {
  return elements(within, name)[0]?.attributes[key];
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, decoded(value)]);
  const names = pairs.map(([key]) => key);
  if (new Set(names).size < names.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replaceAll(/&([^;]*);?/g, (_, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`an entity that XML does not know: &${name}`);
    return character;
  });
}
