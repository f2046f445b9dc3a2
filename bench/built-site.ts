/** The whole site, built once for all families that look at it in Chromium, and served as a host would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../scripts/serve.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const VIEWPORT = { width: 1440, height: 900 };
const built = new Map<string, string>();

export interface BuiltSite {
  root: string;
  url: string;
  /** Paths that were asked for, in order; may be emptied. */
  asked: string[];
  browser: Browser;
  close(): Promise<void>;
}

export async function openBuiltSite(corpus: string): Promise<BuiltSite> {
  const root = built.get(corpus) ?? build(corpus);
  const asked: string[] = [];
  const site = await serveSite({ root, base: '/', port: 0, log: ({ path }) => asked.push(path) });
  const browser = await chromium.launch(await findBrowser());
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { root, url: site.url, asked, browser, close };
}

function build(corpus: string): string {
  const out = mkdtempSync(join(tmpdir(), 'lectern-bench-site-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', out, '--quiet'], {
    cwd: ROOT,
    env: { ...process.env, DIGESTS: corpus, BASE: '' },
  });
  built.set(corpus, out);
  return out;
}

/** A fresh profile. The runner names functions by a helper that pages do not have. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', ...options });
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

export async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  return devtools;
}
