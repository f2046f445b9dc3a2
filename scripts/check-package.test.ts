import { expect, it } from 'vitest';
import { checkPackage } from './check-package.mjs';

const files = [
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'package.json',
  'digests/2025-09-28-arxiv.md',
  'package/lectern.mjs',
  'package/index.mjs',
  'package/index.d.ts',
  'docs/config.schema.json',
  'package/app/index.html',
  'package/app/service-worker.js',
];
const pack = (names: readonly string[], size = 900_000) => ({ size, files: names.map((path) => ({ path })) });

it('takes a whole package without dependencies', () => {
  expect(checkPackage(pack(files), {})).toEqual([]);
});

it.each([
  ['it has 1.60 MB, the limit is 1.5', pack(files, 1_600_000), {}],
  ['it has dependencies: what it needs is bundled', pack(files), { dependencies: { valibot: '1.5.0' } }],
  ['package/index.mjs is missing', pack(files.filter((name) => name !== 'package/index.mjs')), {}],
  ['src/site/api.ts does not belong to it', pack([...files, 'src/site/api.ts']), {}],
  ['package/app/chunks.json is only for checks', pack([...files, 'package/app/chunks.json']), {}],
])('says that %s', (line, made, manifest) => {
  expect(checkPackage(made, manifest)).toEqual([line]);
});
