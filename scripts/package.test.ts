/** The package as a publisher meets it: packed, installed into an empty folder, and run there. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '#testing/folder-files.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CORPUS = resolve(ROOT, '../shared/corpus/daily-papers');
const DIGESTS = 100;

let home = '';

/** Runs a program and gives what it prints. */
async function run(cwd: string, command: string, ...words: string[]): Promise<string> {
  const env = { ...process.env, XDG_CACHE_HOME: join(home, '.cache') };
  return (await promisify(execFile)(command, words, { cwd, env, encoding: 'utf8' })).stdout;
}

const lectern = (...words: string[]) => run(home, join(home, 'node_modules/.bin/lectern'), ...words);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-publisher-'));
  const packed = await run(ROOT, 'npm', 'pack', '--json', '--pack-destination', home);
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[\n')));
  await run(home, 'npm', 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
});
afterAll(() => rmSync(home, { recursive: true }));

/** What `npm run build` makes of a folder of digests. */
async function builtHere(digests: string): Promise<ReadonlyMap<string, string>> {
  const out = join(home, 'built-here');
  rmSync(out, { recursive: true, force: true });
  const env = { ...process.env, DIGESTS: digests, BASE: '', OFFLINE: '', STRICT: '' };
  const words = ['scripts/build.mjs', '--out', out, '--quiet'];
  await promisify(execFile)(process.execPath, words, { cwd: ROOT, env });
  return filesOf(out);
}

describe('the installed package', () => {
  it('brings nothing else along', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'lectern',
    ]);
  });

  it('builds the samples as npm run build does, byte for byte', async () => {
    const samples = join(home, 'node_modules/lectern/digests');
    await lectern('build', samples, '--out', 'samples');
    expect(filesOf(join(home, 'samples'))).toEqual(await builtHere(join(ROOT, 'digests')));
  });

  it.skipIf(!existsSync(CORPUS))(`builds ${DIGESTS} real digests so, too`, async () => {
    const digests = join(home, 'digests');
    mkdirSync(digests);
    const names = readdirSync(CORPUS).filter((name) => name.endsWith('.md'));
    const step = Math.floor(names.length / DIGESTS);
    for (let at = 0; at < DIGESTS; at += 1)
      copyFileSync(join(CORPUS, names[at * step]!), join(digests, names[at * step]!));
    await lectern('build', 'digests', '--out', 'real');
    const built = filesOf(join(home, 'real'));
    expect(built.size).toBeGreaterThan(200);
    expect(built).toEqual(await builtHere(digests));
  });

  it('is a library, too, for a program without types and one with them', async () => {
    const program = `
      import { buildSite, readDigests } from 'lectern';
      const { papers, problems } = await readDigests('node_modules/lectern/digests');
      const site = await buildSite({ digests: ['node_modules/lectern/digests'], out: 'by-library' });
      console.log(JSON.stringify([papers.length, problems.length, site.papers, site.problems]));`;
    writeFileSync(join(home, 'program.mjs'), program);
    const [papers, problems, ...site] = JSON.parse(await run(home, process.execPath, 'program.mjs'));
    expect(papers).toBeGreaterThan(50);
    expect(site).toEqual([papers, problems]);
    writeFileSync(join(home, 'program.ts'), program.replace('site.papers', 'site.papers satisfies number'));
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
    const roots = ['--typeRoots', join(ROOT, 'node_modules/@types')];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    await run(home, process.execPath, tsc, ...options, ...roots, 'program.ts');
  });

  it('is what the action builds a site with, by its own shell step', async () => {
    const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    const step = /^ {6}run: \|\n((?: {8}.*\n)+)/m.exec(action)![1]!.replace(/^ {8}/gm, '');
    const packed = readdirSync(home).find((name) => name.endsWith('.tgz'))!;
    const env = {
      ...process.env,
      DIGESTS: 'node_modules/lectern/digests',
      OUT: 'by-action',
      STRICT: 'false',
      PACKAGE: join(home, packed),
      CACHE: join(home, '.action-cache'),
    };
    await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', step], { cwd: home, env });
    expect(filesOf(join(home, 'by-action'))).toEqual(await builtHere(join(ROOT, 'digests')));
  });

  it('says its version', async () => {
    expect(await lectern('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
