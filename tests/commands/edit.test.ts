import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { copyLedger, emptyFolder, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { run } from "../support/run.js";

/** Where copies go during a test. */
let copies: string;
beforeEach(() => {
  copies = join(emptyFolder(), "copies of one test");
  mkdirSync(copies);
});

/** An editor that runs `body`, a script that knows `file` and its `text`, and `times`, how often it was started. */
function editor(body: string): string {
  const folder = emptyFolder();
  const script = join(folder, "my editor.cjs");
  writeFileSync(
    script,
    `const fs = require("node:fs");
const file = process.argv.at(-1);
const counter = ${JSON.stringify(join(folder, "times"))};
fs.appendFileSync(counter, ".");
const times = fs.statSync(counter).size;
const text = fs.readFileSync(file, "utf8");
const save = (changed) => fs.writeFileSync(file, changed);
${body}
`,
  );
  return `"${process.execPath}" "${script}"`;
}

const replace = (from: string, to: string) =>
  editor(`save(text.replace(${JSON.stringify(from)}, ${JSON.stringify(to)}));`);

/** The one copy that is kept. */
function keptCopy(): string {
  const [folder = ""] = readdirSync(copies);
  const [name = ""] = readdirSync(join(copies, folder));
  return join(copies, folder, name);
}

const problem = (folder: string, name = "033") => join(folder, "ledger/problems", `${name}.yaml`);

async function edit(cwd: string, command: string, options: { answers?: string[]; words?: string[] } = {}) {
  const { answers, words = ["33"] } = options;
  vi.stubEnv("TMPDIR", copies);
  try {
    return await run(["edit", ...words], {
      cwd,
      env: { EDITOR: command },
      ...(answers === undefined ? {} : { answers }),
    });
  } finally {
    vi.unstubAllEnvs();
  }
}

describe("a sound edit", () => {
  test("replaces the file by what was typed, to the byte", async () => {
    const cwd = copyLedger();
    const before = readFileSync(problem(cwd), "utf8");
    const { status, stdout } = await edit(cwd, replace("\ntitle: ", "\n# 待核\ntitle: "));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "33 edited: ledger/problems/033.yaml\n" });
    expect(readFileSync(problem(cwd), "utf8")).toBe(before.replace("\ntitle: ", "\n# 待核\ntitle: "));
    expect(readdirSync(copies)).toEqual([]);
  });

  test("answers as every command that writes", async () => {
    const cwd = makeLedger({ problems: { "001": plainProblem(1) } });
    const { stdout } = await edit(cwd, replace("pending", "in_progress"), { words: ["1", "--json"] });
    const changed = [{ id: "1", file: "ledger/problems/001.yaml", from: "pending", to: "in_progress", late: false }];
    expect(JSON.parse(stdout)).toEqual({ changed, refused: [] });
  });

  test("keeps a byte order mark and the line endings", async () => {
    const text = "\uFEFFid: 1\r\ncategory: theory\r\ntitle: 甲\r\nstatus: pending\r\n";
    const cwd = makeLedger({ problems: { "001": text } });
    expect(await edit(cwd, replace("甲", "乙"), { words: ["1"] })).toMatchObject({ status: 0 });
    expect(readFileSync(problem(cwd, "001"), "utf8")).toBe(text.replace("甲", "乙"));
  });

  test("mends a file that nothing else could use", async () => {
    const cwd = makeLedger({ problems: { "001": "id: 1\ntitle 甲\n" } });
    const mended = "id: 1\ncategory: theory\ntitle: 甲\nstatus: pending\n";
    const { status, stdout } = await edit(cwd, editor(`save(${JSON.stringify(mended)});`), { words: ["1", "--json"] });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).changed).toMatchObject([{ from: null, to: "pending" }]);
  });

  test("may leave what was wrong across files before", async () => {
    const measures = [{ id: 2, text: "措施", status: "pending" }];
    const cwd = makeLedger({ problems: { "001": plainProblem(1, { measures }) } });
    expect(await edit(cwd, replace("问题1", "问题一"), { words: ["1"] })).toMatchObject({ status: 0 });
  });

  test("is possible while the header cannot be used, except for the number", async () => {
    const cwd = makeLedger({ header: "title: [", problems: { "001": plainProblem(1) } });
    expect(await edit(cwd, replace("id: 1", "id: 2"), { words: ["1"] })).toMatchObject({ status: 1 });
    expect(await edit(cwd, replace("问题1", "问题一"), { words: ["1"] })).toMatchObject({ status: 0 });
  });

  test("opens the problem of a measure", async () => {
    const cwd = copyLedger();
    const command = replace("\ntitle: ", "\n# 待核\ntitle: ");
    expect(await edit(cwd, command, { words: ["33.1"] })).toMatchObject({ status: 0 });
    expect(readFileSync(problem(cwd), "utf8")).toContain("# 待核");
  });
});

