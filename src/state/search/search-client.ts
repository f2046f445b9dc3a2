/**
 * The page's end of the search worker: started with the first question, kept for the whole visit. One question stands at a time; it
 * is asked again as more texts arrive, until its answer is exact.
 */
import * as v from 'valibot';
import type { Manifest } from '#core/dataset/manifest.ts';
import {
  type SearchAnswer,
  type SearchHits,
  type SearchQuestion,
  type SearchRequest,
  searchAnswerSchema,
  type TextsState,
} from '#core/protocol/search-messages.ts';
import { Store } from '#state/store.ts';
import { BASE_URL } from '#state/url/base.ts';
import type { AskedMarks } from './marks-for-query.ts';

export type Question = Omit<SearchQuestion, 'kind' | 'ticket'>;

/** What is known of the question that stands. */
export interface Answered {
  question: Question;
  /** Of this question where `answers`, else of the one before; absent until something is known. */
  hits?: SearchHits;
  answers: boolean;
  failed?: 'network' | 'wrong-shape' | 'worker';
}

/** While texts arrive, an estimate is asked for again after so many more rows. */
const ASK_AGAIN_ROWS = 8_000;

export class SearchClient {
  readonly #spawn: () => Worker;
  readonly answered = new Store<Answered | undefined>(undefined);
  readonly texts = new Store<TextsState | undefined>(undefined);
  #worker: Worker | undefined;
  #opened: Manifest | undefined;
  #ticket = 0;
  #askedAtRows = 0;
  #loads = false;
  /** What the standing question asks of the reader's marks, and which of them the worker has. */
  #marks: AskedMarks | undefined;
  #sentMarks: number | undefined;

  constructor(spawn: () => Worker = spawnWorker) {
    this.#spawn = spawn;
  }

  /** Which archive to search; the same one again changes nothing. */
  open(manifest: Manifest): void {
    if (this.#opened === manifest) return;
    this.#opened = manifest;
    this.texts.set(undefined);
    this.#send(openRequest(manifest));
    if (this.#loads) this.#send({ kind: 'texts', load: true });
    const standing = this.answered.get();
    if (standing) this.#askNow(standing.question);
  }

  /** What stood before is forgotten; what it showed stays until there is something new. */
  ask(asked: Omit<Question, 'marks'>, marks?: AskedMarks): void {
    const question: Question = { ...asked, ...(marks && { marks: marks.number }) };
    const before = this.answered.get();
    if (JSON.stringify(question) === JSON.stringify(before?.question) && !before?.failed) return;
    this.#marks = marks;
    this.answered.set({ question, answers: false, ...(before?.hits && { hits: before.hits }) });
    this.#askNow(question);
  }

  /** Once more over the line: the question that stands, and the texts, where they are wanted. */
  retry(): void {
    if (this.#loads) this.loadTexts(true);
    const before = this.answered.get();
    if (!before) return;
    const { failed: _failed, ...standing } = before;
    this.answered.set({ ...standing, answers: false });
    this.#askNow(standing.question);
  }

  /** Texts in the background, or not; of whichever archive is open, now or later. */
  loadTexts(load: boolean): void {
    this.#loads = load;
    if (this.#opened) this.#send({ kind: 'texts', load });
  }

  #askNow(question: Question): void {
    this.#ticket += 1;
    this.#askedAtRows = this.texts.get()?.rows ?? 0;
    if (!this.#opened) return;
    this.#sendMarks();
    this.#send({ kind: 'search', ticket: this.#ticket, ...question });
  }

  #sendMarks(): void {
    if (!this.#marks || this.#marks.number === this.#sentMarks) return;
    this.#sentMarks = this.#marks.number;
    this.#send({ kind: 'marks', sets: this.#marks.sets });
  }

  #send(request: SearchRequest): void {
    this.#start().postMessage(request);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#spawn();
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#receive(v.parse(searchAnswerSchema, data));
    worker.onerror = () => this.#fail(worker);
    this.#worker = worker;
    return worker;
  }

  #receive(answer: SearchAnswer): void {
    const standing = this.answered.get();
    if (answer.kind === 'texts') this.#receiveTexts(answer);
    else if (answer.ticket !== this.#ticket || !standing) return;
    else if (answer.kind === 'failed') this.answered.set({ ...standing, failed: answer.why });
    else this.answered.set({ question: standing.question, answers: true, hits: answer });
  }

  #receiveTexts(texts: TextsState): void {
    this.texts.set(texts);
    const standing = this.answered.get();
    if (!standing || standing.hits?.approximate === false) return;
    const ended = texts.state !== 'waiting' && texts.state !== 'loading';
    if (ended || texts.rows - this.#askedAtRows >= ASK_AGAIN_ROWS) this.#askNow(standing.question);
  }

  /** A worker whose code could not be had never answers: the next one may. */
  #fail(worker: Worker): void {
    worker.terminate();
    this.#worker = undefined;
    this.#opened = undefined;
    this.texts.set(undefined);
    this.#sentMarks = undefined;
    const standing = this.answered.get();
    if (standing) this.answered.set({ ...standing, failed: 'worker' });
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
  // Spelled in one piece, or the build would take the worker's source for a file to copy.
  return new Worker(new URL('../../workers/search/search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
}
