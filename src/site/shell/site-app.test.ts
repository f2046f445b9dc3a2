/** The list in the service worker is what was built: nothing left out, nothing that is not there, and not too heavy. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '#site/dataset/content-hash.ts';
import { dressManifest } from './dress-page.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SHELL_KB = 600;

let dist = '';
let worker = '';

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'lectern-offline-'));
  const env = { ...process.env, DIGESTS: join(ROOT, 'digests'), OFFLINE: '', BASE: '' };
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', '--out', dist, '--quiet'], {
    cwd: ROOT,
    env,
  });
  worker = await readFile(join(dist, 'service-worker.js'), 'utf8');
});

afterAll(() => rm(dist, { recursive: true, force: true }));

describe('the list of the shell', () => {
  const list = (): { version: string; files: [string, string][] } =>
    JSON.parse(/^const LECTERN_SHELL=(.*);$/m.exec(worker)![1]!);

  it('has every built file but data and pages, each with the hash of its content', async () => {
    const all = await readdir(dist, { recursive: true, withFileTypes: true });
    const built = all
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(dist.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((file) => !/^(?:api|d|data|p|screenshots)\/|^assets\/theme-/.test(file));
    const apart = ['.lectern', '.nojekyll', '404.html', 'service-worker.js'];
    expect([...list().files.map(([file]) => file), ...apart].sort()).toEqual(built.sort());
    for (const [file, hash] of list().files)
      expect(contentHash(await readFile(join(dist, file))), file).toBe(hash);
  });

  it('brings Markdown, formulas and the workers along, and stays within its weight', async () => {
    const files = list().files.map(([file]) => file);
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/products.mjs'], { cwd: ROOT });
    const chunks = JSON.parse(await readFile(join(stdout.split('\n')[0]!, 'chunks.json'), 'utf8'));
    for (const name of ['react-markdown', 'temml']) {
      const chunk = Object.keys(chunks).filter((file) => chunks[file].modules.includes(name));
      expect(chunk.length, name).toBeGreaterThan(0);
      expect(files).toEqual(expect.arrayContaining(chunk));
    }
    for (const name of ['search-worker', 'all-papers-worker'])
      expect(
        files.some((file) => file.startsWith(`assets/${name}-`)),
        name,
      ).toBe(true);
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(join(dist, file))).length),
    );
    expect(sizes.reduce((sum, one) => sum + one, 0) / 1000).toBeLessThan(SHELL_KB);
  });

  it('is one classic script', () => {
    expect(worker).not.toMatch(/^\s*(?:import|export)\b/m);
  });
});

describe('the manifest of the app', () => {
  it('has what stores and systems ask for, relative to wherever the site lies', async () => {
    const app = JSON.parse(await readFile(join(dist, 'manifest.webmanifest'), 'utf8'));
    expect(app).toMatchObject({
      start_url: './',
      scope: './',
      launch_handler: {},
      share_target: { action: './share' },
    });
    const purposes = app.icons.map((icon: { purpose: string }) => icon.purpose);
    expect(new Set(purposes)).toEqual(new Set(['any', 'maskable', 'monochrome']));
    const forms = app.screenshots.map((one: { form_factor: string }) => one.form_factor);
    expect(forms).toEqual(['wide', 'narrow']);
    const places = app.shortcuts.map(({ url }: { url: string }) => url);
    expect(places).toEqual(expect.arrayContaining(['./', './starred', './search']));
  });

  it('names only pictures that are there', async () => {
    const app = JSON.parse(await readFile(join(dist, 'manifest.webmanifest'), 'utf8'));
    const icons = [app, ...app.shortcuts].flatMap((one) => one.icons);
    const pictures: { src: string; sizes: string }[] = [...icons, ...app.screenshots];
    for (const { src, sizes } of pictures) {
      const bytes = await readFile(join(dist, src));
      if (src.endsWith('.png'))
        expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(
      /apple-touch-icon[^>]*apple-touch-icon[\w-]*\.png/,
    );
  });

  it('has an id where the site’s path is known, and the same by its start address where it is not', async () => {
    const text = await readFile(join(dist, 'manifest.webmanifest'), 'utf8');
    const app = JSON.parse(text);
    expect(app).not.toHaveProperty('id');
    const named = JSON.parse(dressManifest(text, undefined, '/someone/reader/'));
    expect(named.id).toBe(new URL(app.start_url, 'https://site.example/someone/reader/').pathname);
  });
});
