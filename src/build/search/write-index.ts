/** Index: the files of `data/search` in the folder of a site; what a cache holds from earlier builds is not made again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSearch, type SearchInput } from './build-search.ts';
import { codeVersion } from './code-version.ts';
import { DiskStore } from './disk-store.ts';

export function writeIndex(inputs: readonly SearchInput[], site: string, cache: string): void {
  const store = new DiskStore(cache, codeVersion());
  const folders = new Set<string>();
  buildSearch(inputs, store, (name, content) => {
    const path = join(site, name);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, content);
  });
  store.forgetOld();
}
