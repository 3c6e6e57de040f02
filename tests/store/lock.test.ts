import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withLock } from "../../src/store/lock.js";

let folder: string;
let root: string;
let lock: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  // What a command does under the lock: read, think, write. Without the lock increments get lost.
  script = join(folder, "increment.mjs");
  const contents = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { hostname } from "node:os";
    import { withLock } from "./src/store/lock.ts";
    const [root, mode, times, dead] = process.argv.slice(2);
    for (let time = 0; time < Number(times ?? 1); time++) {
      await withLock(root, async () => {
        if (mode === "hang") { console.log("held"); await new Promise((wake) => setTimeout(wake, 60_000)); }
        const count = Number(readFileSync(root + "/count", "utf8"));
        await new Promise((wake) => setTimeout(wake, 5));
        writeFileSync(root + "/count", String(count + 1));
        // As if killed here: the next one has to take over.
        if (mode === "crash") writeFileSync(root + "/.lock", JSON.stringify({ pid: Number(dead), host: hostname(), time: "" }));
      }, { patience: 20_000 });
    }`;
  buildSync({
    stdin: { contents, resolveDir: join(import.meta.dirname, "../.."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: script,
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  root = mkdtempSync(join(folder, "ledger-"));
  lock = join(root, ".lock");
  writeFileSync(join(root, "count"), "0");
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) =>
  spawn(process.execPath, [script, root, ...args], { stdio: ["ignore", "pipe", "inherit"] });
const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once("exit", done));
const said = (child: ChildProcess) => new Promise((done) => child.stdout?.once("data", done));
const held = (holder: object, age = 0) => {
  writeFileSync(lock, JSON.stringify({ time: new Date().toISOString(), ...holder }));
  aged(age);
};
const aged = (seconds: number, path = lock) => {
  const time = Date.now() / 1000 - seconds;
  utimesSync(path, time, time);
};
/** The id of a process that has ended. */
const dead = () => spawnSync(process.execPath, ["-e", ""]).pid;
const taken = () => withLock(root, () => "done", { patience: 100 });
const refused = expect.objectContaining({ kind: "lock-held" });

describe("in one process", () => {
  test("holds the lock while the work goes on, and returns what it returns", async () => {
    const result = await withLock(root, async () => {
      await null;
      expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
      return 7;
    });
    expect(result).toBe(7);
    expect(readdirSync(root)).toEqual(["count"]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
  ])("lets go when the work %s", async (_, work) => {
    await expect(withLock(root, work)).rejects.toThrow("no");
    expect(existsSync(lock)).toBe(false);
  });

  test("a lock held by a live process is waited for, then its holder is named", async () => {
    const before = performance.now();
    await withLock(root, async () => {
      const holder = expect.stringContaining(String(process.pid));
      await expect(taken()).rejects.toEqual(
        expect.objectContaining({ kind: "lock-held", params: { path: lock, holder } }),
      );
    });
    expect(performance.now() - before).toBeGreaterThan(100);
  });

  test("one that was taken over meanwhile is not removed", async () => {
    await withLock(root, () => held({ pid: 1, host: "other" }));
    expect(existsSync(lock)).toBe(true);
  });

  test("a folder where no lock can be made", async () => {
    const path = join(root, "count/.lock");
    await expect(withLock(join(root, "count"), () => 1)).rejects.toEqual(
      expect.objectContaining({ kind: "write-failed", params: { file: path, code: "ENOTDIR" } }),
    );
  });
});

describe("what is left of a command that was killed", () => {
  test.each<[string, () => void]>([
    ["a process of this machine that is gone", () => held({ pid: dead(), host: hostname() })],
    [
      "this very process id, before this process began",
      () => held({ pid: process.pid, host: hostname(), time: "2020-01-01T00:00:00Z" }),
    ],
    ["another machine, long ago", () => held({ pid: 1, host: "other" }, 601)],
    ["a live process, long ago: its id has a new owner", () => held({ pid: process.ppid, host: hostname() }, 601)],
    [
      "a lock without a word, some time ago",
      () => {
        writeFileSync(lock, "");
        aged(11);
      },
    ],
    [
      "a lock that is no lock, some time ago",
      () => {
        writeFileSync(lock, "x".repeat(10_000));
        aged(11);
      },
    ],
    [
      "a dead lock, and a guard that was left, too",
      () => {
        held({ pid: dead(), host: hostname() });
        writeFileSync(`${lock}.takeover`, "");
        aged(11, `${lock}.takeover`);
      },
    ],
  ])("is taken over: %s", async (_, leave) => {
    leave();
    await expect(taken()).resolves.toBe("done");
    expect(readdirSync(root)).toEqual(["count"]);
  });

  test.each<[string, () => void]>([
    ["a live process", () => held({ pid: process.ppid, host: hostname() })],
    ["another machine, a moment ago", () => held({ pid: 1, host: "other" }, 60)],
    ["a lock that is just being written", () => writeFileSync(lock, "")],
    [
      "a takeover that is going on",
      () => {
        held({ pid: dead(), host: hostname() });
        writeFileSync(`${lock}.takeover`, "");
      },
    ],
    ["no process id at all, a moment ago", () => held({ pid: -1, host: hostname() })],
    ["a process id beyond any, a moment ago", () => held({ pid: 2 ** 40, host: hostname() })],
  ])("is respected: %s", async (_, leave) => {
    leave();
    await expect(taken()).rejects.toEqual(refused);
    expect(existsSync(lock)).toBe(true);
  });
});

describe("real processes", () => {
  test("four at once: no increment is lost, though they begin with a stale lock", async () => {
    held({ pid: dead(), host: hostname() });
    const children = [1, 2, 3, 4].map(() => run("count", "10"));
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(root, "count"), "utf8")).toBe("40");
    expect(readdirSync(root)).toEqual(["count"]);
  }, 30_000);

  test("four that all end as if killed: each takeover has one winner", async () => {
    const children = [1, 2, 3, 4].map(() => run("crash", "25", String(dead())));
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(root, "count"), "utf8")).toBe("100");
  }, 30_000);

  test("a killed holder is in nobody's way", async () => {
    const child = run("hang");
    await said(child);
    await expect(taken()).rejects.toEqual(refused);
    child.kill("SIGKILL");
    await ended(child);
    expect(existsSync(lock)).toBe(true);
    await expect(taken()).resolves.toBe("done");
  }, 30_000);
});
