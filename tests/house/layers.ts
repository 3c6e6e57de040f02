import type { Import } from "./imports.js";

/** What one folder (or one file directly in `src`) may import. */
interface Layer {
  /** Other folders or files of `src`; within itself everything may import everything. */
  readonly ours: readonly string[];
  /** The same, but only their types. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Modules of Node: all of them, or those that are named. */
  readonly node?: boolean | readonly string[];
}

const inner = [
  "model",
  "store",
  "check",
  "load",
  "write",
  "query",
  "history",
  "documents",
  "import",
  "import/files",
  "render",
  "render/document",
];
const terminal = ["chalk", "cli-table3", "diff", "get-east-asian-width", "string-width"];

/** DESIGN section 6, row by row. `errors.ts` and `diagnostic.ts` may be imported anywhere, so no row names them. */
const layers: Readonly<Record<string, Layer>> = {
  "errors.ts": { ours: [] },
  "diagnostic.ts": { ours: [] },
  "context.ts": { ours: [], types: ["model", "messages", "render"] },
  "world.ts": { ours: ["messages", "model/date.ts", "render"], types: ["context.ts"] },
  "main.ts": {
    ours: ["commands", "context.ts", "messages", "render", "world.ts"],
    packages: ["commander"],
    node: true,
  },
  model: { ours: [] },
  store: { ours: ["model"], packages: ["yaml"], node: true },
  query: { ours: ["model"] },
  import: { ours: ["model"] },
  // Bytes go in: that of Node which unpacks them, and nothing that could read a file.
  "import/files": { ours: ["model", "import"], packages: ["htmlparser2", "saxen"], node: ["node:zlib"] },
  documents: { ours: ["model", "query"], types: ["messages"] },
  check: { ours: ["model", "query", "store/position.ts"], types: ["store"] },
  load: { ours: ["model", "store", "check"], node: true },
  write: { ours: ["model", "store", "check", "load", "query"], packages: ["yaml"], node: true },
  history: { ours: ["model", "store", "check", "load", "query"], node: true },
  messages: { ours: [], types: ["model", "import"] },
  render: { ours: ["model", "documents", "messages"], types: ["query", "check", "import"], packages: terminal },
  // Each format's library is its renderer's own, which is loaded only when the format is asked for.
  "render/document": {
    ours: ["model", "documents", "messages", "render"],
    packages: ["docx", "echarts", "write-excel-file"],
  },
  commands: {
    ours: [...inner, "messages", "commands/frame"],
    types: ["context.ts"],
    packages: ["commander"],
    node: true,
  },
  "commands/frame": { ours: inner, types: ["context.ts", "messages"], packages: ["commander"], node: true },
};

const everywhere = ["errors.ts", "diagnostic.ts"];

/** Only these start other programs: git, and the user's editor. */
const starters = ["src/history/git/", "src/commands/edit.ts"];

/** The row of the table that a file belongs to, or undefined where the table has none. */
export function layerOf(path: string): string | undefined {
  const within = path.replace(/^src\//, "");
  const folders = within.split("/").slice(0, -1);
  const [top] = folders;
  if (top === undefined) return within in layers ? within : undefined;
  const nested = `${top}/${folders[1]}`;
  if (nested in layers) return nested;
  return top in layers ? top : undefined;
}

/** What is wrong with one import, or null. */
export function violation(found: Import): string | null {
  const name = layerOf(found.from);
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || layer === undefined) return `${found.from}: its folder is not in the table`;
  return isAllowed(found, name, layer)
    ? null
    : `${found.from} must not import ${found.typeOnly ? "type " : ""}${found.to}`;
}

function isAllowed(found: Import, name: string, layer: Layer): boolean {
  if (found.ours) return isOursAllowed(found, name, layer);
  if (found.to === "node:child_process") return starters.some((start) => found.from.startsWith(start));
  if (found.to.startsWith("node:")) return layer.node === true || (layer.node || []).includes(found.to);
  return layer.packages?.includes(found.to) === true;
}

function isOursAllowed(found: Import, name: string, layer: Layer): boolean {
  const within = found.to.replace(/^src\//, "");
  if (everywhere.includes(within)) return !everywhere.includes(name);
  const target = layerOf(found.to);
  if (target === undefined) return false;
  if (target === "commands" && name === "commands") return found.from === "src/commands/index.ts" && found.lazy;
  if (target === name) return true;
  const fits = (each: string) => each === target || each === within;
  return layer.ours.some(fits) || (found.typeOnly && layer.types?.some(fits) === true);
}
