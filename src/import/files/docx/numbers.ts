import { counted } from "./counting.js";
import type { Level, Numbering } from "./numbering.js";
import type { Numbered, Styles } from "./styles.js";

/** Gives each paragraph the number that Word would show before it, or nothing; called in the order of reading. */
export type NumberOf = (style: string | null, own: Numbered) => string;

const levels = 9;

export function numbersOf({ outlines, lists }: Numbering, styles: Styles): NumberOf {
  /** By outline, since all lists that follow one go on counting together. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const outlineOf = (list: string) => {
    const name = lists.get(list)?.outline ?? "";
    const link = outlines.get(name)?.link ?? null;
    const linked = link === null ? undefined : lists.get(styles.listOf(link) ?? "")?.outline;
    return linked ?? name;
  };
  const levelOf = (list: string, depth: number): Level | undefined =>
    lists.get(list)?.levels.get(depth) ?? outlines.get(outlineOf(list))?.levels.get(depth);
  const startOf = (list: string, depth: number) =>
    lists.get(list)?.starts.get(depth) ?? levelOf(list, depth)?.start ?? 1;

  const count = (list: string, depth: number) => {
    const outline = outlineOf(list);
    const numbers = counts.get(outline) ?? [];
    counts.set(outline, numbers);
    const key = `${list} ${depth}`;
    const restarts = lists.get(list)?.starts.has(depth) === true && !begun.has(key);
    begun.add(key);
    const last = restarts ? undefined : numbers[depth];
    numbers[depth] = last === undefined ? startOf(list, depth) : last + 1;
    // A level that was passed over counts as if it had begun.
    for (let higher = 0; higher < depth; higher++) numbers[higher] ??= startOf(list, higher);
    for (let deeper = depth + 1; deeper < levels; deeper++) {
      const after = levelOf(list, deeper)?.restart ?? deeper;
      if (depth < after) numbers[deeper] = undefined;
    }
    return numbers;
  };
  return (style, own) => {
    const styled = styles.of(style);
    const list = own.list ?? styled.list;
    if (list === undefined || !lists.has(list)) return "";
    const depth = own.level ?? (own.list === undefined ? levelOfStyle(list, styled.style) : null) ?? styled.level ?? 0;
    const level = levelOf(list, depth);
    if (level === undefined || depth >= levels) return "";
    const numbers = count(list, depth);
    // Also where nothing of it is shown, as before a bullet, it counts.
    if (level.format === "bullet") return "";
    return level.text.replace(/%([1-9])/g, (_whole, digit) => {
      const index = Number(digit) - 1;
      const format = level.isLegal ? "decimal" : (levelOf(list, index)?.format ?? "decimal");
      return counted(numbers[index] ?? startOf(list, index), format);
    });
  };

  function levelOfStyle(list: string, style: string | null): number | null {
    if (style === null) return null;
    for (let depth = 0; depth < levels; depth++) {
      if (levelOf(list, depth)?.style === style) return depth;
    }
    return null;
  }
}
