/** Search for tests and benchmarks: an archive in memory as the build writes it, searched by the engine of the worker. */
import { gzipSync } from 'node:zlib';
import { hashedFile } from '#core/dataset/paths.ts';
import type { Appearance } from '#core/paper/paper.ts';
import type { HitsRequest, SearchHits, SearchMarks, SearchResponse } from '#core/protocol/search-messages.ts';
import { buildSearch, searchHash } from '#site/search-index/build-index.ts';
import { MemoryStore } from '#site/search-index/memory-store.ts';
import type { Scanner } from '#workers/search/scan/scanner.ts';
import { SearchEngine } from '#workers/search/search-engine.ts';
import { SearchFileError } from '#workers/search/search-io.ts';

export interface SiteSegment {
  hash: string;
  to?: string;
  rows: number;
  json: string;
  read(): Appearance[];
}

/** A file that was read, and its transfer size in bytes. */
export interface Request {
  file: string;
  bytes: number;
}

/** What a probe searches. */
export interface ProbedSite {
  readonly segments: readonly Pick<SiteSegment, 'hash' | 'rows'>[];
  read(file: string): Promise<Uint8Array<ArrayBuffer>>;
}

export class SearchSite implements ProbedSite {
  readonly requests: Request[] = [];
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(readonly segments: readonly SiteSegment[]) {
    buildSearch(segments, new MemoryStore(), (name, content) => this.files.set(name, content));
    for (const { hash, json } of segments)
      this.files.set(hashedFile('segment', hash), new Uint8Array(Buffer.from(json)));
  }

  /** An engine on this site with an empty cache. */
  open(scanner?: () => Scanner): SearchProbe {
    return new SearchProbe(this, scanner);
  }

  async read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    const content = this.files.get(file);
    if (!content) throw new SearchFileError('network', file);
    this.requests.push({ file, bytes: file.endsWith('.json') ? gzipSync(content).length : content.length });
    return content;
  }
}

/** Asks an engine and waits for what it says. */
export class SearchProbe {
  #requestId = 0;
  readonly #listeners = new Set<(response: SearchResponse) => void>();
  readonly #engine: SearchEngine;

  constructor(site: ProbedSite, scanner?: () => Scanner) {
    this.#engine = new SearchEngine({
      post: (response) => {
        for (const listener of this.#listeners) listener(response);
      },
      openReader: () => (file) => site.read(file),
      yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
      isCached: () => Promise.resolve(false),
      ...(scanner && { scanner }),
    });
    this.#engine.receive({
      kind: 'open',
      base: 'https://site.example/',
      segments: site.segments.map(({ hash, rows }) => ({ file: hashedFile('segment', hash), rows })),
      index: hashedFile('search', searchHash(site.segments)),
    });
  }

  /** All responses to a search; the last one is complete. */
  search(text: string, more: Partial<HitsRequest> = {}): Promise<SearchHits[]> {
    this.#requestId += 1;
    const requestId = this.#requestId;
    const received: SearchHits[] = [];
    const done = this.#until((response) => {
      if (response.kind === 'texts' || response.requestId !== requestId) return false;
      if (response.kind === 'failed') throw new Error(response.why);
      received.push(response);
      return !response.partial;
    });
    this.#engine.receive({
      kind: 'search',
      requestId,
      text,
      sources: [],
      months: [],
      from: 0,
      to: 10,
      ...more,
    });
    return done.then(() => received);
  }

  /** The reader's marks, for the searches that follow. */
  setMarks(sets: SearchMarks): void {
    this.#engine.receive({ kind: 'marks', sets });
  }

  /** Loads all texts, or as many as fit into memory; resolves to the memory in use, in bytes. */
  async loadTexts(): Promise<number> {
    let bytes = 0;
    const loaded = this.#until((response) => {
      if (response.kind !== 'texts') return false;
      bytes = response.bytes;
      return response.state === 'complete' || response.state === 'full';
    });
    this.#engine.receive({ kind: 'texts', load: true });
    await loaded;
    return bytes;
  }

  #until(test: (response: SearchResponse) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = (response: SearchResponse) => {
        try {
          if (!test(response)) return;
          resolve();
        } catch (error) {
          reject(error as Error);
        }
        this.#listeners.delete(listener);
      };
      this.#listeners.add(listener);
    });
  }
}
