/** The service worker as tests see and drive it: installs, versions, and what it does while the page is idle or closed. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { shellIsWhole } from './cached-files.ts';
import type { Fault, OwnSite } from './own-site.ts';
import { openList } from './page-objects.ts';
import { expect } from './site.ts';

/** Waits until the worker has the shell and controls the page. */
export async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until the page runs the version that was built under this name. */
export async function waitForVersion(page: Page, name: string): Promise<void> {
  await expect(page.locator(`script[src*="-${name}-"]`)).toHaveCount(1);
}

interface HeldPage {
  letGo(): void;
}

/** From now on this page never comes to rest: what begins then waits until it is let go. */
export async function holdIdleCallbacks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = globalThis.requestIdleCallback;
    const held: IdleRequestCallback[] = [];
    globalThis.requestIdleCallback = (callback) => held.push(callback);
    (globalThis as unknown as HeldPage).letGo = () => {
      globalThis.requestIdleCallback = own;
      for (const one of held) own(one);
    };
  });
}

export async function runIdleCallbacks(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as HeldPage).letGo());
}

/** What Chromium does by itself now and then for an installed app. */
export async function syncPeriodically(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const known = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one) found(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await devtools.send('ServiceWorker.dispatchPeriodicSyncEvent', {
    origin,
    registrationId: await known,
    tag: 'archive',
  });
}

/** Asks for the pointer, as a page does that opens: past what this page asked for ahead, which Firefox would hand out again. */
export async function fetchPointer(page: Page): Promise<void> {
  await page.evaluate(() => fetch('data/current.json', { cache: 'no-store' }));
}

/** A visit during which the worker's install meets a fault: nothing of it may be left. */
export async function failedInstall(page: Page, site: OwnSite, files: RegExp, fault: Fault): Promise<void> {
  site.fault = (path) => (files.test(path) ? fault : undefined);
  site.asked.length = 0;
  await openList(page, '');
  await expect.poll(() => site.asked.some((path) => files.test(path))).toBe(true);
  const worker = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing?.state ?? registration?.active?.state ?? 'none';
    });
  await expect.poll(worker).toBe('none');
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':shell:')));
  await expect.poll(shells).toEqual([]);
}

/** The next visit, on a line without faults. */
export async function healedInstall(page: Page, site: OwnSite): Promise<void> {
  site.fault = undefined;
  await page.reload();
  await waitForWorker(page);
  expect(await shellIsWhole(page, site.root)).toBe(true);
}

/** A copy of the site whose service worker runs this first. Whoever made it removes it. */
export async function withWorkerPrefix(root: string, code: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'lectern-worker-'));
  await cp(root, copy, { recursive: true });
  const worker = join(copy, 'service-worker.js');
  await writeFile(worker, `${code}\n${await readFile(worker, 'utf8')}`);
  return copy;
}
