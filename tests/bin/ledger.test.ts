import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let home: string;
let launcher: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "ledger-bin-"));
  launcher = join(home, "bin", "ledger.js");
  cpSync(fileURLToPath(new URL("../../bin", import.meta.url)), join(home, "bin"), { recursive: true });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Puts a program of one function in place of the real one. */
function install(main: string): void {
  mkdirSync(join(home, "dist"), { recursive: true });
  writeFileSync(join(home, "dist", "ledger.cjs"), `exports.Failure = Error; exports.main = ${main};`);
}

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...argv], { encoding: "utf8", cwd: home });
  return { status, stdout, stderr };
}

test("without a build it says how to build, in both languages, without a stack trace", () => {
  rmSync(join(home, "dist"), { recursive: true, force: true });
  const { status, stdout, stderr } = run("status");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/npm ci.*\n.*has not been built.*`npm ci` or `npm run build`/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("what the program is given, and the status it answers", () => {
  install(`async (world) => {
    world.stdout.write(JSON.stringify([world.argv, world.cwd, world.env === process.env, world.ask]));
    world.stderr.write(String(world.now() instanceof Date));
    return 1;
  }`);
  const { status, stdout, stderr } = run("list", "--json");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "true" });
  const [argv, cwd, sameEnv, ask] = JSON.parse(stdout);
  expect([argv, sameEnv, ask]).toEqual([["list", "--json"], true, null]);
  expect(cwd).toMatch(/ledger-bin-/);
});

test("a program that ends without an answer has a bug", () => {
  install("() => new Promise(() => {})");
  expect(run().status).toBe(70);
});

describe.skipIf(process.platform === "win32")("streams that fail", () => {
  const flood = `async (world) => {
    for (let line = 0; line < 5000; line++) world.stdout.write("x".repeat(80) + "\\n");
    return 1;
  }`;

  function inShell(line: string) {
    const { stdout, stderr } = spawnSync("sh", ["-c", line], {
      encoding: "utf8",
      env: { ...process.env, NODE: process.execPath, LEDGER: launcher },
    });
    return { stdout, stderr };
  }

  test("a reader that has seen enough is no failure", () => {
    install(flood);
    const { stdout, stderr } = inShell('{ "$NODE" "$LEDGER"; echo "status $?" >&2; } | head -n 1');
    expect(stdout).toBe(`${"x".repeat(80)}\n`);
    expect(stderr).toBe("status 0\n");
  });

  test("a closed stderr is none either", () => {
    install(flood.replace("world.stdout", "world.stderr"));
    const { stdout } = inShell(
      '{ { "$NODE" "$LEDGER" 2>&1 >/dev/null; echo "status $?" >&3; } | head -n 1 >&2; } 3>&1',
    );
    expect(stdout).toBe("status 0\n");
  });

  test.runIf(process.platform === "linux")("a full disk is told, without a stack trace", () => {
    install(flood);
    const { stdout, stderr } = inShell('"$NODE" "$LEDGER" >/dev/full; echo "status $?"');
    expect({ stdout, stderr }).toEqual({ stdout: "status 2\n", stderr: "ledger: ENOSPC\n" });
  });

  test("a current folder that is gone is told", () => {
    install("async () => 0");
    const { stdout, stderr } = inShell(
      'd=$(mktemp -d) && cd "$d" && rmdir "$d" && "$NODE" "$LEDGER"; echo "status $?"',
    );
    expect(stdout).toBe("status 2\n");
    expect(stderr).toMatch(/The current folder no longer exists/);
  });
});
