/** The index for the dev server: built when it is first asked for, in small steps, so that the server stays awake. */
import { setImmediate } from 'node:timers/promises';
import { type BuiltSegment, type BuiltTier, buildSearch, type SearchMemory } from './build-search.ts';
import type { SearchFile } from './pack-chunks.ts';
import { type ReadText, searchInputs } from './search-inputs.ts';

type Files = Map<SearchFile[0], SearchFile[1]>;

export class SearchServer {
  private readonly memory: SearchMemory = {
    segments: new Map<string, BuiltSegment>(),
    tiers: new Map<string, BuiltTier>(),
  };
  private read: ReadText | undefined;
  private files: Promise<Files> | undefined;

  /** From now on the index is of this archive. */
  follow(read: ReadText): void {
    this.read = read;
    this.files = undefined;
  }

  /** A file of the index; undefined where the archive's index has no such file. */
  async get(file: string): Promise<SearchFile[1] | undefined> {
    if (!this.read || !isSearchFile(file)) return undefined;
    this.files ??= this.build(this.read);
    return (await this.files).get(file);
  }

  private async build(read: ReadText): Promise<Files> {
    const files: Files = new Map();
    for (const [name, content] of buildSearch(searchInputs(read), this.memory)) {
      files.set(name, content);
      await setImmediate();
    }
    return files;
  }
}

function isSearchFile(file: string): boolean {
  return /^data\/search[-/]/.test(file);
}
