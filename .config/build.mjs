/**
 * Builds what is not written by hand: the types and the validators, from the schemas, the one file that ships, and
 * its compiled code.
 * Quiet when all is well.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { typesSource } from "./types.mjs";
import { validatorsSource } from "./validators.mjs";

const home = new URL("../", import.meta.url);
const schemas = new URL("schemas/", home);

writeIfChanged("src/model/schema.ts", await typesSource(schemas));
writeIfChanged("src/check/validators.ts", validatorsSource(schemas));
const { version } = JSON.parse(readFileSync(new URL("package.json", home), "utf8"));
// Compiled code of an older bundle must never meet a newer one: Node compares only their lengths.
rmSync(new URL("dist/ledger.cache", home), { force: true });
/** What is loaded only when it is asked for, with the library that it needs: each is a bundle of its own. */
const exporters = [
  "src/import/files/content-of.ts",
  "src/import/paper.ts",
  "src/render/document/docx.ts",
  "src/render/document/html/chart/draw.ts",
  "src/render/document/xlsx.ts",
];
const shared = {
  absWorkingDir: fileURLToPath(home),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // ASCII, so that bin/load.js can read it byte by byte and V8 keep it in half the memory.
  charset: "ascii",
  legalComments: "none",
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
  // `import()` of another bundle has to become `require`, since compiled code from a cache cannot import.
  supported: { "dynamic-import": false },
  plugins: [
    { name: "blanks", setup: measureBlanks },
    { name: "exporters", setup: leaveExporters },
  ],
};
const bundles = [
  build({
    ...shared,
    entryPoints: ["src/main.ts"],
    outfile: "dist/ledger.cjs",
    define: { __VERSION__: JSON.stringify(version), "import.meta.dirname": "__dirname" },
  }),
  ...exporters.map((path) => build({ ...shared, entryPoints: [path], outfile: bundleOf(path) })),
];
// The bundler has told on stderr what it stumbled over.
await Promise.all(bundles).then(finish, () => {
  process.exitCode = 1;
});

async function finish() {
  escapePatterns();
  await keepCompiledCode();
}

/**
 * The bundler writes the patterns of regular expressions as they stand in the sources, whatever `charset` says: read byte
 * by byte they would match nothing Chinese. Nothing else in a bundle is beyond ASCII.
 */
function escapePatterns() {
  for (const path of ["dist/ledger.cjs", ...exporters.map(bundleOf)]) {
    const file = new URL(path, home);
    const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7F]/g, escaped));
  }
}

/** Runs the main job once, so that what it needs is compiled, and keeps that for `bin/load.js`. */
async function keepCompiledCode() {
  const { load } = createRequire(import.meta.url)("../bin/load.js");
  const [bundle, cache] = ["dist/ledger.cjs", "dist/ledger.cache"].map((path) => fileURLToPath(new URL(path, home)));
  const { exports, script } = load(bundle, cache);
  const nowhere = { write: () => true };
  const cwd = fileURLToPath(home);
  const world = { env: {}, cwd, now: () => new Date(), stdout: nowhere, stderr: nowhere, ask: null };
  for (const command of ["status", "list", "check"]) await exports.main({ ...world, argv: [command] });
  writeFileSync(cache, script.createCachedData());
}

/**
 * The only text that cli-table3 is given is blanks of one column each (see src/render/table.ts), so it need not load
 * the tables of an old Unicode to measure them.
 */
function measureBlanks({ onResolve, onLoad }) {
  onResolve({ filter: /^string-width$/ }, () => ({ path: "string-width", namespace: "blanks" }));
  onLoad({ filter: /.*/, namespace: "blanks" }, () => ({ contents: "module.exports = (blanks) => blanks.length;" }));
}

/** A bundle leaves the others out, and requires them from beside itself. */
function leaveExporters({ onResolve }) {
  onResolve({ filter: /\.js$/ }, ({ kind, path, resolveDir }) => {
    if (kind !== "dynamic-import") return undefined;
    const source = relative(fileURLToPath(home), join(resolveDir, path)).replaceAll("\\", "/").replace(/\.js$/, ".ts");
    return exporters.includes(source) ? { path: `./${basename(bundleOf(source))}`, external: true } : undefined;
  });
}

function bundleOf(path) {
  return `dist/${basename(path, ".ts")}.cjs`;
}

/** A file that stays the same keeps its time, so that nothing that watches it starts again. */
function writeIfChanged(path, text) {
  const file = new URL(path, home);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
