/** The session of one page: handles its requests, answers from the segments that have arrived, and reports progress. */
import { PRESORTED_COLUMNS, type PresortedRun } from '#core/dataset/presorted-runs.ts';
import type { TableProgress, TableRequest, TableResponse } from '#core/protocol/all-papers-messages.ts';
import { PaperTable } from './paper-table.ts';
import type { SegmentRow } from './segment-rows.ts';
import { type FetchJson, SegmentStream, type StreamSink } from './segment-stream.ts';

export interface TableDeps {
  post(response: TableResponse): void;
  /** `base`: the absolute URL of a site's folder. */
  fetchFrom(base: string): FetchJson;
  isCached(base: string, file: string): Promise<boolean>;
}

type OpenRequest = Extract<TableRequest, { kind: 'open' }>;
type Query = Extract<TableRequest, { requestId: number }>;

/** How often progress is reported while rows arrive. */
const PROGRESS_INTERVAL_MS = 500;

export class TableSession {
  readonly #deps: TableDeps;
  #table = new PaperTable();
  #stream: SegmentStream | undefined;
  #totalSegments = 0;
  /** Loaded segments by file. */
  #loaded = new Map<string, { rows: readonly SegmentRow[]; run: PresortedRun | undefined }>();
  #isCollationSettled = false;
  /** Queries that wait for the first rows, or for the collation by which they sort. */
  #waiting: Query[] = [];
  #progressTimer: ReturnType<typeof setTimeout> | undefined;
  #resolvePromised: (text: string | undefined) => void = () => {};

  constructor(deps: TableDeps) {
    this.#deps = deps;
  }

  receive(request: TableRequest): void {
    if (request.kind === 'open') this.#open(request);
    else if (request.kind === 'provideSegment') this.#resolvePromised(request.text);
    else if (request.kind === 'stream') this.#stream?.streamUpTo(request.segments);
    else if (request.kind === 'retry') this.#stream?.retry();
    else this.#query(request);
  }

  /** Segments that the previous archive had, too, are reused, so that the reader's position is there at once. */
  #open({ base, promisedSegment, ...files }: OpenRequest): void {
    this.#stream?.streamUpTo(0);
    const table = new PaperTable();
    this.#table = table;
    this.#totalSegments = files.segments.length;
    this.#isCollationSettled = files.orders === undefined;
    const reused = new Map([...this.#loaded].filter(([file]) => files.segments.includes(file)));
    for (const { rows, run } of reused.values()) table.add(rows, run);
    this.#loaded = reused;
    const source = {
      fetchJson: this.#fetchUnlessPromised(this.#deps.fetchFrom(base), promisedSegment),
      isCached: (file: string) => this.#deps.isCached(base, file),
    };
    this.#stream = new SegmentStream(files, (file) => reused.has(file), source, this.#sinkInto(table));
  }

  /** Ignores what arrives after another archive was opened. */
  #sinkInto(table: PaperTable): StreamSink {
    const isOpen = () => table === this.#table;
    return {
      onRows: (file, rows, run) => {
        if (!isOpen()) return;
        table.add(rows, run);
        this.#loaded.set(file, { rows, run });
        this.#onGrown();
      },
      onCollation: (ranks) => {
        if (ranks) table.setCollation(ranks);
        if (!isOpen()) return;
        this.#isCollationSettled = true;
        this.#onGrown();
      },
      onIdle: () => {
        if (isOpen()) this.#onIdle();
      },
    };
  }

  /** The promised file comes from the page the first time; a retry fetches it like the others. */
  #fetchUnlessPromised(fetchJson: FetchJson, promisedFile: string | undefined): FetchJson {
    if (promisedFile === undefined) return fetchJson;
    let promised: Promise<string | undefined> | undefined = new Promise((resolve) => {
      this.#resolvePromised = resolve;
    });
    return async (file, priority) => {
      const text = file === promisedFile ? await promised : undefined;
      if (file === promisedFile) promised = undefined;
      return text === undefined ? fetchJson(file, priority) : JSON.parse(text);
    };
  }

  #query(query: Query): void {
    // A page that asks for another window no longer needs the previous one.
    if (query.kind === 'queryWindow')
      this.#waiting = this.#waiting.filter(({ kind }) => kind !== 'queryWindow');
    if (this.#canRespond(query)) this.#respond(query);
    else this.#waiting.push(query);
    if (sortsByText(query)) this.#stream?.openAllConnections();
  }

  #canRespond(query: Query): boolean {
    const { segments, totalSegments, failed } = this.#progress();
    const hasStarted = segments > 0 || failed > 0 || totalSegments === 0;
    return hasStarted && (this.#isCollationSettled || !sortsByText(query));
  }

  #respond(query: Query): void {
    const { requestId, view } = query;
    if (query.kind === 'locatePaper') {
      this.#deps.post({ kind: 'position', requestId, ...this.#table.locate(view, query.id) });
      return;
    }
    const window = this.#table.window(view, query, query.anchor);
    this.#deps.post({ kind: 'window', requestId, ...window, progress: this.#progress() });
  }

  #progress(): TableProgress {
    const failed = this.#stream?.failed ?? 0;
    return { ...this.#table.progress, totalSegments: this.#totalSegments, failed };
  }

  /** Answers the queries that no longer have to wait, and reports progress soon. */
  #onGrown(): void {
    const ready = this.#waiting.filter((query) => this.#canRespond(query));
    this.#waiting = this.#waiting.filter((query) => !ready.includes(query));
    for (const query of ready) this.#respond(query);
    this.#stream?.openAllConnections();
    this.#progressTimer ??= setTimeout(() => this.#reportProgress(), PROGRESS_INTERVAL_MS);
  }

  /** Everything requested has arrived or failed. */
  #onIdle(): void {
    this.#onGrown();
    this.#reportProgress();
    this.#mergeRunsAhead();
  }

  #reportProgress(): void {
    clearTimeout(this.#progressTimer);
    this.#progressTimer = undefined;
    this.#deps.post({ kind: 'progress', progress: this.#progress() });
  }

  /** One column per task, so that a query in between does not wait for all of them. */
  #mergeRunsAhead(): void {
    const table = this.#table;
    const columns = [...PRESORTED_COLUMNS];
    const step = () => {
      const column = columns.shift();
      if (column === undefined || table !== this.#table) return;
      table.mergeRuns(column);
      setTimeout(step);
    };
    setTimeout(step);
  }
}

function sortsByText({ view: { sort } }: Query): boolean {
  return sort?.key === 'title' || sort?.key === 'author';
}
