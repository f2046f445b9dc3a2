/** A check that scans nothing looks like success: each breach of the boundaries is planted once, and Biome must see it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What a file imports, and the rule that must refuse it; no rule where it is allowed. */
type Planted = [file: string, imports: string, rule?: string];

const PLANTED: readonly Planted[] = [
  ['src/features/one/island.ts', '#features/two/other.ts', 'noRestrictedImports'],
  ['src/features/two/other.ts', '#contract/leaf.ts'],
  ['src/features/two/reader.ts', '#digest/leaf.ts', 'noRestrictedImports'],
  ['src/features/two/upward.ts', '#app/leaf.ts', 'noRestrictedImports'],
  ['src/ui/upward.ts', '#state/leaf.ts', 'noRestrictedImports'],
  ['src/ui/plain.ts', 'react-markdown'],
  ['src/parts/markdown.ts', 'react-markdown', 'noRestrictedImports'],
  ['src/parts/formula.ts', 'temml', 'noRestrictedImports'],
  ['src/contract/outward.ts', '#digest/leaf.ts', 'noRestrictedImports'],
  ['src/digest/outward.ts', '#build/leaf.ts', 'noRestrictedImports'],
  ['src/build/page.ts', '#state/leaf.ts', 'noRestrictedImports'],
  ['src/workers/page.ts', '#state/leaf.ts', 'noRestrictedImports'],
  ['src/messages/outward.ts', '#contract/leaf.ts', 'noRestrictedImports'],
  ['src/state/build.ts', '#build/leaf.ts', 'noRestrictedImports'],
  ['src/app/build.ts', '#build/leaf.ts', 'noRestrictedImports'],
  ['src/state/deep/climb.ts', '../leaf.ts', 'noRestrictedImports'],
  ['src/state/round.ts', '#state/about.ts', 'noImportCycles'],
  ['src/state/about.ts', './round.ts', 'noImportCycles'],
  ...['contract', 'digest', 'build', 'state', 'app'].map((land): Planted => [`src/${land}/leaf.ts`, '']),
];

let folder = '';
const refused = new Map<string, string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-boundaries-'));
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  const settings = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const [file, imports] of PLANTED) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${imports && `import '${imports}';\n`}export const planted = 1;\n`);
  }
  for (const { category, location } of await lint()) {
    const rules = refused.get(location.path) ?? [];
    refused.set(location.path, [...rules, category.split('/').at(-1)!]);
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the boundaries between lands', () => {
  it.each(PLANTED.filter(([, , rule]) => rule))('%s may not import %s', (file, _imports, rule) => {
    expect(refused.get(file) ?? []).toContain(rule);
  });

  it.each(PLANTED.filter(([, , rule]) => !rule))('%s may import %s', (file) => {
    expect(refused.get(file) ?? []).toEqual([]);
  });
});

async function lint(): Promise<{ category: string; location: { path: string } }[]> {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: { stdout: string }) => failed,
  );
  return JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics;
}
