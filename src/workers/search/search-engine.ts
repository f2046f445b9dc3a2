/** Search without the worker around it: takes requests, posts responses. A newer search cancels the older ones. */
import * as v from 'valibot';
import {
  type HitsRequest,
  type SearchHits,
  type SearchMarks,
  type SearchRequest,
  type SearchResponse,
  searchRequestSchema,
} from '#core/protocol/search-messages.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { Query } from '#core/query/query.ts';
import type { MarkSets } from '#core/query/query-marks.ts';
import { LocalRows } from '#workers/search/local/local-rows.ts';
import { RemoteSearch } from '#workers/search/remote/remote-search.ts';
import type { Scanner } from '#workers/search/scan/scanner.ts';
import { StringScanner } from '#workers/search/scan/string-scanner.ts';
import { WasmScanner } from '#workers/search/scan/wasm-scanner.ts';
import { type ReadFile, SearchFileError } from './search-io.ts';
import { type SearchedRows, SearchSession, sessionKey } from './search-session.ts';
import { TextsLoader } from './texts-loader.ts';

/** After this time without the index, the hits among the loaded texts are posted. */
const INDEX_TIMEOUT_MS = 1_000;

export interface EngineDeps {
  post(response: SearchResponse): void;
  /** `base`: the absolute URL of a site's folder. */
  openReader(base: string): ReadFile;
  /** Resolves after the messages that are already queued have been received. */
  yieldToMessages(): Promise<void>;
  scanner?(): Scanner;
  isCached(base: string, file: string): Promise<boolean>;
}

type OpenRequest = Extract<SearchRequest, { kind: 'open' }>;

export class SearchEngine {
  readonly #deps: EngineDeps;
  #opened: OpenRequest | undefined;
  #searched: SearchedRows | undefined;
  #remote: Promise<RemoteSearch> | undefined;
  #texts: TextsLoader | undefined;
  #latestId = -1;
  /** The last request that hits were posted for. */
  #respondedId = -1;
  #session: SearchSession | undefined;
  #markSets: MarkSets = new Map();
  /** The last search failed for lack of a connection. */
  #wasOffline = false;

  constructor(deps: EngineDeps) {
    this.#deps = deps;
  }

  /** Throws on a message that is not a request: that is an error in the page's code. */
  receive(message: unknown): void {
    const request = v.parse(searchRequestSchema, message);
    if (request.kind === 'open') this.#open(request);
    else if (request.kind === 'texts') this.#loadTexts(request.load);
    else if (request.kind === 'marks') this.#markSets = toMarkSets(request.sets);
    else void this.#search(request);
  }

  #open(request: OpenRequest): void {
    if (JSON.stringify(request) === JSON.stringify(this.#opened)) return;
    this.#texts?.setWanted(false);
    this.#opened = request;
    this.#remote = undefined;
    this.#session = undefined;
    const { base, segments } = request;
    const local = new LocalRows(this.#deps.scanner?.() ?? fastestScanner());
    this.#searched = { local, totalRows: segments.reduce((sum, { rows }) => sum + rows, 0) };
    this.#texts = new TextsLoader(segments, local, {
      read: this.#deps.openReader(base),
      report: (state) => {
        if (this.#searched?.local === local) this.#deps.post(state);
      },
      yieldToMessages: this.#deps.yieldToMessages,
      offlineFiles: () => (this.#wasOffline ? (file) => this.#deps.isCached(base, file) : undefined),
    });
  }

  /** Rows with gaps cannot be completed: everything is loaded again. */
  #loadTexts(load: boolean): void {
    const opened = this.#opened;
    if (load && this.#texts?.hasGaps && opened) {
      this.#opened = undefined;
      this.#open(opened);
    }
    this.#texts?.setWanted(load);
  }

  async #search(request: HitsRequest): Promise<void> {
    this.#latestId = request.requestId;
    const isCurrent = () => this.#latestId === request.requestId;
    await this.#deps.yieldToMessages();
    const { query } = parseQuery(request.text);
    if (!isCurrent() || !query || !this.#searched) return;
    const timer = setTimeout(() => void this.#respondLocally(query, request, isCurrent), INDEX_TIMEOUT_MS);
    try {
      await this.#respond(query, request, await this.#withIndex(this.#searched), isCurrent);
      this.#wasOffline = false;
    } catch (error) {
      if (!(error instanceof SearchFileError)) throw error;
      this.#wasOffline = error.why === 'network';
      if (!isCurrent()) return;
      const { local, totalRows } = this.#searched;
      if (local.rowCount > 0) await this.#respond(query, request, { local, totalRows }, isCurrent);
      this.#deps.post({ kind: 'failed', requestId: request.requestId, why: error.why });
    } finally {
      clearTimeout(timer);
    }
  }

  /** While the connection is stalled, the reader sees the hits among the loaded texts. */
  async #respondLocally(query: Query, request: HitsRequest, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent() || this.#respondedId === request.requestId || !this.#searched?.local.rowCount) return;
    const { local, totalRows } = this.#searched;
    const session = new SearchSession(query, request, { local, totalRows }, this.#markSets);
    await session.respond(request, (hits) => this.#deps.post(hits), isCurrent);
  }

  async #respond(
    query: Query,
    request: HitsRequest,
    searched: SearchedRows,
    isCurrent: () => boolean,
  ): Promise<void> {
    if (!isCurrent()) return;
    if (this.#session?.key !== sessionKey(request, searched)) {
      this.#session = new SearchSession(query, request, { ...searched }, this.#markSets);
    }
    const post = (hits: SearchHits) => {
      this.#respondedId = request.requestId;
      this.#deps.post(hits);
    };
    await this.#session.respond(request, post, isCurrent);
  }

  /** Opens the index with the first search that needs it. */
  async #withIndex(searched: SearchedRows): Promise<SearchedRows> {
    if (this.#texts?.hasGaps) throw new SearchFileError('network', 'the texts between');
    const isComplete = searched.local.rowCount === searched.totalRows;
    if (searched.remote || isComplete || this.#opened?.index === undefined) return searched;
    const { base, index, segments } = this.#opened;
    const isCached = (file: string) => this.#deps.isCached(base, file);
    this.#remote ??= RemoteSearch.open(index, segments, this.#deps.openReader(base), isCached);
    try {
      searched.remote = await this.#remote;
    } catch (error) {
      this.#remote = undefined;
      throw error;
    }
    return searched;
  }
}

function toMarkSets(sets: SearchMarks): MarkSets {
  return new Map(Object.entries(sets).map(([name, ids]) => [name, new Set(ids)]));
}

/** The string scanner if WebAssembly or its SIMD instructions are missing or forbidden. */
function fastestScanner(): Scanner {
  try {
    return new WasmScanner();
  } catch {
    return new StringScanner();
  }
}
