import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Failure } from "../errors.js";
import { errnoOf } from "./errno.js";
import { removeQuietly, statsOf } from "./temporary.js";

/** How long to wait for another command, in milliseconds. */
export interface LockOptions {
  readonly patience?: number;
}

const usualPatience = 2_000;
const pollingInterval = 25;
/** A lock that says nothing is being written just now, or its writer was killed on the way. */
const unreadableAge = 10_000;
/** No command holds a lock for minutes, so the process is gone: on another machine, or its id belongs to another. */
const longestHold = 600_000;
const largestProcess = 0x7fffffff;
/** A lock file has some hundred bytes; what is longer is none. */
const longestLock = 4_096;

/**
 * Does `work` while no other command that locks works on the ledger at `root`. The lock is the file `.lock` there. One
 * that a killed command left is recognised and taken over; a live one is waited for, then Failure `lock-held` names its
 * holder. Failure `write-failed` where no lock can be made.
 */
export async function withLock<T>(root: string, work: () => T | Promise<T>, options: LockOptions = {}): Promise<T> {
  const path = join(root, ".lock");
  const own = await acquire(path, options.patience ?? usualPatience);
  try {
    return await work();
  } finally {
    if (contentOf(path) === own) removeQuietly(path);
  }
}

async function acquire(path: string, patience: number): Promise<string> {
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    time: new Date().toISOString(),
    nonce: Math.random().toString(36).slice(2),
  });
  const end = performance.now() + patience;
  for (;;) {
    if (create(path, mine)) return mine;
    if (isStale(path)) takeAway(path);
    if (create(path, mine)) return mine;
    if (performance.now() > end) throw new Failure("lock-held", { path, holder: holderOf(path) });
    await setTimeout(pollingInterval);
  }
}

/** Whether `path` is ours now; false if something is there. */
function create(path: string, content: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, "wx");
  } catch (error) {
    const code = errnoOf(error);
    if (code === "EEXIST") return false;
    throw new Failure("write-failed", { file: path, code });
  }
  try {
    writeSync(descriptor, content);
    return true;
  } catch (error) {
    removeQuietly(path);
    throw new Failure("write-failed", { file: path, code: errnoOf(error) });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Removes a stale lock. Of several that find it stale only the one that holds the guard may, and it looks again first:
 * otherwise the slower would remove the lock that the faster has made since. A guard is held for microseconds; one that
 * is older belongs to a process killed in between.
 */
function takeAway(path: string): void {
  const guard = `${path}.takeover`;
  if (!create(guard, "")) {
    const stats = statsOf(guard);
    if (stats !== null && Date.now() - stats.mtimeMs > unreadableAge) removeQuietly(guard);
    return;
  }
  try {
    if (isStale(path)) unlinkSync(path);
  } catch (error) {
    errnoOf(error);
  } finally {
    removeQuietly(guard);
  }
}

function isStale(path: string): boolean {
  const stats = statsOf(path);
  if (!stats?.isFile()) return false;
  const age = Date.now() - stats.mtimeMs;
  const holder = parsed(contentOf(path));
  if (holder === null) return age > unreadableAge;
  if (age > longestHold) return true;
  return holder.host === hostname() && !isAlive(holder);
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly time: string;
}

function isAlive({ pid, time }: Holder): boolean {
  // In a container every run may have the same id: a lock older than this process is not its own.
  if (pid === process.pid) return Date.parse(time) >= performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== "ESRCH";
  }
}

function contentOf(path: string): string | null {
  const stats = statsOf(path);
  if (!stats?.isFile() || stats.size > longestLock) return null;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    errnoOf(error);
    return null;
  }
}

function parsed(content: string | null): Holder | null {
  try {
    const { pid, host, time } = JSON.parse(content ?? "");
    // Zero and negative numbers would stand for whole groups of processes.
    const isProcess = Number.isInteger(pid) && pid > 0 && pid <= largestProcess;
    return isProcess && typeof host === "string" && typeof time === "string" ? { pid, host, time } : null;
  } catch {
    return null;
  }
}

function holderOf(path: string): string {
  const holder = parsed(contentOf(path));
  return holder === null ? "?" : `${holder.pid}@${holder.host}, ${holder.time}`;
}
