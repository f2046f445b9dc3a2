/** A site of its own for each test of offline use: a server with faults, whose root can change to another version. */
import { messages as offlineZh } from '#messages/zh/offline.ts';
import { findFirefox } from '#scripts/find-browser.mjs';
import { serveSite } from '#site/serve/serve-site.ts';
import { test as base } from './site.ts';
import { siteFolder } from './site-folder.ts';

export const words = offlineZh;

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
  /** Sees each path; what it returns happens instead of the answer. */
  fault: ((path: string) => Fault | undefined) | undefined;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<unknown>;
}

export async function serveOwn(root = siteFolder('samples'), port = 0): Promise<OwnSite> {
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
  'Firefox ESR is not installed: offline use is tested in Chromium alone',
] as const;

/** Why some tests are left out in Firefox: they kill the browser’s process, or command it by its protocol. */
export const CHROMIUM_ALONE = 'needs Chromium’s own protocol';
