import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { Failure } from "../../src/errors.js";
import type { Change, Path } from "../../src/model/change.js";
import { edit } from "./edit-cases.js";
import { type Draw, drawFrom, type GeneratedFile, pick, writeAtRandom } from "./random-layout.js";

const runs = Number(process.env.EDIT_RUNS ?? 500);
const read = (text: string): unknown => parse(text, { schema: "core" });

/** Texts that YAML would like to take for something else. */
const texts = [
  "办公室¦学习制度不严格¦修订 制度¦a b¦：，¦title：a¦😀",
  "yes¦No¦on¦null¦~¦true¦3¦-1¦1.5¦0x1F¦1e3¦1:30¦010¦2025-01-02",
  "-¦- a¦a: b¦a #b¦#a¦a:¦a, b¦[a]¦{a: b}¦*a¦&a¦!a¦|¦>¦%a¦@a¦`a¦?¦? a¦---¦...¦=¦<<¦__proto__",
  "'¦\"¦it's¦say \"x\"¦'q'¦¦ ¦ a¦a ",
  "a\nb¦a\n\nb\n¦a\n¦\na¦ a\nb¦a \nb¦a\n b¦a\n\n¦# x\ny¦a: 1\nb: 2¦制度\n已印发",
  "a\tb¦\t¦a\rb¦a\r\nb¦\u0000¦\u001b[31m¦\u007f¦\u0085¦\u2028¦\uFEFFa¦\ud83d",
].flatMap((row) => row.split("¦"));

const problemText = (draw: Draw) => pick(draw, "办公室", ...texts);
const list = <T>(draw: Draw, most: number, item: (index: number) => T): T[] =>
  Array.from({ length: draw(most + 1) }, (_, index) => item(index));
const maybe = (draw: Draw, key: string, value: () => unknown): object => (draw(3) === 1 ? { [key]: value() } : {});
const orNull = (draw: Draw, value: unknown) => pick(draw, value, null);
const day = (draw: Draw) => `2025-0${1 + draw(9)}-1${draw(9)}`;
const status = (draw: Draw) => pick(draw, "pending", "in_progress", "done");
const posts = (draw: Draw) => list(draw, 3, () => problemText(draw));
const evidence = (draw: Draw) => ({ [pick(draw, "document", "url", "file")]: problemText(draw) });
const entry = (draw: Draw) => ({
  on: day(draw),
  event: status(draw),
  ...maybe(draw, "measure", () => draw(4)),
  ...maybe(draw, "note", () => problemText(draw)),
  ...maybe(draw, "approved_by", () => posts(draw)),
});

function randomProblem(draw: Draw): { measures?: object[]; [key: string]: unknown } {
  const measure = (index: number) => ({
    id: index + 1,
    text: problemText(draw),
    status: status(draw),
    ...maybe(draw, "leaders", () => posts(draw)),
    ...maybe(draw, "done_on", () => day(draw)),
    ...maybe(draw, "evidence", () => list(draw, 2, () => evidence(draw))),
  });
  return {
    id: 7,
    category: "theory",
    title: problemText(draw),
    status: status(draw),
    ...maybe(draw, "goal", () => problemText(draw)),
    ...maybe(draw, "leaders", () => posts(draw)),
    ...maybe(draw, "deadline", () => orNull(draw, day(draw))),
    ...maybe(draw, "measures", () => list(draw, 3, measure)),
    ...maybe(draw, "evidence", () =>
      orNull(
        draw,
        list(draw, 2, () => evidence(draw)),
      ),
    ),
    ...maybe(draw, "follow_up", () => problemText(draw)),
    ...maybe(draw, "log", () =>
      orNull(
        draw,
        list(draw, 3, () => entry(draw)),
      ),
    ),
    ...maybe(draw, "source", () => ({ document: problemText(draw), item: "一、1" })),
  };
}

function randomChange(draw: Draw, measures: number, anyText: string): Change {
  const text = () => pick(draw, anyText, ...texts);
  const measure = draw(Math.max(measures, 1));
  const set = (path: Path, value: unknown): Change => ({ op: "set", path, value });
  const kinds: (() => Change)[] = [
    () => set(["status"], status(draw)),
    () => set([pick(draw, "title", "goal", "cause", "follow_up", "internal")], text()),
    () => set(["leaders"], pick(draw, [text()], [], [text(), text()])),
    () => set(["deadline"], day(draw)),
    () => set(["publish"], false),
    () => set(["source", "note"], text()),
    () => ({ op: "append", path: ["log"], value: { on: day(draw), event: "done", note: text(), by: undefined } }),
    () => ({ op: "append", path: ["log"], value: entry(draw) }),
    () => ({ op: "append", path: ["leaders"], value: text() }),
    () => ({ op: "append", path: ["evidence"], value: evidence(draw) }),
    () => ({ op: "append", path: ["measures"], value: { id: 9, text: text(), status: "pending" } }),
    () => ({ op: "remove", path: [pick(draw, "follow_up", "deadline", "log", "goal", "title")] }),
    () => ({ op: "remove", path: ["source", pick(draw, "document", "item")] }),
  ];
  const inMeasure: (() => Change)[] = [
    () => set(["measures", measure, "status"], status(draw)),
    () => set(["measures", measure, "done_on"], day(draw)),
    () => set(["measures", measure, "progress"], text()),
    () => ({ op: "append", path: ["measures", measure, "evidence"], value: evidence(draw) }),
    () => ({ op: "remove", path: ["measures", measure, pick(draw, "done_on", "id")] }),
  ];
  const all = measures > 0 ? [...kinds, ...inMeasure] : kinds;
  return (all[draw(all.length)] as () => Change)();
}

