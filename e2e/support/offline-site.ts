/** A site of one's own for tests of offline use: a server with faults, other versions to deploy. */

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { messages as offlineZh } from '#messages/zh/offline.ts';
import { findFirefox } from '#scripts/find-browser.mjs';
import { serveSite } from '#scripts/serve.mjs';
import { openList } from './page-objects.ts';
import { test as base, expect } from './site.ts';

export const words = offlineZh;

const ROOT = resolve(import.meta.dirname, '../..');
const BASE = '/reading/lectern/';

export interface Fault {
  status?: number;
  cut?: number;
  hang?: boolean;
  until?: Promise<unknown>;
  page?: boolean;
}

export interface OwnSite {
  url: string;
  root: string;
  /** Sees each path; what it gives is what happens instead. */
  fault: ((path: string) => Fault | undefined) | undefined;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<unknown>;
}

export async function serveOwn(root = process.env.SITE_ROOT!, port = 0): Promise<OwnSite> {
  const asked: string[] = [];
  let own: OwnSite | undefined;
  const fault = (path: string) => {
    asked.push(path);
    return own?.fault?.(path);
  };
  const site = await serveSite({ root, base: BASE, port, fault });
  own = Object.assign(Object.create(null), {
    url: site.url,
    asked,
    fault: undefined,
    close: () => site.close(),
  });
  return Object.defineProperty(own!, 'root', {
    get: () => site.root,
    set: (next: string) => {
      site.root = next;
    },
  });
}

export const test = base.extend<{ site: OwnSite }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: the test runner demands a pattern
  site: async ({}, use) => {
    const site = await serveOwn();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});

type Engine = { browserName: string };

/** For `test.skip`, in every file of these tests. */
export const WITHOUT_FIREFOX = [
  ({ browserName }: Engine) => browserName === 'firefox' && findFirefox() === undefined,
  'Firefox ESR is not installed: offline use is tried in Chromium alone',
] as const;

/** Why some tests are left out elsewhere: they end the browser’s process, or tell it things that a page cannot. */
export const CHROMIUM_ALONE = 'asks Chromium’s own protocol';

/** Where the versions of this run lie; removed by whoever made it. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lectern-versions-'));
}

export async function buildVersion(
  out: string,
  {
    name = '',
    digests = join(ROOT, 'digests'),
    offline = '1',
  }: { name?: string; digests?: string; offline?: string },
): Promise<string> {
  const env = { ...process.env, DIGESTS: digests, OFFLINE: offline, BASE: '' };
  await promisify(execFile)(process.execPath, ['scripts/build-version.mjs', out, name], { cwd: ROOT, env });
  return out;
}

/** The samples and one more day of so many papers. */
export async function addDay(folder: string, day: string, papers: number): Promise<string> {
  const digests = join(folder, `digests-${day}`);
  await mkdir(digests, { recursive: true });
  await cp(join(ROOT, 'digests'), digests, { recursive: true });
  const rows = Array.from(
    { length: papers },
    (_, at) =>
      `| 新论文之 ${at + 1} | Ada Reader | [PDF](http://arxiv.org/pdf/2605.9${String(at).padStart(4, '0')}v1) | 说的是第 ${at + 1} 件事。 |`,
  );
  const head = [`# arxiv ${day}`, '', '| 标题 | 作者 | PDF链接 |  摘要 |', '|------|------|--------|------|'];
  await writeFile(join(digests, `${day}-arxiv.md`), `${[...head, ...rows].join('\n')}\n`);
  return digests;
}

/** Waits until the worker has the shell and controls the page. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until the page runs the version that was built under this name. */
export async function runsVersion(page: Page, name: string): Promise<void> {
  await expect(page.locator(`script[src*="-${name}-"]`)).toHaveCount(1);
}

interface HeldPage {
  letGo(): void;
}

/** From now on this page never comes to rest: what begins then waits until it is let go. */
export async function holdRest(page: Page): Promise<void> {
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

export async function comeToRest(page: Page): Promise<void> {
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
export async function lookForNewer(page: Page): Promise<void> {
  await page.evaluate(() => fetch('data/current.json', { cache: 'no-store' }));
}

/** Waits until these data files are in the cache. */
export async function keptData(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(async () => (await keptUrls(page)).some((url) => pattern.test(url))).toBe(true);
}

export function keptUrls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
    return urls;
  });
}

/** Damages what is kept under addresses that match; how many there were. */
export function damage(page: Page, pattern: RegExp, body: string): Promise<number> {
  return page.evaluate(
    async ([source, text]) => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(source!).test(request.url)) continue;
          await cache.put(request, new Response(text));
          count += 1;
        }
      }
      return count;
    },
    [pattern.source, body],
  );
}

/** Version and completeness of each shell in the cache, against what its worker lists. */
export async function shellIsWhole(page: Page, root: string): Promise<boolean> {
  const worker = await readFile(join(root, 'service-worker.js'), 'utf8');
  const { version, files } = JSON.parse(/^const LECTERN_SHELL=(.*);$/m.exec(worker)![1]!);
  const kept = await page.evaluate(async (suffix) => {
    const name = (await caches.keys()).find((one) => one.endsWith(suffix));
    return name === undefined ? undefined : (await (await caches.open(name)).keys()).length;
  }, `shell:${version}`);
  return kept === undefined || kept === files.length;
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
  await controlled(page);
  expect(await shellIsWhole(page, site.root)).toBe(true);
}

/** A copy of the site whose service worker runs this first. Whoever made it removes it. */
export async function withWorkerPrefix(root: string, code: string): Promise<string> {
  const copy = await makeFolder();
  await cp(root, copy, { recursive: true });
  const worker = join(copy, 'service-worker.js');
  await writeFile(worker, `${code}\n${await readFile(worker, 'utf8')}`);
  return copy;
}
