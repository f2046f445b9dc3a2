/**
 * The index of a built site, in a process of its own: `search-command.ts DIST [CACHE]` reads `DIST/data` and writes what search needs
 * beside it. What CACHE holds from an earlier build is not built again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSearch } from './build-search.ts';
import { DiskStore } from './disk-store.ts';
import { MemoryStore } from './memory-store.ts';
import { searchInputs } from './search-inputs.ts';

const [dist, cache] = process.argv.slice(2);
if (dist === undefined) {
  console.error('usage: search-command.ts DIST [CACHE]');
  process.exitCode = 2;
} else writeIndex(dist, cache);

function writeIndex(site: string, folder: string | undefined): void {
  const store = folder === undefined ? new MemoryStore() : new DiskStore(folder);
  const inputs = searchInputs((file) => readFileSync(join(site, file), 'utf8'));
  const folders = new Set<string>();
  buildSearch(inputs, store, (name, content) => {
    const path = join(site, name);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, content);
  });
  if (store instanceof DiskStore) store.forgetOthers();
}
