import { expect, test } from "vitest";
import { type Change, keyOrderAt, type Path } from "../../src/model/change.js";
import { editText } from "../../src/store/edit.js";

export const set = (path: Path, value: unknown): Change => ({ op: "set", path, value });
export const append = (path: Path, value: unknown): Change => ({ op: "append", path, value });
export const remove = (...path: Path): Change => ({ op: "remove", path });
export const edit = (text: string, ...changes: Change[]) => editText(text, changes, keyOrderAt, "007.yaml");

/** Old text, changes, exact new text. */
type Case = readonly [name: string, before: string, changes: Change | readonly Change[], after: string];

/** Makes a test of each of `cases`. */
export function holds(cases: readonly Case[]): void {
  test.each(cases)("%s", (_, before, changes, after) => {
    expect(edit(before, ...[changes].flat())).toBe(after);
  });
}
