/** Brings the texts of the archive to the device behind the reader's back: newest first, a few at a time, until told to wait. */
import type * as v from 'valibot';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { TextsState } from '#core/protocol/search-messages.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import type { SegmentSpan } from '#workers/search/remote/remote-rows.ts';
import { type ReadFile, readJson } from './search-io.ts';

/** Segments on their way at once. */
const AHEAD = 4;
/** Texts are loaded until search holds so many bytes; what is older is then asked of the index. */
const MEMORY = 54_000_000;

type Segment = v.InferOutput<typeof segmentSchema>;

export class TextsLoader {
  readonly #segments: readonly SegmentSpan[];
  readonly #rows: LocalRows;
  readonly #read: ReadFile;
  readonly #report: (state: TextsState) => void;
  /** Lets a waiting question be answered first. */
  readonly #pause: () => Promise<void>;
  /** What can be had without a line; undefined while there is one. */
  readonly #keptAlone: () => ((file: string) => Promise<boolean>) | undefined;
  #wanted = false;
  #running = false;
  #state: TextsState['state'] = 'waiting';
  /** Segments from the newest that are here. */
  #loaded = 0;
  /** Rows are here that do not follow the newest without a gap: the index no longer fits to them. */
  hasGaps = false;
  readonly #coming = new Map<number, Promise<Segment>>();

  constructor(
    segments: readonly SegmentSpan[],
    rows: LocalRows,
    read: ReadFile,
    report: (state: TextsState) => void,
    pause: () => Promise<void>,
    keptAlone: () => ((file: string) => Promise<boolean>) | undefined,
  ) {
    this.#segments = segments;
    this.#rows = rows;
    this.#read = read;
    this.#report = report;
    this.#pause = pause;
    this.#keptAlone = keptAlone;
  }

  want(load: boolean): void {
    this.#wanted = load;
    if (load && !this.#running) void this.#run();
    else this.#tell();
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#state = 'loading';
    this.#tell();
    try {
      while (this.#wanted && this.#loaded < this.#segments.length && this.#rows.bytes < MEMORY)
        await this.#loadNext();
      this.#state = this.#loaded === this.#segments.length ? 'complete' : this.#wanted ? 'full' : 'waiting';
    } catch {
      this.#coming.clear();
      const isKept = this.#keptAlone();
      if (isKept) await this.#loadKept(isKept);
      this.#state = 'failed';
    }
    this.#running = false;
    this.#tell();
  }

  async #loadNext(): Promise<void> {
    for (let at = this.#loaded; at < Math.min(this.#loaded + AHEAD, this.#segments.length); at += 1) {
      if (!this.#coming.has(at)) this.#coming.set(at, this.#fetchFromEnd(at));
    }
    const segment = await this.#coming.get(this.#loaded)!;
    this.#coming.delete(this.#loaded);
    await this.#pause();
    this.#rows.add(unpackSegment(segment));
    this.#loaded += 1;
    this.#tell();
  }

  /** Older segments that this device happens to keep: days once read, papers that are starred. */
  async #loadKept(isKept: (file: string) => Promise<boolean>): Promise<void> {
    for (let at = this.#loaded; at < this.#segments.length && this.#rows.bytes < MEMORY; at += 1) {
      if (!(await isKept(this.#segments[this.#segments.length - 1 - at]!.file))) continue;
      const segment = await this.#fetchFromEnd(at).catch(() => undefined);
      if (!segment) continue;
      await this.#pause();
      this.hasGaps = true;
      this.#rows.add(unpackSegment(segment));
      this.#tell();
    }
  }

  #fetchFromEnd(at: number): Promise<Segment> {
    const { file } = this.#segments[this.#segments.length - 1 - at]!;
    const coming = readJson(this.#read, file, segmentSchema);
    // A failure is met where the segment's turn comes.
    coming.catch(() => {});
    return coming;
  }

  #tell(): void {
    const ofRows = this.#segments.reduce((sum, { rows }) => sum + rows, 0);
    this.#report({
      kind: 'texts',
      state: this.#state,
      rows: this.#rows.rows,
      ofRows,
      bytes: this.#rows.bytes,
    });
  }
}
