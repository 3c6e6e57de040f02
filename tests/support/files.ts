import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project. */
export const home = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that hold nothing written by hand. */
const foreign = new Set([".git", "node_modules", "dist", "coverage"]);

/** What the build makes and git ignores. */
const generated = new Set(["src/check/validators.ts"]);

/** Every file written for this project below `folder`, as paths from its home with `/`, sorted. */
export function ownFiles(folder = "."): string[] {
  const names: string[] = [];
  const visit = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      // In a linked working tree .git is a file.
      if (foreign.has(entry.name)) continue;
      if (entry.isDirectory()) visit(child);
      else if (entry.isFile()) names.push(relative(home, child).split(sep).join("/"));
    }
  };
  visit(join(home, folder));
  return names.filter((name) => !generated.has(name)).sort();
}
