/** Plants each possible breach of the layer boundaries once, and expects Biome to report it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYERS } from './layers.mjs';
import { layerFiles } from './write-layers.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** A file with one import, and the rule that must report it; no rule if the import is allowed. */
type Planted = [file: string, imports: string, rule?: string];

const ANY_LAYER = LAYERS.flatMap(({ name, mayImport }) =>
  LAYERS.filter((other) => other.name !== name).map((other): Planted => {
    const planted = [`src/${name}/imports-${other.name}.ts`, `#${other.name}/leaf.ts`] as const;
    return mayImport.includes(other.name) ? [...planted] : [...planted, 'noRestrictedImports'];
  }),
);

const PLANTED: readonly Planted[] = [
  ...ANY_LAYER,
  ...LAYERS.map(({ name }): Planted => [`src/${name}/leaf.ts`, '']),
  ['src/features/one/island.ts', '#features/two/other.ts', 'noRestrictedImports'],
  ['src/features/two/other.ts', ''],
  ['src/features/search/nested/inner.ts', '#features/search/outer.ts'],
  ['src/features/search/outer.ts', '#features/two/other.ts', 'noRestrictedImports'],
  ['src/ui/plain.ts', 'react-markdown'],
  ['src/components/markdown.ts', 'react-markdown', 'noRestrictedImports'],
  ['src/components/formula.ts', 'temml', 'noRestrictedImports'],
  ['src/state/deep/climb.ts', '../leaf.ts', 'noRestrictedImports'],
  ['src/state/first.ts', '#state/second.ts', 'noImportCycles'],
  ['src/state/second.ts', './first.ts', 'noImportCycles'],
  ['src/state/type-first.ts', 'type ./type-second.ts', 'noImportCycles'],
  ['src/state/type-second.ts', 'type ./type-first.ts', 'noImportCycles'],
];

/** `type X` is an import of a type only. */
function statementFor(imports: string): string {
  if (imports === '') return '';
  const [path, isType] = [imports.replace('type ', ''), imports.startsWith('type ')];
  return isType
    ? `import type { planted as other } from '${path}';\nexport type Other = typeof other;\n`
    : `import '${path}';\n`;
}

let folder = '';
const reported = new Map<string, string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-boundaries-'));
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  const settings = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const [file, imports] of PLANTED) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${statementFor(imports)}export const planted = 1;\n`);
  }
  for (const { category, location } of await lint()) {
    const rules = reported.get(location.path) ?? [];
    reported.set(location.path, [...rules, category.split('/').at(-1)!]);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the boundaries between layers', () => {
  it.each(PLANTED.filter(([, , rule]) => rule))('%s may not import %s', (file, _imports, rule) => {
    expect(reported.get(file) ?? []).toContain(rule);
  });

  it.each(PLANTED.filter(([, , rule]) => !rule))('%s may import %s', (file) => {
    expect(reported.get(file) ?? []).toEqual([]);
  });
});

it('generates biome.json and ARCHITECTURE.md, which are up to date', () => {
  const present = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  expect(JSON.parse(layerFiles()['biome.json'])).toEqual(present);
  const restored = layerFiles((file) =>
    readFileSync(join(ROOT, file), 'utf8').replace(/^\| `core\/`.*$/m, ''),
  );
  expect(restored['ARCHITECTURE.md']).toBe(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
});

async function lint(): Promise<{ category: string; location: { path: string } }[]> {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: { stdout: string }) => failed,
  );
  return JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics;
}
