import { lstatSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/**
 * Whether `path` lies outside the folder `root` once every symbolic link on the way is followed. Links are rare, so
 * the real paths are asked for only where there is one. Throws what the file system throws (nothing there, no access).
 */
export function leadsOutside(root: string, path: string): boolean {
  const steps = relative(root, path);
  if (!climbs(steps) && !hasLink(root, steps)) return false;
  return climbs(relative(realpathSync.native(root), realpathSync.native(path)));
}

/** Whether a relative path leaves the folder that it starts from. */
function climbs(path: string): boolean {
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
}

function hasLink(root: string, steps: string): boolean {
  let at = root;
  for (const step of steps.split(sep)) {
    at = join(at, step);
    if (lstatSync(at).isSymbolicLink()) return true;
  }
  return false;
}
