/**
 * Index: the files of `data/search` in the folder of a site. What a cache holds from earlier builds is not made again, and what the
 * folder holds is not written again: of thousands of files, a new day changes a hundred.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SEARCH_FOLDER } from '#core/search-index/index-files.ts';
import { buildSearch, type SearchInput } from './build-index.ts';
import { codeVersion } from './code-version.ts';
import { DiskStore } from './disk-store.ts';

export function writeIndex(inputs: readonly SearchInput[], site: string, cache: string): void {
  const store = new DiskStore(cache, codeVersion());
  const folder = new IndexFolder(site);
  buildSearch(inputs, store, (name, content) => folder.write(name, content));
  folder.deleteOthers();
  store.forgetOld();
}

class IndexFolder {
  readonly #site: string;
  readonly #folders = new Set<string>();
  /** Files and folders that an earlier build left and this one did not write so far. */
  readonly #others: Set<string>;

  constructor(site: string) {
    this.#site = site;
    const folder = join(site, SEARCH_FOLDER);
    mkdirSync(folder, { recursive: true });
    this.#others = new Set(listEntries(folder));
  }

  write(name: string, content: Uint8Array): void {
    const path = join(this.#site, name);
    this.#enter(dirname(path));
    // Compared as bytes: the file may be damaged.
    if (this.#others.delete(path) && readFileSync(path).equals(content)) return;
    writeFileSync(path, content);
  }

  deleteOthers(): void {
    for (const path of this.#others) rmSync(path, { recursive: true, force: true });
  }

  #enter(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (!this.#others.delete(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** As Node would list a folder with all below it, which takes it as long as building a month. */
function listEntries(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? [path, ...listEntries(path)] : [path];
  });
}
