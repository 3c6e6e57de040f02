import { closeSync, linkSync, lstatSync, openSync, readdirSync, renameSync, type Stats, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errnoOf } from "./errno.js";

/** Only a process that was killed leaves a temporary file behind; none needs it for longer than this. */
const leftoverAge = 60_000;

/**
 * Creates a hidden file beside `target`, lets `fill` write into it, and returns its path. Nothing of it remains when
 * `fill` fails. Takes away what killed processes left for the same target.
 */
export function layBeside(target: string, fill: (descriptor: number) => void): string {
  removeLeftovers(target);
  const unique = `${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const path = join(dirname(target), `${prefix(target)}${unique}.tmp`);
  const descriptor = openSync(path, "wx");
  try {
    fill(descriptor);
  } catch (error) {
    closeSync(descriptor);
    removeQuietly(path);
    throw error;
  }
  closeSync(descriptor);
  return path;
}

/**
 * Gives a temporary file its name; false, and nothing is done, if something has that name already. Where the file
 * system has no hard links the name is taken with an empty file first, which a reader may see for a moment.
 */
export function claim(temporary: string, target: string, link = linkSync): boolean {
  try {
    link(temporary, target);
  } catch (error) {
    return errnoOf(error) !== "EEXIST" && claimWithoutLink(temporary, target);
  }
  removeQuietly(temporary);
  return true;
}

function claimWithoutLink(temporary: string, target: string): boolean {
  try {
    closeSync(openSync(target, "wx"));
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    renameSync(temporary, target);
    return true;
  } catch (error) {
    removeQuietly(target);
    throw error;
  }
}

/** Makes a rename last through a power cut, where folders can be synchronised at all (not on Windows). */
export function syncFolder(folder: string, fsync: (descriptor: number) => void): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    errnoOf(error);
  }
}

/** Removes a file of ours, or lets it be: that it stays is harmless, and must not hide why it was to go. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    errnoOf(error);
  }
}

/** What `path` is, a link not followed; null when nothing can be found there. */
export function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    errnoOf(error);
    return null;
  }
}

function prefix(target: string): string {
  return `.${basename(target)}.`;
}

function removeLeftovers(target: string): void {
  const folder = dirname(target);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix(target)) || !name.endsWith(".tmp")) continue;
    const path = join(folder, name);
    const stats = statsOf(path);
    if (stats?.isFile() && Date.now() - stats.mtimeMs > leftoverAge) removeQuietly(path);
  }
}
