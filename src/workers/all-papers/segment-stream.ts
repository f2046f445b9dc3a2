/**
 * Fetches the archive's segments, newest first, with their presorted runs. The newest segment comes alone, since on a slow connection
 * parallel requests would delay its rows; then several at a time. A failed file is retried, then skipped and counted; after a failure,
 * cached segments come first.
 */
import * as v from 'valibot';
import { type CollationRanks, rankCharacters } from '#core/dataset/collation.ts';
import { hashedFile } from '#core/dataset/paths.ts';
import {
  type PresortedRun,
  runsSchema,
  type SortOrders,
  sortOrdersSchema,
} from '#core/dataset/presorted-runs.ts';
import { readSegmentRows, type SegmentRow } from './segment-rows.ts';

/** Fetches a file of the site and parses it. */
export type FetchJson = (file: string, priority: RequestPriority) => Promise<unknown>;

export interface StreamSource {
  fetchJson: FetchJson;
  isCached(file: string): Promise<boolean>;
}

export interface StreamSink {
  /** `run`: the presorted order of the rows, if known. */
  onRows(file: string, rows: readonly SegmentRow[], run: PresortedRun | undefined): void;
  /** The collation of the archive; undefined if it has none, or if it cannot be fetched. */
  onCollation(ranks: CollationRanks | undefined): void;
  /** No request is running, and none will start by itself. */
  onIdle(): void;
}

const FIRST_CONNECTIONS = 1;
const CONNECTIONS = 4;
const RETRY_DELAYS_MS = [500, 3_000];

type Task = { kind: 'orders' } | { kind: 'runs'; pack: number } | { kind: 'segment'; index: number };

/** A file of runs, for the segments in [from, to). */
interface RunPack {
  file: string;
  from: number;
  to: number;
  runs?: Promise<PresortedRun[]>;
}

export class SegmentStream {
  readonly #segments: readonly string[];
  readonly #source: StreamSource;
  readonly #sink: StreamSink;
  #ordersFile: string | undefined;
  #packs: RunPack[] = [];
  #queue: Task[] = [];
  #failed: Task[] = [];
  #running = 0;
  /** How many segments may be requested, and have been. */
  #limit = 0;
  #requested = 0;
  #connections = FIRST_CONNECTIONS;

  /** `segments` are in the order of the manifest, oldest first; known ones are not fetched. */
  constructor(
    { segments, orders }: { segments: readonly string[]; orders?: string },
    isKnown: (file: string) => boolean,
    source: StreamSource,
    sink: StreamSink,
  ) {
    this.#segments = segments;
    this.#ordersFile = orders;
    this.#source = source;
    this.#sink = sink;
    this.#queue = segments
      .flatMap((file, index): Task[] => (isKnown(file) ? [] : [{ kind: 'segment', index }]))
      .reverse();
    this.#requested = segments.length - this.#queue.length;
    if (orders !== undefined) this.#queue.splice(1, 0, { kind: 'orders' });
    else sink.onCollation(undefined);
  }

  /** Segments that could not be fetched. */
  get failed(): number {
    return this.#failed.filter(({ kind }) => kind === 'segment').length;
  }

  /** Fetches up to this many of the newest segments, then pauses. */
  streamUpTo(limit: number): void {
    this.#limit = limit;
    this.#startTasks();
  }

  openAllConnections(): void {
    this.#connections = CONNECTIONS;
    this.#startTasks();
  }

  retry(): void {
    this.#requested -= this.failed;
    this.#queue = [...this.#failed.splice(0), ...this.#queue];
    this.#startTasks();
  }

  #startTasks(): void {
    while (this.#running < this.#connections) {
      const [next] = this.#queue;
      const isAllowed = this.#requested < this.#limit || (next?.kind === 'orders' && this.#limit > 0);
      if (!next || !isAllowed) return;
      this.#queue.shift();
      if (next.kind === 'segment') this.#requested += 1;
      this.#running += 1;
      void this.#runWithRetries(next).finally(() => {
        this.#running -= 1;
        this.#startTasks();
        if (this.#running === 0) this.#sink.onIdle();
      });
    }
  }

  async #runWithRetries(task: Task): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#run(task);
      } catch {
        const delay = RETRY_DELAYS_MS[attempt];
        if (delay === undefined) return this.#giveUp(task);
        if (attempt === 0) await this.#moveCachedFirst();
        this.openAllConnections();
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }

  async #moveCachedFirst(): Promise<void> {
    const cached = new Set<number>();
    for (const task of this.#queue)
      if (task.kind === 'segment' && (await this.#source.isCached(this.#segments[task.index]!)))
        cached.add(task.index);
    const isCached = (task: Task) => task.kind === 'segment' && cached.has(task.index);
    this.#queue = [...this.#queue.filter(isCached), ...this.#queue.filter((task) => !isCached(task))];
  }

  async #run(task: Task): Promise<void> {
    if (task.kind === 'segment') {
      const file = this.#segments[task.index]!;
      const priority = this.#connections === FIRST_CONNECTIONS ? 'auto' : 'low';
      const rows = readSegmentRows(await this.#source.fetchJson(file, priority));
      this.#sink.onRows(file, rows, await this.#runOf(task.index));
    } else if (task.kind === 'orders') {
      this.#planRuns(v.parse(sortOrdersSchema, await this.#source.fetchJson(this.#ordersFile!, 'auto')));
    } else {
      const pack = this.#packs[task.pack]!;
      pack.runs = this.#source.fetchJson(pack.file, 'low').then((json) => v.parse(runsSchema, json).runs);
      await pack.runs;
    }
  }

  /** Presorted runs only save work, so a missing one is no failure. */
  #giveUp(task: Task): void {
    if (task.kind === 'runs') return;
    this.#failed.push(task);
    if (task.kind === 'orders') this.#sink.onCollation(undefined);
  }

  /** Queues each pack of runs before the newest segment that it covers. */
  #planRuns({ letters, packs }: SortOrders): void {
    let to = 0;
    this.#packs = packs.hash.map((hash, index) => {
      const from = to;
      to += packs.segments[index] ?? 0;
      return { file: hashedFile('runs', hash), from, to };
    });
    this.#queue = this.#queue.flatMap((task, position, queue): Task[] => {
      const pack = task.kind === 'segment' ? this.#packOf(task.index) : -1;
      const previous = queue[position - 1];
      const isQueued = previous?.kind === 'segment' && this.#packOf(previous.index) === pack;
      return pack === -1 || isQueued ? [task] : [{ kind: 'runs', pack }, task];
    });
    this.#sink.onCollation(rankCharacters(letters));
  }

  #packOf(segment: number): number {
    return this.#packs.findIndex(({ from, to }) => from <= segment && segment < to);
  }

  /** Undefined if its pack has not been requested, or could not be fetched: then the table sorts the rows itself. */
  async #runOf(segment: number): Promise<PresortedRun | undefined> {
    const pack = this.#packs[this.#packOf(segment)];
    const runs = await pack?.runs?.catch(() => undefined);
    return pack && runs?.[segment - pack.from];
  }
}
