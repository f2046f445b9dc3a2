/** The index for the dev server: built when it is first asked for, and after a change only what changed. */
import { buildSearch } from './build-index.ts';
import { MemoryStore } from './memory-store.ts';
import type { SearchFile } from './pack-chunks.ts';
import { type ReadText, searchInputs } from './search-inputs.ts';

type Files = Map<SearchFile[0], SearchFile[1]>;

export class SearchServer {
  #memory = new MemoryStore();
  #read: ReadText | undefined;
  #files: Files | undefined;

  /** From now on the index is of this archive. */
  follow(read: ReadText): void {
    this.#read = read;
    this.#files = undefined;
  }

  /** A file of the index; undefined where the archive's index has no such file. */
  get(file: string): SearchFile[1] | undefined {
    if (!this.#read || !isSearchFile(file)) return undefined;
    this.#files ??= this.#build(this.#read);
    return this.#files.get(file);
  }

  #build(read: ReadText): Files {
    const files: Files = new Map();
    this.#memory = new MemoryStore(this.#memory);
    buildSearch(searchInputs(read), this.#memory, (name, content) => files.set(name, content));
    return files;
  }
}

function isSearchFile(file: string): boolean {
  return /^data\/search[-/]/.test(file);
}
