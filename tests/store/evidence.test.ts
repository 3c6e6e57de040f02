import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import nodeFs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyEvidence, planEvidence, removeCopy, resolveEvidence, sha256OfFile } from "../../src/store/evidence.js";

const isWindows = process.platform === "win32";
let home: string;
let root: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "evidence-")));
  root = join(home, "ledger");
  mkdirSync(root);
});
afterEach(() => rmSync(home, { recursive: true }));

function put(path: string, content: string | Buffer = "proof"): string {
  const file = join(home, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

describe("sha256OfFile", () => {
  test("of a file longer than a piece", () => {
    const bytes = Buffer.alloc(700_000, "整改");
    expect(sha256OfFile(put("a", bytes))).toBe(hash(bytes));
  });

  test("is null for what is no file", () => {
    expect(sha256OfFile(join(home, "gone"))).toBeNull();
    expect(sha256OfFile(root)).toBeNull();
  });

  test.skipIf(isWindows)("does not wait for a pipe", () => {
    execFileSync("mkfifo", [join(home, "pipe")]);
    expect(sha256OfFile(join(home, "pipe"))).toBeNull();
  });
});

describe("a recorded path", () => {
  test("within evidence/", () => {
    const path = put("ledger/evidence/007/制度.pdf");
    expect(resolveEvidence(root, "evidence/007/制度.pdf")).toEqual({ path });
  });

  test.each(["evidence/007/gone.pdf", "evidence/007", "evidence/", "evidence/007/制度.pdf/x"])(
    "missing: %s",
    (recorded) => {
      put("ledger/evidence/007/制度.pdf");
      expect(resolveEvidence(root, recorded)).toBe("missing");
    },
  );

  test("missing, with the whole folder", () => expect(resolveEvidence(root, "evidence/007/a")).toBe("missing"));

  test.each([
    "",
    "evidence",
    "ledger.yaml",
    "/etc/passwd",
    "//host/share/x",
    "../ledger/evidence/007/a",
    "evidence/../ledger.yaml",
    "evidence/007/../../../secret",
    "evidence/007/..",
    "evidence\\007\\a",
    "evidence/..\\..\\secret",
    "C:/evidence/a",
    "c:evidence/a",
    "evidence/a\0.pdf",
    "Evidence/007/a",
    "./evidence/007/a",
  ])("outside: %j", (recorded) => {
    put("ledger/ledger.yaml");
    put("ledger/evidence/007/a");
    put("secret");
    expect(resolveEvidence(root, recorded)).toBe("outside");
  });

  test.skipIf(isWindows)("no link leads out of evidence/, even to another place of the ledger", () => {
    put("secret");
    put("ledger/ledger.yaml");
    put("ledger/evidence/007/a");
    symlinkSync("../../../secret", join(root, "evidence/007/out"));
    symlinkSync("../../ledger.yaml", join(root, "evidence/007/header"));
    symlinkSync(home, join(root, "evidence/008"));
    symlinkSync("a", join(root, "evidence/007/fine"));
    expect(resolveEvidence(root, "evidence/007/out")).toBe("outside");
    expect(resolveEvidence(root, "evidence/007/header")).toBe("outside");
    expect(resolveEvidence(root, "evidence/008/secret")).toBe("outside");
    expect(resolveEvidence(root, "evidence/007/fine")).toEqual({ path: join(root, "evidence/007/fine") });
  });

  test.skipIf(isWindows)("nor may evidence/ itself be elsewhere", () => {
    put("elsewhere/a");
    symlinkSync("../elsewhere", join(root, "evidence"));
    expect(resolveEvidence(root, "evidence/a")).toBe("outside");
  });
});

describe("planning", () => {
  const recorded = (source: string, id = 7) => planEvidence(root, id, source).recorded;

  test("writes nothing, and tells what will lie where", () => {
    const source = put("扫描件.pdf");
    expect(planEvidence(root, 7, source)).toEqual({
      source,
      recorded: "evidence/007/扫描件.pdf",
      sha256: hash("proof"),
      target: join(root, "evidence/007/扫描件.pdf"),
      present: false,
    });
    expect(readdirSync(root)).toEqual([]);
  });

  test("the same bytes under the same name are used again; others get a number", () => {
    put("ledger/evidence/007/a.pdf", "one");
    put("ledger/evidence/007/a (2).pdf", "two");
    mkdirSync(join(root, "evidence/007/a (3).pdf"));
    expect(planEvidence(root, 7, put("x/a.pdf", "one"))).toMatchObject({
      recorded: "evidence/007/a.pdf",
      present: true,
    });
    expect(planEvidence(root, 7, put("x/a.pdf", "two"))).toMatchObject({
      recorded: "evidence/007/a (2).pdf",
      present: true,
    });
    expect(planEvidence(root, 7, put("x/a.pdf", "three"))).toMatchObject({
      recorded: "evidence/007/a (4).pdf",
      present: false,
    });
  });

  test("so do two of one command, also where case makes no difference", () => {
    const first = planEvidence(root, 7, put("x/a.pdf", "one"));
    const second = planEvidence(root, 7, put("y/A.pdf", "two"), [first]);
    expect(second.recorded).toBe("evidence/007/A (2).pdf");
    expect(planEvidence(root, 7, put("z/a.pdf", "two"), [first, second]).recorded).toBe("evidence/007/a (2).pdf");
  });

  test("a file that lies there already stays there", () => {
    const source = put("ledger/evidence/007/sub/a.pdf");
    expect(planEvidence(root, 7, source)).toMatchObject({ recorded: "evidence/007/sub/a.pdf", present: true });
    expect(recorded(source, 8)).toBe("evidence/008/a.pdf");
  });

  test.skipIf(isWindows).each([
    [".hidden.pdf", "_.hidden.pdf"],
    ['a:b?c*d|e<f>g"h.pdf', "a_b_c_d_e_f_g_h.pdf"],
    ["back\\slash.pdf", "back_slash.pdf"],
    ["bell\u0007\u202Efdp.exe", "bell__fdp.exe"],
    ["con.pdf", "_con.pdf"],
    ["dots...", "dots"],
    ["e\u0301.pdf", "\u00e9.pdf"],
    ["制度（修订）.pdf", "制度（修订）.pdf"],
  ])("the name %j becomes %j", (name, safe) => {
    expect(recorded(put(`x/${name}`))).toBe(`evidence/007/${safe}`);
  });

  test("a long name is cut before its ending, between characters", () => {
    const name = recorded(put(`${"字".repeat(80)}.pdf`)).slice("evidence/007/".length);
    expect(name).toBe(`${"字".repeat(65)}.pdf`);
  });

  test("what is no file that can be read", () => {
    const kind = (path: string, code: string) =>
      expect.objectContaining({ kind: "evidence-unreadable", params: { path, code } });
    expect(() => recorded(join(home, "gone.pdf"))).toThrow(kind(join(home, "gone.pdf"), "ENOENT"));
    expect(() => recorded(root)).toThrow(kind(root, "EISDIR"));
    if (isWindows) return;
    execFileSync("mkfifo", [join(home, "pipe")]);
    expect(() => recorded(join(home, "pipe"))).toThrow(kind(join(home, "pipe"), "EINVAL"));
  });

  test.skipIf(isWindows)("nothing is ever put behind a link", () => {
    const source = put("a.pdf");
    mkdirSync(join(root, "evidence"));
    symlinkSync(home, join(root, "evidence/007"));
    expect(() => recorded(source)).toThrow(
      expect.objectContaining({ kind: "unusable-folder", params: { path: join(root, "evidence/007"), code: "ELOOP" } }),
    );
  });

  test("a file in place of the folder", () => {
    const source = put("a.pdf");
    const path = put("ledger/evidence");
    expect(() => recorded(source)).toThrow(
      expect.objectContaining({ kind: "unusable-folder", params: { path, code: "ENOTDIR" } }),
    );
  });
});

describe("copying", () => {
  test("the bytes as they are, once", () => {
    const bytes = Buffer.alloc(700_000, "整改");
    const plan = planEvidence(root, 7, put("a.pdf", bytes));
    expect(copyEvidence(plan)).toBe(true);
    expect(readFileSync(plan.target)).toEqual(bytes);
    expect(readdirSync(join(root, "evidence/007"))).toEqual(["a.pdf"]);
    expect(copyEvidence(plan)).toBe(false);
  });

  test("a source that changed since it was planned", () => {
    const source = put("a.pdf");
    const plan = planEvidence(root, 7, source);
    writeFileSync(source, "forged");
    expect(() => copyEvidence(plan)).toThrow(
      expect.objectContaining({ kind: "changed-on-disk", params: { file: source } }),
    );
    expect(readdirSync(join(root, "evidence/007"))).toEqual([]);
  });

  test("a source that is gone", () => {
    const source = put("a.pdf");
    const plan = planEvidence(root, 7, source);
    rmSync(source);
    expect(() => copyEvidence(plan)).toThrow(expect.objectContaining({ kind: "evidence-unreadable" }));
  });

  test("a name that was taken since is not overwritten", () => {
    const plan = planEvidence(root, 7, put("a.pdf"));
    put("ledger/evidence/007/a.pdf", "theirs");
    expect(() => copyEvidence(plan)).toThrow(
      expect.objectContaining({ kind: "evidence-exists", params: { path: plan.target } }),
    );
    expect(readFileSync(plan.target, "utf8")).toBe("theirs");
    expect(readdirSync(join(root, "evidence/007"))).toEqual(["a.pdf"]);
  });

  test("a full disk leaves no half copy", () => {
    const plan = planEvidence(root, 7, put("a.pdf"));
    const full = {
      ...nodeFs,
      writeSync: () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
      },
    };
    expect(() => copyEvidence(plan, full)).toThrow(
      expect.objectContaining({ kind: "write-failed", params: { file: plan.target, code: "ENOSPC" } }),
    );
    expect(readdirSync(join(root, "evidence/007"))).toEqual([]);
  });

  test("a disk that writes something else is found out", () => {
    const plan = planEvidence(root, 7, put("a.pdf"));
    const lying = {
      ...nodeFs,
      writeSync: ((descriptor: number, bytes: Buffer) =>
        nodeFs.writeSync(descriptor, Buffer.alloc(bytes.length, "?"))) as typeof nodeFs.writeSync,
    };
    expect(() => copyEvidence(plan, lying)).toThrow(
      expect.objectContaining({ kind: "write-failed", params: { file: plan.target, code: "EIO" } }),
    );
    expect(existsSync(plan.target)).toBe(false);
  });

  test("can be taken back, but not what somebody put there since", () => {
    const plan = planEvidence(root, 7, put("a.pdf"));
    copyEvidence(plan);
    removeCopy(plan);
    expect(existsSync(plan.target)).toBe(false);
    put("ledger/evidence/007/a.pdf", "theirs");
    removeCopy(plan);
    expect(existsSync(plan.target)).toBe(true);
  });
});
