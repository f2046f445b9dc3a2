/** Loads the texts of the archive in the background: newest first, a few segments at a time, until paused or out of memory. */
import type * as v from 'valibot';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { TextsState } from '#core/protocol/search-messages.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import type { SegmentSpan } from '#workers/search/remote/remote-rows.ts';
import { type ReadFile, readJson } from './search-io.ts';

/** Segments that are fetched ahead. */
const AHEAD = 4;
/** Texts are loaded up to this much memory, in bytes; older ones are searched through the index. */
const MAX_BYTES = 54_000_000;

type Segment = v.InferOutput<typeof segmentSchema>;

export interface LoaderDeps {
  read: ReadFile;
  report(state: TextsState): void;
  /** Lets a waiting search go first. */
  yieldToMessages(): Promise<void>;
  /** While offline, a test for files that can be read; undefined while online. */
  offlineFiles(): ((file: string) => Promise<boolean>) | undefined;
}

export class TextsLoader {
  readonly #segments: readonly SegmentSpan[];
  readonly #rows: LocalRows;
  readonly #deps: LoaderDeps;
  readonly #fetching = new Map<number, Promise<Segment>>();
  #isWanted = false;
  #isRunning = false;
  #state: TextsState['state'] = 'waiting';
  /** Segments loaded without a gap, from the newest on. */
  #loaded = 0;
  /** Rows beyond a gap were loaded: their numbers no longer agree with the index. */
  hasGaps = false;

  constructor(segments: readonly SegmentSpan[], rows: LocalRows, deps: LoaderDeps) {
    this.#segments = segments;
    this.#rows = rows;
    this.#deps = deps;
  }

  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted && !this.#isRunning) void this.#run();
    else this.#report();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#state = 'loading';
    this.#report();
    const { length } = this.#segments;
    try {
      while (this.#isWanted && this.#loaded < length && this.#rows.bytes < MAX_BYTES) await this.#loadNext();
      this.#state = this.#loaded === length ? 'complete' : this.#isWanted ? 'full' : 'waiting';
    } catch {
      this.#fetching.clear();
      const isReadable = this.#deps.offlineFiles();
      if (isReadable) await this.#loadCached(isReadable);
      this.#state = 'failed';
    }
    this.#isRunning = false;
    this.#report();
  }

  async #loadNext(): Promise<void> {
    const end = Math.min(this.#loaded + AHEAD, this.#segments.length);
    for (let age = this.#loaded; age < end; age += 1)
      if (!this.#fetching.has(age)) this.#fetching.set(age, this.#fetch(age));
    const segment = await this.#fetching.get(this.#loaded)!;
    this.#fetching.delete(this.#loaded);
    await this.#deps.yieldToMessages();
    this.#rows.add(unpackSegment(segment));
    this.#loaded += 1;
    this.#report();
  }

  /** Older segments that happen to be cached: days once read, or starred papers. */
  async #loadCached(isReadable: (file: string) => Promise<boolean>): Promise<void> {
    for (let age = this.#loaded; age < this.#segments.length && this.#rows.bytes < MAX_BYTES; age += 1) {
      if (!(await isReadable(this.#segmentOf(age).file))) continue;
      const segment = await this.#fetch(age).catch(() => undefined);
      if (!segment) continue;
      await this.#deps.yieldToMessages();
      this.hasGaps = true;
      this.#rows.add(unpackSegment(segment));
      this.#report();
    }
  }

  #fetch(age: number): Promise<Segment> {
    const fetching = readJson(this.#deps.read, this.#segmentOf(age).file, segmentSchema);
    // Handled when it is this segment's turn.
    fetching.catch(() => {});
    return fetching;
  }

  /** `age`: 0 is the newest. */
  #segmentOf(age: number): SegmentSpan {
    return this.#segments[this.#segments.length - 1 - age]!;
  }

  #report(): void {
    const totalRows = this.#segments.reduce((sum, { rows }) => sum + rows, 0);
    const { rowCount: rows, bytes } = this.#rows;
    this.#deps.report({ kind: 'texts', state: this.#state, rows, totalRows, bytes });
  }
}
