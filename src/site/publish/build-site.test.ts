import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { writeSmallApp } from '#testing/built-app.fixture.ts';
import { type BuildOptions, buildSite, NothingReadError } from './build-site.ts';
import { orderedEmitters } from './emitters.ts';
import { ForeignFolderError } from './output-folder.ts';

let root = '';
const digests = () => join(root, 'digests');
const site = () => join(root, 'site');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-site-'));
  writeSmallApp(join(root, 'app'));
  await mkdir(digests());
  await writeDigest('2025-09-28-arxiv.md', ['第一篇', '第二篇']);
});
afterEach(() => rm(root, { recursive: true }));

function writeDigest(name: string, titles: readonly string[]): Promise<void> {
  const rows = titles.map(
    (title, at) => `| ${title} | A. Author | [PDF](http://arxiv.org/pdf/2509.0000${at}v1) |`,
  );
  return writeFile(join(digests(), name), ['| 标题 | 作者 | PDF链接 |', '|---|---|---|', ...rows].join('\n'));
}

const build = (options: Partial<BuildOptions> = {}) =>
  buildSite({ digests: [digests()], out: site(), app: join(root, 'app'), ...options });

/** Every file of a folder by its path. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const);
  return new Map(await Promise.all(texts));
}

describe('a built site', () => {
  it('holds the app, the data, its search index, and the shell under both names', async () => {
    await build();
    const files = await filesOf(site());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['.lectern', '.nojekyll', '404.html', 'assets/index-1.js', 'icon.svg']),
    );
    for (const name of [
      /^data\/current\.json$/,
      /^data\/quality\.json$/,
      /^data\/segment-/,
      /^data\/search\//,
      /^api\/latest\.json$/,
    ])
      expect([...files.keys()].some((file) => name.test(file))).toBe(true);
    expect(files.get('404.html')).toBe(files.get('index.html'));
    expect(files.get('service-worker.js')).toMatch(/^const LECTERN_SHELL=.*assets\/index-1\.js/);
  });

  it('is the same bytes wherever the digests lie, with a cache or without, over an older site or none', async () => {
    await writeDigest('2025-09-27-arxiv.md', ['旧的一篇']);
    await build();
    await rm(join(digests(), '2025-09-27-arxiv.md'));
    await build();
    const files = await filesOf(site());
    expect([...files.values()].join()).not.toContain(root);
    const cache = join(root, 'cache');
    for (const out of ['first', 'second']) {
      await build({ out: join(root, out), cache });
      expect(await filesOf(join(root, out))).toEqual(files);
    }
  });

  it('writes a second time only what has changed', async () => {
    const first = await build();
    expect((await build()).files).toEqual({ new: 0, same: first.files.new, deleted: 0 });
    await writeDigest('2025-09-29-arxiv.md', ['第三篇']);
    const { files } = await build();
    expect(files.new).toBeGreaterThan(0);
    expect(files.deleted).toBeGreaterThan(0);
    expect(files.same).toBeGreaterThanOrEqual(6);
  });

  it('has a damaged file made whole, and nothing of what somebody else put there', async () => {
    await build();
    const files = await filesOf(site());
    const [segment] = [...files.keys()].filter((name) => name.startsWith('data/segment-'));
    await writeFile(join(site(), segment!), 'x'.repeat(files.get(segment!)!.length));
    await mkdir(join(site(), 'assets/old'));
    await writeFile(join(site(), 'assets/old/x.js'), '');
    await rm(join(site(), 'index.html'));
    await mkdir(join(site(), 'index.html'));
    await build();
    expect(await filesOf(site())).toEqual(files);
    await expect(stat(join(site(), 'assets/old'))).rejects.toThrow('ENOENT');
  });

  it('without offline use has a worker that removes itself; with a base names the app', async () => {
    await build({ offline: false, base: '/reader/' });
    const files = await filesOf(site());
    expect(files.get('service-worker.js')).toContain('unregister');
    expect(JSON.parse(files.get('manifest.webmanifest')!)).toMatchObject({ id: '/reader/' });
  });
});

describe('what is not built', () => {
  it.each([
    ['is missing', 'nowhere', /no such file or folder/],
    ['is empty', 'empty', /no digest/],
    ['holds no digest', 'notes', /no digest/],
  ])('a folder that %s is one sentence, and nothing is written', async (_what, name, sentence) => {
    await mkdir(join(root, 'empty'));
    await mkdir(join(root, 'notes'));
    await writeFile(join(root, 'notes/plan.md'), '# Plan\n\nBuy milk.\n');
    const failed = build({ digests: [join(root, name)] });
    await expect(failed).rejects.toThrow(NothingReadError);
    await expect(failed).rejects.toThrow(sentence);
    await expect(stat(site())).rejects.toThrow('ENOENT');
  });

  it('a folder of somebody else is left alone unless it is to be replaced', async () => {
    await mkdir(site());
    await writeFile(join(site(), 'thesis.tex'), '');
    await expect(build()).rejects.toThrow(ForeignFolderError);
    expect(await readdir(site())).toEqual(['thesis.tex']);
    await build({ force: true });
    expect(await readdir(site())).not.toContain('thesis.tex');
  });
});

it('is written in an order in which nothing refers to what is not there yet', () => {
  const stages = orderedEmitters().map(({ stage }) => stage);
  expect(stages[0]).toBe('hashed');
  expect(stages.slice(-2)).toEqual(['shell', 'pointer']);
  const names: string[] = [];
  const [pointer] = orderedEmitters().slice(-1);
  pointer!.emit({ data: new Map([[POINTER_FILE, '{}']]) } as never, (file) => names.push(file));
  expect(names).toEqual([POINTER_FILE]);
});
