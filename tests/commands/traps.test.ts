import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../support/ledger.js";
import { git, gitEnv, madeRepository } from "../support/repository.js";
import { commits, ledger } from "./one-week.js";

/** Every command that reads the history; whatever a repository's configuration names, none of them starts it. */
const reading: readonly (readonly string[])[] = [
  ["status", "--as-of", "2026-06-30"],
  ["list", "--as-of", "HEAD~1", "--json"],
  ["show", "1", "--as-of", "HEAD"],
  ["diff", "2026-06-23"],
  ["diff", "2026-06-23", "HEAD", "--json"],
  ["export", "dossier", "1"],
  ["export", "report", "--as-of", "HEAD~1"],
];

/** Settings that name a program; each starts one that leaves its own name behind. */
const programs = [
  "core.pager",
  "pager.log",
  "pager.show",
  "core.editor",
  "sequence.editor",
  "core.fsmonitor",
  "core.sshCommand",
  "core.askPass",
  "core.gitProxy",
  "core.alternateRefsCommand",
  "credential.helper",
  "diff.external",
  "diff.trap.command",
  "diff.trap.textconv",
  "filter.trap.clean",
  "filter.trap.smudge",
  "filter.trap.process",
  "merge.trap.driver",
  "gpg.program",
  "gpg.ssh.program",
  "gpg.x509.program",
  "interactive.diffFilter",
  "uploadpack.packObjectsHook",
  "remote.origin.uploadpack",
  "trailer.trap.command",
];

const gitCommands = ["log", "rev-parse", "rev-list", "cat-file", "ls-tree", "merge-base", "diff", "show", "status"];

const hooks = ["post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout", "fsmonitor-watchman"];

/** Settings that change what git prints. */
const manners: Readonly<Record<string, string>> = {
  "log.showSignature": "true",
  "log.showRoot": "false",
  "log.diffMerges": "off",
  "log.mailmap": "true",
  "log.decorate": "full",
  "log.date": "relative",
  "format.pretty": "oneline",
  "color.ui": "always",
  "core.abbrev": "4",
  "diff.renames": "copies",
  "diff.relative": "true",
  "diff.orderFile": "/nonexistent",
  "diff.noprefix": "true",
  "i18n.logOutputEncoding": "GBK",
};

interface Trapped {
  readonly folder: string;
  /** The names of the programs that were started, since it was asked last. */
  readonly started: () => string[];
}

/** Makes the repository's configuration name a program wherever it can. */
function setTraps(folder: string): Trapped {
  const traps = emptyFolder();
  const trace = join(traps, "trace");
  const program = (name: string) => {
    const path = join(traps, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\necho ${name} >> "${trace}"\n`, { mode: 0o755 });
    return path;
  };
  for (const hook of hooks) program(`hooks/${hook}`);
  const settings = {
    ...manners,
    ...Object.fromEntries(programs.map((name) => [name, program(name)])),
    ...Object.fromEntries(gitCommands.map((name) => [`alias.${name}`, `!${program(name)}`])),
    "core.hooksPath": join(traps, "hooks"),
  };
  for (const [name, value] of Object.entries(settings)) git(folder, ["config", name, value]);
  const started = () => {
    const names = existsSync(trace) ? readFileSync(trace, "utf8").trim().split("\n") : [];
    rmSync(trace, { force: true });
    return [...new Set(names)];
  };
  return { folder, started };
}

/** A ledger's repository with attributes for every file and a commit whose signature only a program could verify. */
function signedRepository(): string {
  const folder = madeRepository([
    ...commits,
    { on: "2026-07-01", files: { ".gitattributes": "* diff=trap filter=trap\n" } },
  ]);
  const [tree, parent] = ["HEAD^{tree}", "HEAD"].map((name) => git(folder, ["rev-parse", name]).trim());
  const person = "x <x@example.org> 1782864000 +0800";
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----";
  const file = join(folder, ".git/signed");
  writeFileSync(
    file,
    `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n${signature}\n\nSigned\n`,
  );
  git(folder, ["reset", "-q", "--hard", git(folder, ["hash-object", "-t", "commit", "-w", file]).trim()]);
  return folder;
}

describe("a repository whose configuration names programs", () => {
  test.each(reading.map((argv) => ({ argv })))("starts none of them for $argv", async ({ argv }) => {
    const folder = signedRepository();
    const plain = await ledger(folder, argv);
    expect(plain.stderr).toBe("");
    expect(plain.status).toBeLessThan(2);
    const { started } = setTraps(folder);
    expect(await ledger(folder, argv)).toEqual(plain);
    expect(started()).toEqual([]);
  });

  test.each([
    [["log", "-1", "-O/dev/null"], "gpg.program"],
    [["status"], "core.fsmonitor"],
    [["add", "ledger"], "filter.trap.process"],
  ])("has one started by a plain git %j, so that this test is not blind", (argv, program) => {
    const { folder, started } = setTraps(signedRepository());
    writeFileSync(join(folder, "ledger/ledger.yaml"), "changed");
    // How git itself fares with such programs is its own affair.
    spawnSync("git", argv, { cwd: folder, env: gitEnv });
    expect(started()).toContain(program);
  });
});