type Plain = Record<string | number, unknown>;

/** The simplest thing that says what a change means. */
function apply(data: unknown, change: Change): unknown {
  const copy = structuredClone(data) as Plain;
  let parent = copy;
  if (change.op === "remove" && at(data, change.path) === undefined) return data;
  for (const key of change.path.slice(0, -1)) {
    parent[key] ??= {};
    parent = parent[key] as Plain;
  }
  const key = change.path.at(-1) as string | number;
  if (change.op === "set") parent[key] = change.value;
  else if (change.op === "append") parent[key] = [...((parent[key] ?? []) as unknown[]), change.value];
  else delete parent[key];
  return JSON.parse(JSON.stringify(copy));
}

const isAtOrBelow = (path: Path, top: Path) => top.every((part, index) => path[index] === part);
const at = (data: unknown, path: Path) => path.reduce((value, key) => (value as Plain | undefined)?.[key], data);

/** Whether a line of the old file may be another one in the new file. */
function mayChange(line: GeneratedFile["lines"][number], change: Change, data: unknown): boolean {
  const { path } = change;
  if (line.flow && isAtOrBelow(path, line.owner)) return true;
  const isMemberOfJson = line.flow && line.text.trimStart().startsWith('"');
  if (change.op === "remove" && isMemberOfJson) return true; // it may become the last, which has no comma in JSON
  const parent = at(data, path.slice(0, -1));
  const old = at(data, path);
  if (change.op === "append" && Array.isArray(old) && old.length > 0) {
    return line.flow === true && isAtOrBelow(line.owner, path); // the last item gets a comma
  }
  const parentBegins = !parent || Object.keys(parent).length === (change.op === "remove" ? 1 : 0);
  return isAtOrBelow(line.owner, parentBegins ? path.slice(0, -1) : path);
}

/** The first of `lines` that is not found in `text`, in order; undefined if all are. */
function firstLost(lines: GeneratedFile["lines"], text: string): string | undefined {
  const rows = text.split(/(?<=\n)/);
  const withoutBreak = (row: string) => row.replace(/\r?\n$/, "");
  let row = 0;
  for (const line of lines) {
    // What was the last line may have others behind it now, and the other way round.
    const matches = (candidate: string, isLast: boolean) =>
      candidate === line.text + line.lineBreak ||
      ((isLast || line.lineBreak === "") && withoutBreak(candidate) === line.text);
    while (row < rows.length && !matches(rows[row] as string, row === rows.length - 1)) row++;
    if (row++ >= rows.length) return line.text;
  }
  return undefined;
}

/** The first comment on a line of the changed field that is not in `text`: those behind values stay. */
function lostComment(file: GeneratedFile, change: Change, text: string): string | undefined {
  const own = file.lines.filter((line) => String(line.owner) === String(change.path));
  const comments = own.flatMap((line) => line.text.match(/# c\d+;/g) ?? []);
  return comments.find((comment) => !text.includes(comment));
}

/** The result; null where a refusal is right: the file shares a value, or has a text that would take blank lines over. */
function editedUnlessRefused(file: GeneratedFile, change: Change): string | null {
  try {
    return edit(file.text, change);
  } catch (error) {
    const takesOver = change.op === "remove" && file.lines.some((line) => line.textEnd === "keep");
    const mayRefuse = file.hasAlias || takesOver;
    if (error instanceof Failure && error.kind === "cannot-edit" && mayRefuse) return null;
    throw new Error(`${file.text}\n=====\n${JSON.stringify(change)}`, { cause: error });
  }
}

const choices = fc.array(fc.nat(1 << 20), { minLength: 0, maxLength: 250, size: "max" });

test("a change touches the lines of its field and no others, and says what was meant", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(choices, choices, fc.string({ unit: "binary" }), (content, layout, anyText) => {
      const draw = drawFrom(content);
      const data = randomProblem(draw);
      const file = writeAtRandom(data, drawFrom(layout));
      expect(read(file.text), file.text).toEqual(data);
      const same = Object.entries(data).map(([key, value]): Change => ({ op: "set", path: [key], value }));
      expect(edit(file.text, ...same)).toBe(file.text);

      const change = randomChange(draw, data.measures?.length ?? 0, anyText);
      const result = editedUnlessRefused(file, change);
      if (result === null) return;
      const story = [file.text, JSON.stringify(change), result].join("\n=====\n");
      expect(read(result), story).toEqual(apply(data, change));
      expect(result.endsWith("\n"), story).toBe(file.text.endsWith("\n"));
      const kept = file.lines.filter((line) => !mayChange(line, change, data));
      expect(firstLost(kept, result), story).toBeUndefined();
      if (change.op !== "remove") expect(lostComment(file, change, result), story).toBeUndefined();
      if (change.op === "set") expect(edit(result, change), story).toBe(result);
    }),
    { numRuns: runs, ...(process.env.EDIT_SEED ? { seed: Number(process.env.EDIT_SEED) } : {}) },
  );
});
