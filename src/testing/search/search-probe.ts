/** For tests and figures of search: an archive's files in memory as the build writes them, read as the worker reads them. */
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

/** What was read, with its weight on the wire, in bytes. */
export interface Request {
  file: string;
  bytes: number;
}

/** What a probe asks. */
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

  /** A worker's engine on this site, nothing cached. */
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
  readonly #listeners = new Set<(answer: SearchResponse) => void>();
  readonly #engine: SearchEngine;

  constructor(site: ProbedSite, scanner?: () => Scanner) {
    this.#engine = new SearchEngine({
      post: (answer) => {
        for (const listener of this.#listeners) listener(answer);
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

  /** All answers to a question, the last one whole. */
  ask(text: string, more: Partial<HitsRequest> = {}): Promise<SearchHits[]> {
    this.#requestId += 1;
    const requestId = this.#requestId;
    const said: SearchHits[] = [];
    const answered = this.#until((answer) => {
      if (answer.kind === 'texts' || answer.requestId !== requestId) return false;
      if (answer.kind === 'failed') throw new Error(answer.why);
      said.push(answer);
      return !answer.partial;
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
    return answered.then(() => said);
  }

  /** The reader's marks, for the questions that follow and bear their number. */
  mark(sets: SearchMarks): void {
    this.#engine.receive({ kind: 'marks', sets });
  }

  /** Brings all texts to this device, or as many as search may hold; gives the memory that it then holds, in bytes. */
  async loadTexts(): Promise<number> {
    let bytes = 0;
    const loaded = this.#until((answer) => {
      if (answer.kind !== 'texts') return false;
      bytes = answer.bytes;
      return answer.state === 'complete' || answer.state === 'full';
    });
    this.#engine.receive({ kind: 'texts', load: true });
    await loaded;
    return bytes;
  }

  #until(test: (answer: SearchResponse) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = (answer: SearchResponse) => {
        try {
          if (!test(answer)) return;
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
