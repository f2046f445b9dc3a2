/** The search of the worker, without its events: requests in, answers out; the newest question wins. */
import * as v from 'valibot';
import {
  type SearchAnswer,
  type SearchHits,
  type SearchMarks,
  type SearchQuestion,
  type SearchRequest,
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
import { SearchSession, type Sources, sessionKey } from './search-session.ts';
import { TextsLoader } from './texts-loader.ts';

/** So long a question waits for the index before it is answered by what this device has. */
const PATIENCE_MS = 1_000;

export interface EngineParts {
  post(answer: SearchAnswer): void;
  /** Files below a site. */
  reader(base: string): ReadFile;
  /** Resolves after messages that wait were received. */
  pause(): Promise<void>;
  scanner?(): Scanner;
  /** Whether a file is on this device, without a line. */
  isKept(base: string, file: string): Promise<boolean>;
}

type Opened = Extract<SearchRequest, { kind: 'open' }>;

export class SearchEngine {
  readonly #parts: EngineParts;
  #opened: Opened | undefined;
  #sources: Sources | undefined;
  #remote: Promise<RemoteSearch> | undefined;
  #texts: TextsLoader | undefined;
  #latest = -1;
  /** The last question that something was said to. */
  #answered = -1;
  #session: SearchSession | undefined;
  #marked: MarkSets = new Map();
  /** The last question found no line. */
  #cut = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Throws on a message that is none of ours: a mistake of the page, not of the reader. */
  receive(message: unknown): void {
    const request = v.parse(searchRequestSchema, message);
    if (request.kind === 'open') this.#open(request);
    else if (request.kind === 'texts') this.#wantTexts(request.load);
    else if (request.kind === 'marks') this.#marked = toMarked(request.sets);
    else void this.#search(request);
  }

  #open(request: Opened): void {
    if (JSON.stringify(request) === JSON.stringify(this.#opened)) return;
    this.#texts?.want(false);
    this.#opened = request;
    this.#remote = undefined;
    this.#session = undefined;
    const { base, segments } = request;
    const rows = new LocalRows(this.#parts.scanner?.() ?? bestScanner());
    this.#sources = { rows, ofRows: segments.reduce((sum, one) => sum + one.rows, 0) };
    this.#texts = new TextsLoader(
      segments,
      rows,
      this.#parts.reader(base),
      (state) => this.#sources?.rows === rows && this.#parts.post(state),
      this.#parts.pause,
      () => (this.#cut ? (file) => this.#parts.isKept(base, file) : undefined),
    );
  }

  /** With gaps in the rows only a new beginning brings all of them. */
  #wantTexts(load: boolean): void {
    if (load && this.#texts?.hasGaps && this.#opened) {
      const opened = this.#opened;
      this.#opened = undefined;
      this.#open(opened);
    }
    this.#texts?.want(load);
  }

  async #search(question: SearchQuestion): Promise<void> {
    this.#latest = question.ticket;
    const isCurrent = () => this.#latest === question.ticket;
    await this.#parts.pause();
    const { query } = parseQuery(question.text);
    if (!isCurrent() || !query || !this.#sources) return;
    const waited = setTimeout(() => void this.#answerFromHere(query, question, isCurrent), PATIENCE_MS);
    try {
      await this.#answer(query, question, await this.#reach(this.#sources), isCurrent);
      this.#cut = false;
    } catch (error) {
      if (!(error instanceof SearchFileError)) throw error;
      this.#cut = error.why === 'network';
      if (!isCurrent()) return;
      const { rows, ofRows } = this.#sources;
      if (rows.rows > 0) await this.#answer(query, question, { rows, ofRows }, isCurrent);
      this.#parts.post({ kind: 'failed', ticket: question.ticket, why: error.why });
    } finally {
      clearTimeout(waited);
    }
  }

  /** On a line that hangs the reader sees meanwhile what this device has. */
  async #answerFromHere(query: Query, question: SearchQuestion, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent() || this.#answered === question.ticket || !this.#sources?.rows.rows) return;
    const { rows, ofRows } = this.#sources;
    const session = new SearchSession(query, question, { rows, ofRows }, this.#marked);
    await session.answer(question, (hits) => this.#parts.post(hits), isCurrent);
  }

  async #answer(
    query: Query,
    question: SearchQuestion,
    sources: Sources,
    isCurrent: () => boolean,
  ): Promise<void> {
    if (!isCurrent()) return;
    if (this.#session?.key !== sessionKey(question, sources)) {
      this.#session = new SearchSession(query, question, { ...sources }, this.#marked);
    }
    const post = (hits: SearchHits) => {
      this.#answered = question.ticket;
      this.#parts.post(hits);
    };
    await this.#session.answer(question, post, isCurrent);
  }

  /** The index is opened with the first question that needs it. */
  async #reach(sources: Sources): Promise<Sources> {
    if (this.#texts?.hasGaps) throw new SearchFileError('network', 'the texts between');
    if (sources.remote || sources.rows.rows === sources.ofRows || this.#opened?.index === undefined)
      return sources;
    const { base, index, segments } = this.#opened;
    const isKept = (file: string) => this.#parts.isKept(base, file);
    this.#remote ??= RemoteSearch.open(index, segments, this.#parts.reader(base), isKept);
    try {
      sources.remote = await this.#remote;
    } catch (error) {
      this.#remote = undefined;
      throw error;
    }
    return sources;
  }
}

function toMarked(sets: SearchMarks): MarkSets {
  return new Map(Object.entries(sets).map(([name, ids]) => [name, new Set(ids)]));
}

/** The plain scanner where WebAssembly or its SIMD is missing or forbidden. */
function bestScanner(): Scanner {
  try {
    return new WasmScanner();
  } catch {
    return new StringScanner();
  }
}
