/** `lectern serve` as a page meets it: it answers, and tells the page when the site was built anew. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '#site/cli/command.ts';
import { VERBS } from '#site/cli/main.ts';
import { writeSmallApp } from '#testing/built-app.fixture.ts';
import { type FakeTerminal, fakeTerminal } from '#testing/terminal.fake.ts';

let root = '';
let terminal: FakeTerminal;
let controller: AbortController;
let ended: Promise<number> | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-preview-'));
  vi.stubEnv('LECTERN_APP', writeSmallApp(join(root, 'app')));
  vi.stubEnv('LECTERN_CACHE', join(root, 'cache'));
  terminal = fakeTerminal();
  controller = new AbortController();
  await mkdir(join(root, 'papers'));
  await writeDigest('2025-09-28-arxiv.md', '第一篇');
});
afterEach(async () => {
  controller.abort();
  await ended;
  ended = undefined;
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

function writeDigest(name: string, title: string): Promise<void> {
  const text = `| 标题 | PDF链接 |\n|---|---|\n| ${title} | [PDF](http://arxiv.org/pdf/2509.00001v1) |\n`;
  return writeFile(join(root, 'papers', name), text);
}

/** Starts the verb and gives the address when it is announced. */
async function serve(...words: string[]): Promise<string> {
  ended = runCommand(['serve', ...words], VERBS, { terminal, signal: controller.signal });
  await expect.poll(() => terminal.results + terminal.warnings).toMatch(/http:\/\/\S+/);
  return /http:\/\/[^\s"]+/.exec(terminal.results)![0];
}

const papers = () => join(root, 'papers');
const get = async (url: string) => (await fetch(url)).text();

/** What a page hears, until the test ends. */
async function listen(url: string): Promise<string[]> {
  const heard: string[] = [];
  const { body } = await fetch(`${url}lectern-events`, { signal: controller.signal });
  const follow = async () => {
    for await (const text of body!.pipeThrough(new TextDecoderStream())) heard.push(text);
  };
  follow().catch(() => {});
  return heard;
}

describe('a preview', () => {
  it('shows the site, and tells its pages when a digest has changed', async () => {
    const url = await serve(papers(), '--port', '0');
    const page = await get(url);
    expect(page).toContain('<script src="/lectern-reload.js"></script>');
    expect(await get(`${url}lectern-reload.js`)).toContain('location.reload()');
    const heard = await listen(url);
    await expect.poll(() => heard).toHaveLength(1);
    await writeDigest('2025-09-29-arxiv.md', '第二篇');
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard[1]).not.toBe(heard[0]);
    expect(await get(`${url}data/current.json`)).toContain('"newest":"2025-09-29"');
    expect(terminal.notes).toMatch(/1 paper in 1 digest\n(?:.*\n)*1 paper in 2 digests\n$/);
  });

  it('waits for digests where there are none yet, and says each problem once', async () => {
    await rm(join(papers(), '2025-09-28-arxiv.md'));
    const url = await serve(papers(), '--port', '0');
    expect(terminal.warnings).toMatch(/^No digest could be read/);
    const heard = await listen(url);
    await writeFile(join(papers(), 'notes.md'), '# Notes\n');
    await writeDigest('2025-09-28-arxiv.md', '第一篇');
    await expect.poll(() => heard).toHaveLength(2);
    await writeDigest('2025-09-29-arxiv.md', '第二篇');
    await expect.poll(() => heard).toHaveLength(3);
    expect(terminal.notes.match(/notes\.md/g)).toHaveLength(1);
  });

  it('shows samples where serve digests finds no such folder, and the digests when they are there', async () => {
    const before = process.cwd();
    process.chdir(root);
    try {
      const url = await serve('digests', '--port', '0');
      expect(terminal.notes).toContain('There is no folder digests here yet: these are samples.');
      expect(await get(`${url}data/current.json`)).toContain('"newest":"2026-05-14"');
      const heard = await listen(url);
      await mkdir(join(root, 'digests'));
      await writeFile(
        join(root, 'digests/2027-01-01-arxiv.md'),
        await readFile(join(papers(), '2025-09-28-arxiv.md')),
      );
      await expect.poll(() => heard).toHaveLength(2);
      expect(await get(`${url}data/current.json`)).toContain('"newest":"2027-01-01"');
    } finally {
      process.chdir(before);
    }
  });
});
