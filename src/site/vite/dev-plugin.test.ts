import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestSchema, pointerSchema } from '#core/dataset/manifest.ts';
import { lecternDev } from './dev-plugin.ts';

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
  await rm(root, { recursive: true, force: true });
});

function config(): InlineConfig {
  return { root, configFile: false, base: './', logLevel: 'silent', plugins: [lecternDev(digests())] };
}

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
