/**
 * Fetches the archive's segments, newest first, with the order of their rows: the newest alone until its rows are there, since on a
 * narrow line whatever else comes would make them late; then more. A file that cannot be had is tried again, then left out and counted;
 * from then on what this device keeps comes before what would be asked for in vain.
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
  /** Whether a file can be had without a line. */
  isKept(file: string): Promise<boolean>;
}

export interface StreamSink {
  /** A segment's rows, and in which order they stand where that is known. */
  onRows(file: string, rows: readonly SegmentRow[], run: PresortedRun | undefined): void;
  /** The archive's letters; undefined where they cannot be had. */
  onLetters(letters: CollationRanks | undefined): void;
  /** Nothing is on its way, and nothing more will be asked for unless told to. */
  onIdle(): void;
}

const FIRST_REQUESTS = 1;
const REQUESTS = 4;
const RETRY_MS = [500, 3_000];

type Task = { kind: 'orders' } | { kind: 'runs'; pack: number } | { kind: 'segment'; at: number };

export class SegmentStream {
  readonly #segments: readonly string[];
  readonly #source: StreamSource;
  readonly #sink: StreamSink;
  #orders: string | undefined;
  #packs: { file: string; from: number; to: number; runs?: Promise<PresortedRun[]> }[] = [];
  #queue: Task[] = [];
  #failed: Task[] = [];
  #busy = 0;
  /** How many segments may be asked for. */
  #limit = 0;
  #asked = 0;
  #parallel = FIRST_REQUESTS;

  /** `segments` ascending, as the manifest has them; those that are known already are not asked for. */
  constructor(
    { segments, orders }: { segments: readonly string[]; orders?: string },
    isKnown: (file: string) => boolean,
    source: StreamSource,
    sink: StreamSink,
  ) {
    this.#segments = segments;
    this.#orders = orders;
    this.#source = source;
    this.#sink = sink;
    this.#queue = segments
      .flatMap((file, at): Task[] => (isKnown(file) ? [] : [{ kind: 'segment', at }]))
      .reverse();
    this.#asked = segments.length - this.#queue.length;
    if (orders !== undefined) this.#queue.splice(1, 0, { kind: 'orders' });
    else sink.onLetters(undefined);
  }

  /** Segments that could not be had. */
  get failed(): number {
    return this.#failed.filter(({ kind }) => kind === 'segment').length;
  }

  /** Goes on to the newest so many segments. */
  run(limit: number): void {
    this.#limit = limit;
    this.#fill();
  }

  /** From now on more at a time. */
  hurry(): void {
    this.#parallel = REQUESTS;
    this.#fill();
  }

  retry(): void {
    this.#asked -= this.failed;
    this.#queue = [...this.#failed.splice(0), ...this.#queue];
    this.#fill();
  }

  #fill(): void {
    while (this.#busy < this.#parallel) {
      const [next] = this.#queue;
      const allowed = this.#asked < this.#limit || (next?.kind === 'orders' && this.#limit > 0);
      if (!next || !allowed) return;
      this.#queue.shift();
      if (next.kind === 'segment') this.#asked += 1;
      this.#busy += 1;
      void this.#do(next).finally(() => {
        this.#busy -= 1;
        this.#fill();
        if (this.#busy === 0) this.#sink.onIdle();
      });
    }
  }

  async #do(task: Task): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#take(task);
      } catch {
        const wait = RETRY_MS[attempt];
        if (wait === undefined) return this.#giveUp(task);
        if (attempt === 0) await this.#putKeptFirst();
        this.hurry();
        await new Promise((done) => setTimeout(done, wait));
      }
    }
  }

  async #putKeptFirst(): Promise<void> {
    const kept = new Set<number>();
    const isHere = (task: Task) => task.kind === 'segment' && kept.has(task.at);
    for (const task of this.#queue)
      if (task.kind === 'segment' && (await this.#source.isKept(this.#segments[task.at]!))) kept.add(task.at);
    this.#queue = [...this.#queue.filter(isHere), ...this.#queue.filter((task) => !isHere(task))];
  }

  async #take(task: Task): Promise<void> {
    if (task.kind === 'segment') {
      const priority = this.#parallel === FIRST_REQUESTS ? 'auto' : 'low';
      const rows = readSegmentRows(await this.#source.fetchJson(this.#segments[task.at]!, priority));
      this.#sink.onRows(this.#segments[task.at]!, rows, await this.#runOf(task.at));
    } else if (task.kind === 'orders') {
      this.#plan(v.parse(sortOrdersSchema, await this.#source.fetchJson(this.#orders!, 'auto')));
    } else {
      const pack = this.#packs[task.pack]!;
      pack.runs = this.#source.fetchJson(pack.file, 'low').then((json) => v.parse(runsSchema, json).runs);
      await pack.runs;
    }
  }

  /** SortOrders only save work: rows do without them. */
  #giveUp(task: Task): void {
    if (task.kind === 'runs') return;
    this.#failed.push(task);
    if (task.kind === 'orders') this.#sink.onLetters(undefined);
  }

  /** Each pack of runs is asked for before the newest segment that it describes. */
  #plan({ letters, packs }: SortOrders): void {
    let to = 0;
    this.#packs = packs.hash.map((hash, at) => {
      const from = to;
      to += packs.segments[at] ?? 0;
      return { file: hashedFile('runs', hash), from, to };
    });
    this.#queue = this.#queue.flatMap((task, at, queue): Task[] => {
      const pack = task.kind === 'segment' ? this.#packOf(task.at) : -1;
      const before = queue[at - 1];
      const same = before?.kind === 'segment' && this.#packOf(before.at) === pack;
      return pack === -1 || same ? [task] : [{ kind: 'runs', pack }, task];
    });
    this.#sink.onLetters(rankCharacters(letters));
  }

  #packOf(segment: number): number {
    return this.#packs.findIndex(({ from, to }) => from <= segment && segment < to);
  }

  /** Undefined where the pack was not asked for yet, or could not be had: then rows are sorted here. */
  async #runOf(segment: number): Promise<PresortedRun | undefined> {
    const pack = this.#packs[this.#packOf(segment)];
    const runs = await pack?.runs?.catch(() => undefined);
    return pack && runs?.[segment - pack.from];
  }
}