test("an edit that changes nothing says so and writes nothing", async () => {
  const cwd = copyLedger();
  const before = snapshot(cwd);
  const { status, stdout } = await edit(cwd, editor(""));
  expect({ status, stdout }).toEqual({ status: 0, stdout: "33: nothing was changed.\n" });
  expect(snapshot(cwd)).toEqual(before);
  expect(readdirSync(copies)).toEqual([]);
  const { stdout: json } = await edit(cwd, editor(""), { words: ["33", "--json"] });
  expect(JSON.parse(json)).toEqual({ changed: [], refused: [] });
});

test("the editor finds the schema from the copy, and the file keeps its own way to it", async () => {
  const cwd = makeLedger({ problems: { "001": `# yaml-language-server: $schema=../../s c.json\nid: 1\n` } });
  const line = "# yaml-language-server: $schema=../../schemas/problem.schema.json\n";
  const body = "id: 1\ncategory: theory\ntitle: 见 $schema=../../schemas/problem.schema.json\nstatus: pending\n";
  writeFileSync(problem(cwd, "001"), line + body);
  const seen = join(emptyFolder(), "seen.yaml");
  const command = editor(`fs.writeFileSync(${JSON.stringify(seen)}, text); save(text + "term: fixed\\n");`);
  expect(await edit(cwd, command, { words: ["1"] })).toMatchObject({ status: 0 });
  const address = pathToFileURL(join(cwd, "schemas/problem.schema.json")).href;
  expect(readFileSync(seen, "utf8")).toBe(`# yaml-language-server: $schema=${address}\n${body}`);
  expect(readFileSync(problem(cwd, "001"), "utf8")).toBe(`${line}${body}term: fixed\n`);
});

describe("an edit with errors changes nothing and is kept", () => {
  test.each([
    ["a status that is none", "status: pending", "status: finished", "finished"],
    ["another number", "id: 1", "id: 7", "7"],
    ["the number of another problem", "id: 1", "id: 2", "2"],
    ["an unknown category", "theory", "nowhere", "nowhere"],
    ["broken YAML", "title: ", "title: [", "001.yaml"],
    [
      "done with an open measure",
      "status: pending",
      "status: done\nmeasures: [{ id: 1, text: 甲, status: pending }]",
      "1",
    ],
    [
      "measures out of order",
      "status: pending",
      "status: pending\nmeasures: [{ id: 4, text: 甲, status: pending }]",
      "4",
    ],
  ])("%s", async (_, from, to, told) => {
    const cwd = makeLedger({ problems: { "001": plainProblem(1), "002": plainProblem(2) } });
    const before = snapshot(cwd);
    const { status, stdout, stderr } = await edit(cwd, replace(from, to), { words: ["1"] });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/ledger\/problems\/001\.yaml:\d+:\d+/);
    expect(stderr).toContain(keptCopy());
    expect(snapshot(cwd)).toEqual(before);
    expect(readFileSync(keptCopy(), "utf8")).toContain(to);
  });

  test.each([
    ["is emptied", 'save("");'],
    ["is no text any more", "save(Buffer.from([0, 1, 2]));"],
    ["has grown beyond all measure", 'save("#".repeat(1024 * 1024 + 1));'],
  ])("when the copy %s", async (_, body) => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stderr } = await edit(cwd, editor(body));
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(keptCopy()) });
    expect(snapshot(cwd)).toEqual(before);
  });

  test("and all of them are told at once", async () => {
    const cwd = makeLedger({ problems: { "001": plainProblem(1) } });
    const command = editor(
      'save(text.replace("pending", "finished").replace("id: 1", "id: 7").replace("theory", "nowhere"));',
    );
    const { stderr } = await edit(cwd, command, { words: ["1"] });
    const rules = [...stderr.matchAll(/\[([a-z-]+)\]$/gm)].map(([, rule]) => rule);
    expect(rules).toEqual(["name-mismatch", "unknown-category", "unknown-value"]);
  });

  test("and names each error in JSON", async () => {
    const cwd = makeLedger({ problems: { "001": plainProblem(1) } });
    const { status, stdout } = await edit(cwd, replace("pending", "finished"), { words: ["1", "--json"] });
    expect(status).toBe(1);
    const refused = [{ id: "1", guard: "invalid-value", message: expect.any(String), remedy: expect.any(String) }];
    expect(JSON.parse(stdout)).toEqual({ changed: [], refused });
  });
});

