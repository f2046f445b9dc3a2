/** A build that ends at any moment leaves a site that works: the old one or the new one, with every file that it needs. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { writeSmallApp } from '#testing/built-app.fixture.ts';
import { filesOf } from '#testing/folder-files.ts';
import { buildSite } from './build-site.ts';
import { OutputFolder } from './output-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const KILLS = 20;

type Files = ReadonlyMap<string, string>;

let root = '';
const path = (name: string) => join(root, name);

/** Two versions of a site: other digests, and another app with other names. */
const VERSIONS = ['old', 'new'] as const;
type Version = (typeof VERSIONS)[number];
const sites = {} as Record<Version, Files>;

function optionsOf(version: Version, out: string) {
  return { digests: [path(`digests-${version}`)], app: path(`app-${version}`), out };
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lectern-interrupted-'));
  writeSmallApp(path('app-old'));
  writeSmallApp(path('app-new'), 2);
  for (const version of VERSIONS) mkdirSync(path(`digests-${version}`));
  for (const name of ['2025-09-27-biorxiv.md', '2025-09-28-arxiv.md'])
    cpSync(join(ROOT, 'digests', name), path(`digests-old/${name}`));
  cpSync(path('digests-old/2025-09-28-arxiv.md'), path('digests-new/2025-09-28-arxiv.md'));
  writeFileSync(
    path('digests-new/2026-06-01-arxiv.md'),
    '| 标题 | PDF链接 |\n|---|---|\n| 新的一篇 | [PDF](http://arxiv.org/pdf/2606.00001v1) |\n',
  );
  for (const version of VERSIONS) {
    await buildSite(optionsOf(version, path(`site-${version}`)));
    sites[version] = filesOf(path(`site-${version}`));
  }
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Every file under a name that stays is of one version as a whole, and no file of the version that is pointed at is missing. */
function expectWorkingSite(found: Files, before: Files, after: Files): void {
  const isNew = found.get(POINTER_FILE) === after.get(POINTER_FILE);
  for (const [file, content] of isNew ? after : before) {
    const allowed = isNew ? [content] : [content, after.get(file)];
    expect(allowed, file).toContain(found.get(file));
  }
  for (const [file, content] of found) {
    const known = [before.get(file), after.get(file)];
    // What a name with a dot holds belongs to the build, not to the site: its lock, and the file being written.
    if (!file.startsWith('.lectern')) expect(known, file).toContain(content);
  }
  const shell = found.get('index.html');
  const version = shell === after.get('index.html') ? after : before;
  const scripts = [...version.keys()].filter((file) => file.startsWith('assets/'));
  for (const file of scripts) expect(found.get(file), file).toBe(version.get(file));
}

describe('a build that ends with an error', () => {
  it('at any of its writes leaves the old site or the new one', async () => {
    const { write } = OutputFolder.prototype;
    // The marker is written with the first file.
    const writes = sites.new.size - 1;
    for (let last = 0; last < writes; last += 1) {
      const out = path('half');
      rmSync(out, { recursive: true, force: true });
      cpSync(path('site-old'), out, { recursive: true });
      let done = 0;
      vi.spyOn(OutputFolder.prototype, 'write').mockImplementation(function (this: OutputFolder, ...file) {
        if (done === last) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        done += 1;
        write.apply(this, file);
      });
      await expect(buildSite(optionsOf('new', out))).rejects.toThrow('no space left');
      vi.restoreAllMocks();
      expectWorkingSite(filesOf(out), sites.old, sites.new);
      await buildSite(optionsOf('new', out));
      expect(filesOf(out)).toEqual(sites.new);
    }
  });
});

describe('a build that is killed', () => {
  let command = '';
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/products.mjs'], { cwd: ROOT });
    command = stdout.trim().split('\n')[1]!;
  });

  /** Kills the command when it has run for so long; whether it was still running. */
  function buildKilled(version: Version, out: string, ms?: number): Promise<boolean> {
    const { digests, app } = optionsOf(version, out);
    const words = [command, 'build', ...digests, '--out', out, '--no-cache'];
    const child = spawn(process.execPath, words, {
      stdio: 'ignore',
      env: { ...process.env, LECTERN_APP: app },
    });
    const timer = ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ms);
    return new Promise((resolve) => {
      child.on('exit', (_code, signal) => {
        clearTimeout(timer);
        resolve(signal === 'SIGKILL');
      });
    });
  }

  it(`at ${KILLS} random moments leaves the old site or the new one, and the next build makes it whole`, async () => {
    const out = path('killed');
    mkdirSync(out);
    cpSync(path('site-old'), out, { recursive: true });
    const start = performance.now();
    expect(await buildKilled('new', path('whole'))).toBe(false);
    const whole = performance.now() - start;
    expect(filesOf(path('whole'))).toEqual(sites.new);
    let killed = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const [before, after] = round % 2 === 0 ? (['old', 'new'] as const) : (['new', 'old'] as const);
      // Starting Node takes half of the time; what matters is what comes after it.
      if (await buildKilled(after, out, whole * (0.4 + 0.6 * Math.random()))) killed += 1;
      expectWorkingSite(filesOf(out), sites[before], sites[after]);
      await buildSite(optionsOf(after, out));
      expect(filesOf(out)).toEqual(sites[after]);
    }
    expect(killed).toBeGreaterThan(0);
  });
});
