import { isDeepStrictEqual } from "node:util";
import type { Path } from "../../src/model/change.js";

/** One line of a generated file, and the field that it belongs to. */
export interface Line {
  readonly text: string;
  /** The field whose line this is; a comment between fields belongs to the map or list around it, by a last "#". */
  readonly owner: Path;
  /** The line is in brackets, so that it may hold fields below its owner, too. */
  readonly flow?: boolean;
  /** The line ends a `|` or `>` text: what is indented deeper would become part of it. */
  readonly textEnd?: "clip" | "keep";
}

export interface GeneratedFile {
  readonly text: string;
  readonly lines: readonly (Line & { readonly lineBreak: string })[];
  readonly hasAlias: boolean;
}

/** Draws a number below `count`; 0, which a failing test shrinks to, is always the plainest choice. */
export type Draw = (count: number) => number;

/** Draws from `choices` in turn, then always 0. */
export function drawFrom(choices: readonly number[]): Draw {
  let next = 0;
  return (count) => (choices[next++] ?? 0) % count;
}

export function pick<T>(draw: Draw, first: T, ...others: readonly T[]): T {
  return others[draw(others.length + 1) - 1] ?? first;
}

const pad = (columns: number) => " ".repeat(columns);
const isComposite = (value: unknown): value is object => typeof value === "object" && value !== null;

