/** A site built from the corpus and served, with a browser: for the families that measure in Chromium. Built once, then shared. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { findBrowser } from '#scripts/find-browser.mjs';
import { serveSite } from '#site/serve/serve-site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const VIEWPORT = { width: 1440, height: 900 };
const builtSites = new Map<string, string>();

export interface BuiltSite {
  root: string;
  url: string;
  /** Requested paths, in order; a measurement may empty the list. */
  requests: string[];
  browser: Browser;
  close(): Promise<void>;
}

export async function openBuiltSite(corpus: string): Promise<BuiltSite> {
  const root = builtSites.get(corpus) ?? build(corpus);
  const requests: string[] = [];
  const site = await serveSite({ root, base: '/', port: 0, log: ({ path }) => requests.push(path) });
  const browser = await chromium.launch(await findBrowser());
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { root, url: site.url, requests, browser, close };
}

function build(corpus: string): string {
  const out = mkdtempSync(join(tmpdir(), 'lectern-bench-site-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', out, '--quiet'], {
    cwd: ROOT,
    env: { ...process.env, DIGESTS: corpus, BASE: '' },
  });
  builtSites.set(corpus, out);
  return out;
}

/** A context with an empty profile. tsx wraps functions in a helper `__name`, which pages do not have. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', ...options });
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

/** Slows the page's processor down by a factor. */
export async function throttleCpu(context: BrowserContext, page: Page, rate: number): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  return devtools;
}

/** Bytes of a site's file on the wire: hosts compress text and leave other files as they are. */
export function wireBytes(root: string, path: string): number {
  const file = join(root, decodeURIComponent(path.split('?')[0]!));
  return /\.(?:js|json|css|html)$/.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}
