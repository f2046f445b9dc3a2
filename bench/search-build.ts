/** In a process of its own: builds the index of a written site and says what it took. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSearch, type SearchMemory } from '#build/search/build-search.ts';
import { DiskStore } from '#build/search/disk-store.ts';
import { siteInputs } from './site-inputs.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    cache: { type: 'string' },
  },
});

const start = performance.now();
const inputs = siteInputs(values.site);
/** Forgets everything at once: a build from nothing is measured. */
const nothing: SearchMemory = {
  segments: { get: () => undefined, set: () => {} },
  tiers: { get: () => undefined, begin: () => ({ add: () => {}, end: () => {} }) },
};
const store = values.cache === undefined ? nothing : new DiskStore(values.cache);
const folders = new Set<string>();
let indexBytes = 0;
let chunkBytes = 0;
let files = 0;
buildSearch(inputs, store, (name, content) => {
  const path = join(values.out, name);
  if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  folders.add(dirname(path));
  writeFileSync(path, content);
  files += 1;
  if (/\/(?:rows|texts)-/.test(name)) chunkBytes += content.length;
  else indexBytes += content.length;
});
const ms = performance.now() - start;
const peakMb = process.resourceUsage().maxRSS / 1024;
const rows = inputs.reduce((sum, one) => sum + one.rows, 0);
console.log(JSON.stringify({ ms, peakMb, rows, files, indexBytes, chunkBytes }));