describe("on a terminal", () => {
  test("errors are shown and the editor starts again on the same copy", async () => {
    const cwd = copyLedger();
    const body = `save(times === 1 ? text.replace(/^status: .*/m, "status: finished") : text.replace("finished", "pending"));`;
    const { status } = await edit(cwd, editor(body), { answers: ["e"] });
    expect(status).toBe(0);
    expect(readFileSync(problem(cwd), "utf8")).toContain("\nstatus: pending\n");
    expect(readdirSync(copies)).toEqual([]);
  });

  test("whoever gives up keeps the copy", async () => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stderr } = await edit(cwd, replace("status: ", "status: not "), { answers: ["", "q"] });
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(keptCopy()) });
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe("the user's work is kept", () => {
  test("when somebody else has changed the file meanwhile", async () => {
    const cwd = copyLedger();
    const command = editor(
      `fs.appendFileSync(${JSON.stringify(problem(cwd))}, "# theirs\\n"); save(text.replace("\\ntitle: ", "\\n# mine\\ntitle: "));`,
    );
    const { status, stderr } = await edit(cwd, command);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(keptCopy()) });
    expect(readFileSync(problem(cwd), "utf8")).toMatch(/# theirs\n$/);
    expect(readFileSync(problem(cwd), "utf8")).not.toContain("# mine");
    expect(readFileSync(keptCopy(), "utf8")).toContain("# mine");
  });

  test("when the editor fails after saving", async () => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stderr } = await edit(cwd, editor('save(text + "# mine\\n"); process.exit(3);'));
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(keptCopy()) });
    expect(stderr).toContain("exit 3");
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe("an editor that fails", () => {
  test.each([
    ["is not installed", "no-such-editor-anywhere", "ENOENT"],
    ["ends with an error", editor_("process.exit(1)"), "exit 1"],
    ["is killed", editor_('process.kill(process.pid, "SIGKILL")'), "SIGKILL"],
    ["removes the copy", editor_("fs.rmSync(process.argv.at(-1))"), "ENOENT"],
  ])("because it %s is told, and nothing is left", async (_, command, told) => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stdout, stderr } = await edit(cwd, command);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
    expect(snapshot(cwd)).toEqual(before);
    expect(readdirSync(copies).flatMap((folder) => readdirSync(join(copies, folder)))).toEqual([]);
  });

  /** One that needs no file of its own. */
  function editor_(body: string): string {
    return `"${process.execPath}" -e '${body}'`;
  }
});

test("VISUAL comes before EDITOR; without either, and without a terminal, one is asked for", async () => {
  const cwd = copyLedger();
  const env = { VISUAL: editor('save(text + "# visual\\n");'), EDITOR: "false" };
  expect(await run(["edit", "33"], { cwd, env })).toMatchObject({ status: 0 });
  const without = await run(["edit", "33"], { cwd, env: { VISUAL: " ", EDITOR: "" } });
  expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining("EDITOR") });
});

test.each([
  ["99", 2],
  ["1-3", 2],
  ["1,2", 2],
  ["x", 2],
])("%s is not one problem, and no editor starts", async (word, status) => {
  const cwd = copyLedger();
  const trace = join(emptyFolder(), "trace");
  const command = editor(`fs.writeFileSync(${JSON.stringify(trace)}, "");`);
  expect(await edit(cwd, command, { words: [word] })).toMatchObject({ status, stdout: "" });
  expect(existsSync(trace)).toBe(false);
});

test("a file that no editor should be given is refused unopened", async () => {
  const cwd = makeLedger();
  appendFileSync(problem(cwd, "001"), "#".repeat(1024 * 1024));
  expect(await edit(cwd, editor("save('');"), { words: ["1"] })).toMatchObject({ status: 2, stdout: "" });
  expect(readdirSync(copies)).toEqual([]);
});
