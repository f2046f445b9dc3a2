import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCK_FILE, lockFolder } from './folder-lock.ts';

let folder = '';
const lock = () => join(folder, LOCK_FILE);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = () => {
  throw new Error('must not wait');
};

function leaveLock(owner: object, ageMs = 0): void {
  writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: hostname(), token: 'left', ...owner }));
  const time = (Date.now() - ageMs) / 1000;
  utimesSync(lock(), time, time);
}

it('lets builds take turns', async () => {
  const order: string[] = [];
  const first = await lockFolder(folder, never);
  const second = lockFolder(folder, () => order.push('second waits')).then((held) => {
    order.push('second builds');
    held.release();
  });
  await expect.poll(() => order).toEqual(['second waits']);
  order.push('first ends');
  first.release();
  await second;
  expect(order).toEqual(['second waits', 'first ends', 'second builds']);
  expect(existsSync(lock())).toBe(false);
});

it('never has two holders, however many wait', async () => {
  let holders = 0;
  let most = 0;
  const builds = Array.from({ length: 8 }, async () => {
    const held = await lockFolder(folder, () => {});
    holders += 1;
    most = Math.max(most, holders);
    await new Promise((resolve) => setImmediate(resolve));
    holders -= 1;
    held.release();
  });
  await Promise.all(builds);
  expect(most).toBe(1);
});

it.each([
  ['a process that is gone', { pid: spawnSync(process.execPath, ['-e', '']).pid }, 0],
  ['an earlier process of the same number, as in a container', {}, 0],
  ['a machine that cannot be asked, if it is old', { host: 'elsewhere' }, 600_000],
])('takes over the lock of %s', async (_whose, owner, ageMs) => {
  leaveLock(owner, ageMs);
  (await lockFolder(folder, never)).release();
  expect(existsSync(lock())).toBe(false);
});

it.each([
  ['a process that lives', { pid: process.ppid }],
  ['another machine, if it is new', { host: 'elsewhere' }],
])('waits for %s', async (_whose, owner) => {
  leaveLock(owner);
  let waits = false;
  const waiting = lockFolder(folder, () => {
    waits = true;
  });
  await expect.poll(() => waits).toBe(true);
  rmSync(lock());
  (await waiting).release();
});
