import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger, emptyFolder } from "../support/ledger.js";
import { commitAll, git, gitEnv, madeRepository, put } from "../support/repository.js";
import { run } from "../support/run.js";

const proof = "学习制度（2025年修订）\n";
const hash = createHash("sha256").update(proof).digest("hex");

/** The shipped ledger with files that problem 33 cites and one that nobody does, committed. */
function sealable(): string {
  const cwd = copyLedger();
  const file = join(cwd, "ledger/problems/033.yaml");
  const cited = ["evidence/033/学习 制度.txt", "evidence/033/2025 年/第一 季度/学习 制度.txt"];
  const citation = `evidence:\n${cited.map((path) => `  - file: ${path}\n    sha256: ${hash}\n`).join("")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace("source:\n", `${citation}source:\n`));
  for (const path of cited) put(cwd, { [`ledger/${path}`]: proof });
  put(cwd, { "ledger/evidence/033/没有引用.txt": "x" });
  commitAll(cwd);
  return cwd;
}

/** The shipped ledger as it is, where no problem cites a file. */
function unproven(): string {
  const cwd = copyLedger();
  commitAll(cwd);
  return cwd;
}

async function sealed(cwd: string, name = "2026-Q4"): Promise<{ digest: string; commit: string }> {
  const { status, stdout, stderr } = await run(["seal", name, "--json"], { cwd, env: gitEnv });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

async function audited(cwd: string, ...words: string[]) {
  const { status, stdout } = await run(["audit", "--json", ...words], { cwd, env: gitEnv });
  const { findings, seals } = JSON.parse(stdout);
  return { status, seals, rules: findings.map(({ rule }: { rule: string }) => rule) };
}

describe("a seal", () => {
  test("is an annotated tag with the figures and a digest", async () => {
    const cwd = sealable();
    const { digest } = await sealed(cwd);
    expect(digest).toMatch(/^[0-9a-f]{32}$/);
    const text = git(cwd, ["cat-file", "tag", "seal/2026-Q4"]);
    expect(text).toContain("问题33个：已完成整改32个");
    expect(text).toMatch(new RegExp(`^Ledger-Digest: ${digest}$`, "m"));
  });

  test.each([
    ["where evidence is cited, in folders of any depth", sealable, "rm evidence/033/没有引用.txt &&"],
    ["where none is", unproven, ""],
  ])("prints commands that give its digest without this program, %s", async (_, made, uncited) => {
    const cwd = made();
    const { stdout } = await run(["seal", "2026-Q4"], { cwd, env: gitEnv });
    const [, unpack = "", hash = ""] = stdout.split("\n").filter((line) => line.startsWith("  "));
    const told = spawnSync("sh", ["-c", `${unpack}\n${uncited}${hash}`], { cwd, encoding: "utf8", env: gitEnv });
    const digest = /Ledger-Digest: (\w+)/.exec(git(cwd, ["cat-file", "tag", "seal/2026-Q4"]))?.[1];
    expect(told).toMatchObject({ stdout: `${digest}\n`, stderr: "" });
  });

  test("tells how it is verified years later, in the reader's language", async () => {
    const cwd = sealable();
    const { stdout } = await run(["seal", "2026-Q4", "--lang", "zh"], { cwd, env: gitEnv });
    const digest = /Ledger-Digest: (\w+)/.exec(git(cwd, ["cat-file", "tag", "seal/2026-Q4"]))?.[1] ?? "";
    expect(stdout).toContain(`摘要：${digest.match(/.{4}/g)?.join(" ")}`);
    expect(stdout).toMatch(new RegExp(`ledger audit --seal ${digest}-[0-9a-f]{40}$`, "m"));
  });

  test("is verified by every audit, and by the digest as people copy it", async () => {
    const cwd = sealable();
    const { digest, commit } = await sealed(cwd);
    expect(await audited(cwd)).toMatchObject({ status: 0, rules: [], seals: [{ name: "2026-Q4", digest, commit }] });
    const copied = (digest.toUpperCase().match(/.{4}/g) ?? []).join(" ");
    expect(await audited(cwd, "--seal", copied)).toMatchObject({ status: 0, rules: [], seals: [{ name: null }, {}] });
  });

  test("stays valid when work goes on and the folder gets another name", async () => {
    const cwd = sealable();
    await sealed(cwd);
    git(cwd, ["mv", "ledger", "台账"]);
    git(cwd, ["commit", "-q", "-m", "改名"]);
    put(cwd, { "台账/problems/034.yaml": "id: 34\ncategory: theory\ntitle: 新\nstatus: pending\n" });
    git(cwd, ["add", "."]);
    git(cwd, ["commit", "-q", "-m", "新增"]);
    expect(await audited(`${cwd}/台账`)).toMatchObject({ status: 0, rules: [], seals: [{ name: "2026-Q4" }] });
  });
});

describe("what is no seal, or no longer one, is found", () => {
  test("a history rewritten with its tag: only the paper tells", async () => {
    const cwd = sealable();
    const { digest } = await sealed(cwd);
    const file = join(cwd, "ledger/problems/001.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("title: ", "title: 不同的"));
    git(cwd, ["tag", "-d", "seal/2026-Q4"]);
    git(cwd, ["commit", "-q", "--amend", "-a", "-m", "改写"]);
    await sealed(cwd);
    expect(await audited(cwd)).toMatchObject({ status: 0, rules: [] });
    expect(await audited(cwd, "--seal", digest)).toMatchObject({ status: 1, rules: ["seal-unknown"] });
  });

  test("a history rewritten up to the same state: the commit on the paper tells", async () => {
    const cwd = sealable();
    const { digest, commit } = await sealed(cwd);
    const whole = [{ name: null, whole: true }, {}];
    expect(await audited(cwd, "--seal", `${digest}-${commit}`)).toMatchObject({ status: 0, rules: [], seals: whole });
    git(cwd, ["tag", "-d", "seal/2026-Q4"]);
    git(cwd, ["commit", "-q", "--amend", "-m", "别的由来"]);
    expect(await audited(cwd, "--seal", digest)).toMatchObject({ status: 0, rules: [], seals: [{ whole: false }] });
    const { status, rules } = await audited(cwd, "--seal", `${digest} ${commit}`);
    expect({ status, rules }).toEqual({ status: 1, rules: ["seal-detached"] });
  });

  test("a history rewritten without it", async () => {
    const cwd = sealable();
    await sealed(cwd);
    git(cwd, ["commit", "-q", "--amend", "--allow-empty", "-m", "改写"]);
    expect(await audited(cwd)).toMatchObject({ status: 1, rules: ["seal-detached"] });
  });

  test("a tag moved to another commit", async () => {
    const cwd = sealable();
    await sealed(cwd);
    const text = git(cwd, ["tag", "-l", "--format=%(contents)", "seal/2026-Q4"]);
    put(cwd, { "ledger/problems/034.yaml": "id: 34\ncategory: theory\ntitle: 新\nstatus: pending\n" });
    git(cwd, ["add", "."]);
    git(cwd, ["commit", "-q", "-m", "新增"]);
    git(cwd, ["tag", "-a", "-f", "-m", text, "seal/2026-Q4"]);
    expect(await audited(cwd)).toMatchObject({ status: 1, rules: ["seal-broken"] });
  });

  test.each([
    ["a name without a text", ["tag", "seal/x"]],
    ["a text without a digest", ["tag", "-a", "-m", "封存", "seal/x"]],
    ["a digest that is too short", ["tag", "-a", "-m", "封存\n\nLedger-Digest: 0123abcd", "seal/x"]],
    ["a tag of a folder", ["tag", "-a", "-m", "封存", "seal/x", "HEAD:ledger"]],
  ])("%s", async (_, args) => {
    const cwd = sealable();
    git(cwd, args);
    expect(await audited(cwd)).toMatchObject({ status: 1, rules: ["seal-invalid"] });
  });
});

describe("what a seal has nothing to do with", () => {
  test("an audit up to a commit before it", async () => {
    const cwd = sealable();
    put(cwd, { "ledger/problems/034.yaml": "id: 34\ncategory: theory\ntitle: 新\nstatus: pending\n" });
    git(cwd, ["add", "."]);
    git(cwd, ["commit", "-q", "-m", "新增"]);
    await sealed(cwd);
    expect(await audited(cwd, "HEAD~1")).toMatchObject({ status: 0, rules: [], seals: [] });
  });

  test("a tag under its name on a commit before the ledger is told, and stops nothing", async () => {
    const cwd = madeRepository([
      { on: "2025-06-01", files: { "readme.txt": "x" } },
      {
        on: "2025-06-02",
        files: { "ledger/ledger.yaml": "title: 台账\ncategories:\n  - { id: theory, name: 学习 }\n" },
      },
    ]);
    const text = "封存\n\nLedger-Digest: 0123456789abcdef0123456789abcdef\n";
    git(cwd, ["tag", "-a", "-m", text, "seal/x", "HEAD~1"]);
    expect(await audited(cwd)).toMatchObject({ status: 1, rules: ["seal-invalid"] });
  });
});

describe("nothing is sealed", () => {
  test.each([
    ["under a name that is taken", "2026-Q4", 'there is a seal "2026-Q4" already'],
    ["under a name that git cannot bear", "a..b", "cannot name a seal"],
    ["under a name with a line break", "a\nb", "cannot name a seal"],
    ["under no name", "", "cannot name a seal"],
  ])("%s", async (_, name, sentence) => {
    const cwd = sealable();
    await sealed(cwd);
    const { status, stdout, stderr } = await run(["seal", name], { cwd, env: gitEnv });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(git(cwd, ["tag"]).trim()).toBe("seal/2026-Q4");
  });

  test("that lacks a file", async () => {
    const cwd = madeRepository([
      {
        on: "2025-06-01",
        files: {
          "ledger/ledger.yaml": "title: 台账\ncategories:\n  - { id: theory, name: 学习 }\n",
          "ledger/problems/001.yaml": "id: 1\ncategory: theory\ntitle: 学习\nstatus: finished\n",
        },
      },
    ]);
    const { status, stderr } = await run(["seal", "x"], { cwd, env: gitEnv });
    expect(status).toBe(2);
    expect(stderr).toContain("problems/001.yaml:4");
  });

  test("whose proof the repository has lost", async () => {
    const cwd = sealable();
    const blob = git(cwd, ["rev-parse", "HEAD:ledger/evidence/033/学习 制度.txt"]).trim();
    rmSync(join(cwd, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
    const { status, stdout } = await run(["seal", "x"], { cwd, env: gitEnv });
    expect({ status, stdout, tags: git(cwd, ["tag"]) }).toEqual({ status: 2, stdout: "", tags: "" });
  });

  test("before anything was committed, or outside a repository", async () => {
    const cwd = copyLedger();
    expect((await run(["seal", "x"], { cwd, env: gitEnv })).stderr).toContain("not under version control");
    git(cwd, ["init", "-q"]);
    expect((await run(["seal", "x"], { cwd, env: gitEnv })).stderr).toContain("was never committed");
    expect((await run(["seal", "x"], { cwd: emptyFolder(), env: gitEnv })).stderr).toContain("no ledger here");
  });

  test("a digest with a digit too few is no digest", async () => {
    const { status, stderr } = await run(["audit", "--seal", "0123 4567"], { cwd: sealable(), env: gitEnv });
    expect(status).toBe(2);
    expect(stderr).toContain("has 32 digits");
  });
});
