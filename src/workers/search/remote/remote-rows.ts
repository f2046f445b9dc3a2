/** Single rows whose texts are not loaded: from the cached segment if there is one, else from the chunks of the search index. */
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
import { memoize, type ReadFile, readJson } from '#workers/search/search-io.ts';

/** Chunks in memory, a few kB each. */
const CACHED_CHUNKS = 800;
/** Segments in memory, some hundred kB each. */
const CACHED_SEGMENTS = 24;

export interface SegmentSpan {
  file: string;
  rows: number;
}

export class RemoteRows {
  readonly #segments: readonly SegmentSpan[];
  /** The first row number of each segment. */
  readonly #bases: number[] = [];
  readonly #chunk: (file: string) => Promise<SearchChunk>;
  readonly #texts: (file: string) => Promise<SearchTexts>;
  readonly #cachedSegment: (file: string) => Promise<ShownRow[] | undefined>;

  /** Segments in the order of the manifest; rows are numbered through all of them. */
  constructor(
    segments: readonly SegmentSpan[],
    read: ReadFile,
    isCached: (file: string) => Promise<boolean>,
  ) {
    this.#segments = segments;
    let base = 0;
    for (const { rows } of segments) {
      this.#bases.push(base);
      base += rows;
    }
    this.#chunk = memoize(CACHED_CHUNKS, (file) => readJson(read, file, searchChunkSchema));
    this.#texts = memoize(CACHED_CHUNKS, (file) => readJson(read, file, searchTextsSchema));
    const isKnownCached = memoize(segments.length, isCached);
    const readSegment = memoize(CACHED_SEGMENTS, async (file) =>
      unpackSegment(await readJson(read, file, segmentSchema)).map(shownRow),
    );
    this.#cachedSegment = async (file) => ((await isKnownCached(file)) ? readSegment(file) : undefined);
  }

  /** The chunk with the row's title. */
  chunkOf(row: number): string {
    const { file, index } = this.#locate(row);
    return searchFiles.chunk(segmentHash(file), Math.floor(index / CHUNK_ROWS));
  }

  /** A row; without its abstract, unless its segment is cached. */
  async read(row: number): Promise<ShownRow> {
    const { file, index } = this.#locate(row);
    const cached = await this.#cachedSegment(file);
    if (cached) return cached[index]!;
    return rowIn(await this.#chunk(this.chunkOf(row)), index % CHUNK_ROWS);
  }

  /** The same row with its abstract. */
  async readAbstract(row: number, shown: ShownRow): Promise<ShownRow> {
    if (!lacksAbstract(shown)) return shown;
    const { file, index } = this.#locate(row);
    const chunk = Math.floor(index / TEXT_ROWS);
    const texts = await this.#texts(searchFiles.texts(segmentHash(file), chunk));
    return {
      ...shown,
      ...present('abstractZh', texts.abstractZh?.[index % TEXT_ROWS]),
      ...present('abstractEn', texts.abstractEn?.[index % TEXT_ROWS]),
    };
  }

  /** The row's segment, and its index in that. */
  #locate(row: number): { file: string; index: number } {
    let low = 0;
    let high = this.#bases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bases[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return { file: this.#segments[low - 1]!.file, index: row - this.#bases[low - 1]! };
  }
}

function rowIn(chunk: SearchChunk, index: number): ShownRow {
  const digest = digestOf(chunk, index);
  const paper = chunk.id[index]!;
  return {
    paper,
    source: digest.source,
    hasNote: chunk.noted.includes(index),
    hasAbstract: chunk.abstracts.includes(index),
    ...present('day', digest.day),
    ...present('id', searchedId(paper)),
    ...present('titleZh', chunk.titleZh?.[index]),
    ...present('titleEn', chunk.titleEn?.[index]),
    ...present('authors', chunk.authors?.[index]),
    ...present('publishedOn', chunk.publishedOn?.[index]),
    ...present('firstSeen', chunk.firstSeen?.[index]),
  };
}

function digestOf(chunk: SearchChunk, index: number): SearchChunk['digests'][number] {
  let end = 0;
  return chunk.digests.find(({ rows }) => {
    end += rows;
    return index < end;
  })!;
}

/** `{ [name]: value }`, or `{}` without a value. */
function present<Name extends string>(
  name: Name,
  value: string | null | undefined,
): { [key in Name]?: string } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [key in Name]?: string };
}
