/**
 * The page's connection to the search worker: started with the first search, and kept. It runs one search at a time, and repeats it while
 * texts are loaded, until the result is exact.
 */
import * as v from 'valibot';
import type { Manifest } from '#core/dataset/manifest.ts';
import {
  type HitsRequest,
  type SearchHits,
  type SearchRequest,
  type SearchResponse,
  searchResponseSchema,
  type TextsState,
} from '#core/protocol/search-messages.ts';
import { Store } from '#state/store.ts';
import { BASE_URL } from '#state/url/base.ts';
import type { QueryMarks } from './marks-for-query.ts';

export type SearchParams = Omit<HitsRequest, 'kind' | 'requestId'>;

/** The state of the current search. */
export interface SearchResult {
  params: SearchParams;
  /** The hits of this search if `isCurrent`, else of an earlier one; absent before the first. */
  hits?: SearchHits;
  isCurrent: boolean;
  failed?: 'network' | 'wrong-shape' | 'worker';
}

/** While texts are loaded, an approximate search is repeated after this many more rows. */
const REPEAT_AFTER_ROWS = 8_000;

export class SearchClient {
  readonly result = new Store<SearchResult | undefined>(undefined);
  readonly texts = new Store<TextsState | undefined>(undefined);
  readonly #spawn: () => Worker;
  #worker: Worker | undefined;
  #opened: Manifest | undefined;
  #requestId = 0;
  #rowsAtRequest = 0;
  #loadsTexts = false;
  /** The marks that the current search refers to, and the version that the worker has. */
  #marks: QueryMarks | undefined;
  #sentMarks: number | undefined;

  constructor(spawn: () => Worker = spawnWorker) {
    this.#spawn = spawn;
  }

  /** Opens an archive, and repeats the current search in it; does nothing if it is already open. */
  open(manifest: Manifest): void {
    if (this.#opened === manifest) return;
    this.#opened = manifest;
    this.texts.set(undefined);
    this.#send(openRequest(manifest));
    if (this.#loadsTexts) this.#send({ kind: 'texts', load: true });
    const current = this.result.get();
    if (current) this.#request(current.params);
  }

  /** Replaces the current search. Its hits stay until there are new ones. */
  search(query: Omit<SearchParams, 'marks'>, marks?: QueryMarks): void {
    const params: SearchParams = { ...query, ...(marks && { marks: marks.version }) };
    const before = this.result.get();
    if (JSON.stringify(params) === JSON.stringify(before?.params) && !before?.failed) return;
    this.#marks = marks;
    this.result.set({ params, isCurrent: false, ...(before?.hits && { hits: before.hits }) });
    this.#request(params);
  }

  /** Repeats what failed: the current search, and loading texts. */
  retry(): void {
    if (this.#loadsTexts) this.loadTexts(true);
    const before = this.result.get();
    if (!before) return;
    const { failed: _failed, ...current } = before;
    this.result.set({ ...current, isCurrent: false });
    this.#request(current.params);
  }

  /** Loads all texts in the background, or pauses; also of archives that are opened later. */
  loadTexts(load: boolean): void {
    this.#loadsTexts = load;
    if (this.#opened) this.#send({ kind: 'texts', load });
  }

  #request(params: SearchParams): void {
    this.#requestId += 1;
    this.#rowsAtRequest = this.texts.get()?.rows ?? 0;
    if (!this.#opened) return;
    this.#sendMarks();
    this.#send({ kind: 'search', requestId: this.#requestId, ...params });
  }

  #sendMarks(): void {
    if (!this.#marks || this.#marks.version === this.#sentMarks) return;
    this.#sentMarks = this.#marks.version;
    this.#send({ kind: 'marks', sets: this.#marks.sets });
  }

  #send(request: SearchRequest): void {
    this.#start().postMessage(request);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#spawn();
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      this.#receive(v.parse(searchResponseSchema, data));
    worker.onerror = () => this.#fail(worker);
    this.#worker = worker;
    return worker;
  }

  #receive(response: SearchResponse): void {
    const current = this.result.get();
    if (response.kind === 'texts') this.#receiveTexts(response);
    else if (response.requestId !== this.#requestId || !current) return;
    else if (response.kind === 'failed') this.result.set({ ...current, failed: response.why });
    else this.result.set({ params: current.params, isCurrent: true, hits: response });
  }

  #receiveTexts(texts: TextsState): void {
    this.texts.set(texts);
    const current = this.result.get();
    if (!current || current.hits?.approximate === false) return;
    const hasEnded = texts.state !== 'waiting' && texts.state !== 'loading';
    if (hasEnded || texts.rows - this.#rowsAtRequest >= REPEAT_AFTER_ROWS) this.#request(current.params);
  }

  /** A worker whose code could not be loaded will never respond; a new one may. */
  #fail(worker: Worker): void {
    worker.terminate();
    this.#worker = undefined;
    this.#opened = undefined;
    this.texts.set(undefined);
    this.#sentMarks = undefined;
    const current = this.result.get();
    if (current) this.result.set({ ...current, failed: 'worker' });
  }
}

export const searchClient = new SearchClient();

function openRequest({ segments, search }: Manifest): SearchRequest {
  return {
    kind: 'open',
    base: BASE_URL.href,
    segments: segments.map(({ file, rows }) => ({ file, rows })),
    ...(search !== undefined && { index: search }),
  };
}

function spawnWorker(): Worker {
  // The bundler only recognises this exact form.
  return new Worker(new URL('../../workers/search/search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
}
