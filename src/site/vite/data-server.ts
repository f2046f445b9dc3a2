/** The data set from memory, for the dev server: packed anew when the folder changes, one packing at a time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { POINTER_FILE, QUALITY_FILE } from '#core/dataset/paths.ts';
import { type DataFiles, packArchive } from '#site/dataset/pack-archive.ts';
import { PackMemory } from '#site/dataset/pack-segments.ts';
import { type ArchiveReading, type DigestSource, describeNothingRead } from '#site/read/digest-source.ts';
import { SearchServer } from '#site/search-index/search-server.ts';

/** An editor writes a file in several steps, a copied folder file by file. */
const SETTLE_MS = 50;

export class DataServer {
  readonly #source: DigestSource;
  readonly #memory = new PackMemory();
  #files: DataFiles = new Map();
  /** A page that read the pointer just before a change still asks for the files of that time. */
  #previous: DataFiles = new Map();
  #working: Promise<unknown> = Promise.resolve();
  readonly #search = new SearchServer();
  #timer: NodeJS.Timeout | undefined;

  constructor(source: DigestSource) {
    this.#source = source;
  }

  /** Reads and packs the folder as it is now; rejects with one sentence where there is no digest. */
  refresh(): Promise<ArchiveReading> {
    const next = this.#working.then(() => this.#pack());
    this.#working = next.catch(() => {});
    return next;
  }

  /** Calls `refresh` once after a burst of changes. */
  refreshSoon(refresh: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(refresh, SETTLE_MS);
  }

  /** Answers every address below `data/`: a missing file is a 404, never the page. */
  middleware(base: string) {
    return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
      const path = new URL(request.url ?? '/', 'http://local').pathname;
      const file = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
      if (!file.startsWith('data/')) return next();
      await this.#working;
      const json = this.#files.get(file) ?? this.#previous.get(file) ?? this.#search.get(file);
      const fixed = file === POINTER_FILE || file === QUALITY_FILE;
      response.statusCode = json === undefined ? 404 : 200;
      response.setHeader('content-type', json === undefined ? 'text/plain' : typeOf(file));
      response.setHeader(
        'cache-control',
        fixed || json === undefined ? 'no-cache' : 'max-age=31536000, immutable',
      );
      response.end(json ?? `No such data file: ${file}\n`);
    };
  }

  async #pack(): Promise<ArchiveReading> {
    const reading = await this.#source.read();
    this.#previous = this.#files;
    this.#files = packArchive(reading.archive, reading.problems, this.#memory);
    const files = this.#files;
    this.#search.follow((file) => files.get(file)!);
    const nothing = describeNothingRead(this.#source.paths, reading);
    if (nothing !== undefined) throw new Error(nothing);
    return reading;
  }
}

function typeOf(file: string): string {
  return file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
