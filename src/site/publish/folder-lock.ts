/** Two builds of one folder take turns. A lock of a process that is gone is taken over, so a killed build blocks nothing. */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';

export const LOCK_FILE = '.lectern-lock';
const POLL_MS = 100;
/** Builds touch their lock at least this often by far; one that is not is of a process on a machine that cannot be asked. */
const STALE_MS = 120_000;
const TOUCH_MS = 1_000;

const ownerSchema = v.object({ pid: v.number(), host: v.string(), token: v.string() });

/** Locks that this process holds. */
const held = new Set<string>();

export interface FolderLock {
  /** Says that the build goes on; may be called as often as one likes. */
  touch(): void;
  release(): void;
}

/** `onWait` is called once where another build holds the folder, which must exist. */
export async function lockFolder(folder: string, onWait: () => void): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const token = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  held.add(token);
  const text = JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies v.InferInput<
    typeof ownerSchema
  >);
  let isWaiting = false;
  while (!create(path, text)) {
    if (takeAway(path)) continue;
    if (!isWaiting) onWait();
    isWaiting = true;
    await pause(POLL_MS);
  }
  return makeLock(path, token);
}

function makeLock(path: string, token: string): FolderLock {
  let touched = Date.now();
  return {
    touch() {
      const now = Date.now();
      if (now - touched < TOUCH_MS) return;
      touched = now;
      utimesSync(path, now / 1000, now / 1000);
    },
    release() {
      held.delete(token);
      rmSync(path, { force: true });
    },
  };
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose owner is gone; by renaming, so that of several who wait only one succeeds. */
function takeAway(path: string): boolean {
  if (!isStale(path)) return false;
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
    return true;
  } catch {
    return true;
  }
}

function isStale(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE_MS) return true;
  const owner = readOwner(path);
  // It is empty for a moment while it is written.
  if (owner === undefined || owner.host !== hostname()) return false;
  return owner.pid === process.pid ? !held.has(owner.token) : !isAlive(owner.pid);
}

function readOwner(path: string): v.InferOutput<typeof ownerSchema> | undefined {
  try {
    return v.parse(ownerSchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
