/**
 * Single rows of the archive whose texts are not loaded: from the segment where this device keeps it, else titles from chunks and
 * abstracts from theirs.
 */

import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import { searchedId } from '#core/query/search-fields.ts';
import {
  CHUNK_ROWS,
  type SearchChunk,
  type SearchTexts,
  searchChunkSchema,
  searchFiles,
  searchTextsSchema,
  segmentHash,
  TEXT_ROWS,
} from '#core/search-index/index-files.ts';
import { lacksAbstract, type ShownRow, shownRow } from '#workers/search/hit.ts';
import { type ReadFile, readJson, remember } from '#workers/search/search-io.ts';

/** Chunks that are kept, a few kB each. */
const OPEN_CHUNKS = 800;
/** Kept segments that stay open, some hundred kB each. */
const OPEN_SEGMENTS = 24;

export interface SegmentSpan {
  file: string;
  rows: number;
}

export class RemoteRows {
  readonly #segments: readonly SegmentSpan[];
  readonly #bases: number[] = [];
  readonly #chunk: (file: string) => Promise<SearchChunk>;
  readonly #text: (file: string) => Promise<SearchTexts>;
  readonly #segment: (file: string) => Promise<ShownRow[] | undefined>;

  /** Segments as in the manifest; rows are counted through all of them. */
  constructor(segments: readonly SegmentSpan[], read: ReadFile, isKept: (file: string) => Promise<boolean>) {
    this.#segments = segments;
    let base = 0;
    for (const { rows } of segments) {
      this.#bases.push(base);
      base += rows;
    }
    this.#chunk = remember(OPEN_CHUNKS, (file) => readJson(read, file, searchChunkSchema));
    this.#text = remember(OPEN_CHUNKS, (file) => readJson(read, file, searchTextsSchema));
    const known = remember(segments.length, isKept);
    const opened = remember(OPEN_SEGMENTS, async (file) =>
      unpackSegment(await readJson(read, file, segmentSchema)).map(shownRow),
    );
    this.#segment = async (file) => ((await known(file)) ? opened(file) : undefined);
  }

  /** The file that a row's title stands in. */
  chunkOf(place: number): string {
    const { file, row } = this.#locate(place);
    return searchFiles.chunk(segmentHash(file), Math.floor(row / CHUNK_ROWS));
  }

  /** A row, without its abstract where that stands elsewhere. */
  async read(place: number): Promise<ShownRow> {
    const { file, row } = this.#locate(place);
    const kept = await this.#segment(file);
    if (kept) return kept[row]!;
    const at = row % CHUNK_ROWS;
    const chunk = await this.#chunk(this.chunkOf(place));
    const digest = digestAt(chunk, at);
    const paper = chunk.id[at]!;
    return {
      paper,
      source: digest.source,
      hasNote: chunk.noted.includes(at),
      hasAbstract: chunk.abstracts.includes(at),
      ...present('day', digest.day),
      ...present('id', searchedId(paper)),
      ...present('titleZh', chunk.titleZh?.[at]),
      ...present('titleEn', chunk.titleEn?.[at]),
      ...present('authors', chunk.authors?.[at]),
      ...present('publishedOn', chunk.publishedOn?.[at]),
      ...present('firstSeen', chunk.firstSeen?.[at]),
    };
  }

  /** The same row with its abstract. */
  async readAbstract(place: number, row: ShownRow): Promise<ShownRow> {
    if (!lacksAbstract(row)) return row;
    const located = this.#locate(place);
    const chunk = Math.floor(located.row / TEXT_ROWS);
    const texts = await this.#text(searchFiles.texts(segmentHash(located.file), chunk));
    const at = located.row % TEXT_ROWS;
    return {
      ...row,
      ...present('abstractZh', texts.abstractZh?.[at]),
      ...present('abstractEn', texts.abstractEn?.[at]),
    };
  }

  #locate(place: number): { file: string; row: number } {
    let low = 0;
    let high = this.#bases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bases[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return { file: this.#segments[low - 1]!.file, row: place - this.#bases[low - 1]! };
  }
}

function digestAt(chunk: SearchChunk, at: number): SearchChunk['digests'][number] {
  let end = 0;
  return chunk.digests.find(({ rows }) => {
    end += rows;
    return at < end;
  })!;
}

function present<Name extends string>(
  name: Name,
  value: string | null | undefined,
): { [key in Name]?: string } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [key in Name]?: string };
}
