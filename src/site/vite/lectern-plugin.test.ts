import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { build, createLogger, createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestSchema, pointerSchema } from '#core/dataset/manifest.ts';
import { lectern } from './lectern-plugin.ts';
import { shell } from './shell-plugin.ts';

const digest = (titles: readonly string[]) =>
  ['# Arxiv 论文', '', '| 标题 | 作者 | PDF链接 | 摘要 |', '| --- | --- | --- | --- |']
    .concat(
      titles.map(
        (one, at) => `| ${one} | A. Author | [PDF](http://arxiv.org/pdf/2509.0000${at}v1) | 摘要。 |`,
      ),
    )
    .join('\n');

let root = '';
let server: ViteDevServer | undefined;
const digests = () => join(root, 'digests');
const write = (name: string, titles: readonly string[]) => writeFile(join(digests(), name), digest(titles));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-plugin-'));
  await mkdir(digests());
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n</head>\n<body><script type="module" src="./main.js"></script></body>\n</html>',
  );
  await writeFile(join(root, 'main.js'), 'document.title = "ready"');
  await write('2025-09-28-arxiv.md', ['第一篇', '第二篇']);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  process.exitCode = undefined;
  await rm(root, { recursive: true, force: true });
});

function config(options: { folder?: string; strict?: boolean } = {}): InlineConfig {
  const { folder = digests(), strict = false } = options;
  return {
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [lectern({ digests: folder, strict }), shell()],
  };
}

async function distFiles(): Promise<Map<string, string>> {
  const dist = join(root, 'dist');
  const names = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const files = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

describe('a build', () => {
  it('holds the data set, the shell under both names, and is the same bytes twice', async () => {
    await build(config());
    const first = await distFiles();
    const names = [...first.keys()].map((file) => file.slice(join(root, 'dist/').length));
    expect(names).toEqual(
      expect.arrayContaining(['.nojekyll', '404.html', 'data/current.json', 'data/quality.json']),
    );
    expect(first.get(join(root, 'dist/404.html'))).toBe(first.get(join(root, 'dist/index.html')));
    await build(config());
    expect(await distFiles()).toEqual(first);
  });

  it('spares files of the index that are those of the build before when it empties the folder', async () => {
    const places = async () => {
      const folder = join(root, 'dist/data/search');
      const names = await readdir(folder, { recursive: true });
      return Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).ino}`));
    };
    await build(config());
    const first = await places();
    await build(config());
    expect(await places()).toEqual(first);
  });

  it('names files as they stand in the folder, not where the folder lies', async () => {
    await build(config());
    expect([...(await distFiles()).values()].join()).not.toContain(root);
  });

  it.each([
    ['is missing', 'nowhere', /no such file or folder/],
    ['is empty', 'empty', /no digest/],
    ['holds no digest', 'notes', /no digest/],
  ])('fails with one sentence where the folder %s', async (_what, name, sentence) => {
    await mkdir(join(root, 'empty'));
    await mkdir(join(root, 'notes'));
    await writeFile(join(root, 'notes/plan.md'), '# Plan\n\nBuy milk.\n');
    await expect(build(config({ folder: join(root, name) }))).rejects.toThrow(sentence);
  });

  it('fails on a problem only where it is strict', async () => {
    await writeFile(join(digests(), 'notes.md'), '# Notes\n\nBuy milk.\n');
    await build(config());
    expect(process.exitCode ?? 0).toBe(0);
    const errors: string[] = [];
    const customLogger = { ...createLogger('error'), error: (text: string) => errors.push(text) };
    await build({ ...config({ strict: true }), logLevel: 'error', customLogger });
    expect(process.exitCode).toBe(1);
    expect(errors.join('\n')).toMatch(/notes\.md[\s\S]*--strict/);
  });
});

describe('the dev server', () => {
  async function serve(): Promise<(file: string) => Promise<Response>> {
    server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    const { port } = server.httpServer!.address() as { port: number };
    return (file) => fetch(`http://127.0.0.1:${port}/${file}`);
  }

  async function countRows(get: (file: string) => Promise<Response>): Promise<number> {
    const { manifest } = v.parse(pointerSchema, await (await get('data/current.json')).json());
    return v.parse(manifestSchema, await (await get(manifest)).json()).totals.rows;
  }

  it('serves the same data from memory, and a missing file as 404, not as a page', async () => {
    const get = await serve();
    expect(await countRows(get)).toBe(2);
    const missing = await get('data/segment-000000000.json');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain']);
  });

  it('serves a new, a changed and a removed digest without a restart, and tells the page', async () => {
    const get = await serve();
    expect(await countRows(get)).toBe(2);
    const told = vi.spyOn(server!.ws, 'send');
    const rowsBecome = (rows: number) => expect.poll(() => countRows(get)).toBe(rows);
    await write('2025-09-29-arxiv.md', ['第三篇']);
    await rowsBecome(3);
    await write('2025-09-28-arxiv.md', ['第一篇', '第二篇', '第四篇']);
    await rowsBecome(4);
    await rm(join(digests(), '2025-09-29-arxiv.md'));
    await rowsBecome(3);
    expect(told).toHaveBeenCalledWith('lectern:archive');
    expect(told.mock.calls.flat()).not.toContainEqual(expect.objectContaining({ type: 'full-reload' }));
  });

  it('starts without digests and shows them when they come', async () => {
    await rm(join(digests(), '2025-09-28-arxiv.md'));
    const get = await serve();
    expect(await countRows(get)).toBe(0);
    await write('2025-09-28-arxiv.md', ['第一篇']);
    await expect.poll(() => countRows(get)).toBe(1);
  });
});
