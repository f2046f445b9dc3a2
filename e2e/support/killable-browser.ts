/** A browser that can be killed as a phone does it, and begins again with what it had on disk. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect } from '@playwright/test';
import { findBrowser } from '#scripts/find-browser.mjs';

/** A profile on disk that ends with the test. */
export async function withProfile(run: (browser: KillableBrowser) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-profile-'));
  const browser = new KillableBrowser(folder);
  try {
    await run(browser);
  } finally {
    await browser.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A browser with a profile on disk, whose process can be ended as a phone ends one: without a word. */
export class KillableBrowser {
  #process: ChildProcess | undefined;
  #ended: Promise<void> | undefined;
  #browser: Browser | undefined;

  constructor(readonly folder: string) {}

  async start(): Promise<BrowserContext> {
    const { executablePath, args } = findBrowser()!;
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'DevToolsActivePort'])
      await rm(join(this.folder, lock), { force: true });
    const all = [
      ...args,
      '--headless=new',
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.folder}`,
    ];
    // A group of its own, so that nothing of it outlives the end.
    const started = spawn(executablePath, [...all, '--no-default-browser-check', 'about:blank'], {
      stdio: 'ignore',
      detached: true,
    });
    this.#process = started;
    this.#ended = new Promise((done) => started.once('exit', () => done()));
    const port = join(this.folder, 'DevToolsActivePort');
    await expect.poll(() => readFile(port, 'utf8').catch(() => '')).toMatch(/^\d+\n/);
    const [number] = (await readFile(port, 'utf8')).split('\n');
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
    return this.#browser.contexts()[0]!;
  }

  /** SIGKILL, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process ?? {};
    // Whoever has been killed before cannot be found any more.
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    await this.#ended;
    if (pid !== undefined) await helpersGone(pid);
    await this.#browser?.close().catch(() => {});
  }
}

/** The helpers of a killed browser hold its databases for a moment longer; whoever begins sooner is refused. Some systems list the dead for good. */
async function helpersGone(group: number): Promise<void> {
  for (let look = 0; look < 100 && isAlive(group); look += 1)
    await new Promise((done) => setTimeout(done, 20));
}

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}