const isPrintable = (text: string) => !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(text);
const plainText = /^[\p{Script=Han}a-z](?:[\p{Script=Han}a-z0-9,'"。， -]*[\p{Script=Han}a-z0-9。])?$/u;
const isSafePlain = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) || (plainText.test(text) && !/^(true|false|null)$/.test(text));

/** Whether `|` and `>` can hold `text` without an indentation indicator. */
const fitsBlockText = (text: string) =>
  isPrintable(text.replaceAll("\n", "")) && /^[^\s#](.*\S)?\n*$/s.test(text) && !/[ \t]\n/.test(text);

/** Writes `data` as a YAML file in a layout drawn by `draw`: comments, quotes, styles, order of keys, line breaks. */
export function writeAtRandom(data: object, draw: Draw): GeneratedFile {
  const step = pick(draw, 2, 4, 3);
  const listStep = pick(draw, step, 0);
  const anchors: { name: string; value: unknown }[] = [];
  const sometimes = (chance: number) => draw(chance) === chance - 1;
  const wantsAnchors = sometimes(4);
  let hasAlias = false;
  let comments = 0;

  const comment = (kind = "c") => `# ${kind}${comments++};${pick(draw, "", " 说明: 'x", ' "- {', " *a")}`;
  const lineComment = (kind?: "in") => (sometimes(4) ? pad(1 + draw(4)) + comment(kind) : "");
  const spaces = () => pad(1 + (sometimes(6) ? draw(4) : 0));
  const shuffled = <T>(items: readonly T[]): T[] => {
    const rest = [...items];
    return items.map(() => rest.splice(draw(rest.length), 1)[0] as T);
  };
  const members = (value: object): [string, unknown][] => shuffled(Object.entries(value));
  const entriesOf = (value: object): [string | number, unknown][] =>
    Array.isArray(value) ? value.map((item, index) => [index, item]) : members(value);

  function quoted(value: unknown, inBrackets: boolean, json = false): string {
    if (value === null && !json) return pick(draw, "null", "~");
    if (typeof value !== "string" || json) return JSON.stringify(value);
    const forms = [JSON.stringify(value)];
    if (isPrintable(value)) forms.push(`'${value.replaceAll("'", "''")}'`);
    if (isSafePlain(value) && !(inBrackets && value.includes(","))) forms.unshift(value);
    return forms[draw(forms.length)] ?? "";
  }

  function inBrackets(value: unknown, json = false): string {
    if (!isComposite(value)) return quoted(value, true, json);
    const space = pick(draw, "", " ");
    if (Array.isArray(value))
      return `[${space}${value.map((item) => inBrackets(item, json)).join(`,${space}`)}${space}]`;
    const pairs = members(value).map(([key, member]) => `${quoted(key, true, json)}: ${inBrackets(member, json)}`);
    return `{${space}${pairs.join(", ")}${!json && sometimes(8) && pairs.length > 0 ? "," : ""}${space}}`;
  }

  /** Lines below `intro` for brackets that are spread over several lines. */
  function spreadBrackets(intro: string, value: object, path: Path, column: number, json = false): Line[] {
    const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
    const entries = entriesOf(value).map(([key, member]): [string | number, string] => {
      const text = inBrackets(member, json);
      return [key, typeof key === "number" ? text : `${quoted(key, true, json)}: ${text}`];
    });
    const note = () => (json ? "" : lineComment("in"));
    const lines: Line[] = [{ text: `${intro}${open}${note()}`, owner: path }];
    entries.forEach(([key, text], index) => {
      const comma = index < entries.length - 1 || (!json && sometimes(3)) ? "," : "";
      lines.push({ text: `${pad(column + step)}${text}${comma}${note()}`, owner: [...path, key], flow: true });
    });
    return [...lines, { text: `${pad(column + (path.length > 0 ? 1 : 0))}${close}${note()}`, owner: [...path, "#"] }];
  }

  function blockText(intro: string, value: string, path: Path, column: number): Line[] {
    const body = value.replace(/\n+$/, "");
    const breaks = value.length - body.length;
    const folded = sometimes(2) && !/\n[ \t]|^[ \t]|\n\n/.test(body);
    const header = `${folded ? ">" : "|"}${breaks === 0 ? "-" : breaks === 1 ? "" : "+"}`;
    const rows = (folded ? body.replaceAll("\n", "\n\n").replace(/(?<=\S) (?=\S)/, "\n") : body).split("\n");
    const inner = column + Math.max(1, pick(draw, step, 1));
    const below = [...rows, ...Array<string>(Math.max(0, breaks - 1)).fill("")];
    const lines: Line[] = below.map((row) => ({ text: row === "" ? "" : pad(inner) + row, owner: path }));
    const last = lines.pop() as Line;
    const textEnd = breaks > 1 ? ("keep" as const) : ("clip" as const);
    return [{ text: `${intro}${header}${lineComment()}`, owner: path }, ...lines, { ...last, textEnd }];
  }

  /** ` *name` of an earlier value that is equal; at times, and in some files only. */
  function aliasOf(value: unknown): string | null {
    const known = anchors.find((anchor) => isDeepStrictEqual(anchor.value, value));
    if (!wantsAnchors || !known || !sometimes(2)) return null;
    hasAlias = true;
    return ` *${known.name}`;
  }

  function newAnchor(value: unknown): string {
    if (!wantsAnchors || !(typeof value === "string" || Array.isArray(value)) || !sometimes(3)) return "";
    const name = `a${anchors.length}`;
    anchors.push({ name, value });
    return ` &${name}`;
  }

  /** The lines of one value behind `intro`, which is `key:` or `-`; `column` is that of the key or dash. */
  function written(intro: string, value: unknown, path: Path, column: number): Line[] {
    const alias = aliasOf(value);
    if (alias !== null) return [{ text: `${intro}${alias}${lineComment()}`, owner: path }];
    const props = newAnchor(value);
    return isComposite(value)
      ? writtenComposite(intro, props, value, path, column)
      : writtenScalar(`${intro}${props}`, value, path, column);
  }

  function writtenScalar(intro: string, value: unknown, path: Path, column: number): Line[] {
    const start = `${intro}${spaces()}`;
    if (value === null && sometimes(2)) return [{ text: `${intro}${lineComment()}`, owner: path }];
    if (typeof value === "string" && fitsBlockText(value) && sometimes(value.includes("\n") ? 2 : 4)) {
      return blockText(start, value, path, column);
    }
    // No comment can stand within running text, so that its two rows are one here.
    const rows = scalarRows(intro, start, value, pad(column + 1 + draw(3)));
    return rows.map((text) => ({ text: text + lineComment(), owner: path }));
  }

  /** A scalar on the line of its key, on the next one, or running over both. */
  function scalarRows(intro: string, start: string, value: unknown, below: string): string[] {
    const twoWords = /^(\p{Script=Han}+) (\p{Script=Han}+)$/u.exec(String(value));
    if (twoWords && sometimes(2)) return [`${start}${twoWords[1]}\n${below}${twoWords[2]}`];
    return sometimes(10) ? [intro, below + quoted(value, false)] : [start + quoted(value, false)];
  }

  function writtenComposite(intro: string, props: string, value: object, path: Path, column: number): Line[] {
    const start = `${intro}${props}${spaces()}`;
    const style = Object.keys(value).length === 0 ? "flow" : pick(draw, "block", "block", "block", "flow", "spread");
    if (style === "flow") return [{ text: `${start}${inBrackets(value)}${lineComment()}`, owner: path, flow: true }];
    if (style === "spread") return spreadBrackets(start, value, path, column);
    const isItem = intro.endsWith("-");
    if (isItem && props === "" && !Array.isArray(value) && !sometimes(6)) {
      const gap = pick(draw, 1, 3);
      const [first, ...others] = block(value, path, column + 1 + gap, true);
      return [{ ...(first as Line), text: `${intro}${pad(gap)}${first?.text.trimStart()}` }, ...others];
    }
    const inner = column + (Array.isArray(value) && !isItem ? listStep : step);
    return [{ text: `${intro}${props}${lineComment()}`, owner: path }, ...block(value, path, inner, false)];
  }

  /** Comments and blank lines behind the entry `last` of the map or list at `path`, or before its first one. */
  function between(
    previous: Line | undefined,
    path: Path,
    last: string | number | null,
    column: number,
    isEnd: boolean,
  ): Line[] {
    if (!sometimes(5)) return [];
    const text = comment();
    const [indent, owner] = sometimes(4)
      ? [0, isEnd ? path.slice(0, -1) : path]
      : last === null || previous?.textEnd !== undefined || !sometimes(4)
        ? [column, path]
        : [column + 2, [...path, last]];
    const line = { text: pad(indent) + text, owner: [...owner, "#"] };
    return previous?.textEnd !== "keep" && sometimes(2) ? [{ ...line, text: "" }, line] : [line];
  }

  function block(value: object, path: Path, column: number, compact: boolean): Line[] {
    const lines: Line[] = [];
    let last: string | number | null = null;
    for (const [key, member] of entriesOf(value)) {
      if (last !== null || !compact) lines.push(...between(lines.at(-1), path, last, column, false));
      const own = [...path, key];
      const at = pad(column);
      if (typeof key === "number") lines.push(...written(`${at}-`, member, own, column));
      else if (sometimes(25) && !(compact && last === null)) {
        lines.push({ text: `${at}? ${key}`, owner: own }, ...written(`${at}:`, member, own, column));
      } else lines.push(...written(`${at}${pick(draw, key, key, key, `"${key}"`, `'${key}'`)}:`, member, own, column));
      last = key;
    }
    return [...lines, ...between(lines.at(-1), path, last, column, true)];
  }

  function document(): Line[] {
    const outside = (...texts: string[]): Line[] => texts.map((text) => ({ text, owner: ["#"] }));
    const style = pick(draw, "block", "block", "block", "block", "block", "flow", "spread", "json");
    if (style === "json") return spreadBrackets("", data, [], 0, true);
    const head = pick(draw, [], [comment()], [comment(), ""], ["---"], ["%YAML 1.2", comment(), `--- ${comment()}`]);
    const body =
      style === "block"
        ? block(data, [], 0, false)
        : style === "flow"
          ? [{ text: inBrackets(data), owner: [], flow: true }]
          : spreadBrackets("", data, [], 0);
    const last = body.at(-1)?.textEnd;
    const blank = last === undefined ? [""] : [];
    const tail = pick(draw, [], [comment()], [...blank, comment(), comment()], ["..."], ["...", comment()], blank);
    return [...outside(...head), ...body, ...outside(...tail)];
  }

  const all = document().flatMap((line) => line.text.split("\n").map((text) => ({ ...line, text })));
  const breaks = pick(draw, ["\n"], ["\r\n"], ["\n", "\r\n"]);
  const bare = sometimes(3) && all.at(-1)?.text !== "";
  const lines = all.map((line, index) => ({
    ...line,
    lineBreak: bare && index === all.length - 1 ? "" : (breaks[draw(breaks.length)] ?? "\n"),
  }));
  return { text: lines.map((line) => line.text + line.lineBreak).join(""), lines, hasAlias };
}
