/** Index: the rows of a segment as a hit shows them, in chunks small enough that ten hits from ten places cost little. */
import { gzipSync } from 'node:zlib';
import type { Appearance } from '#core/paper/paper.ts';
import { authorsText, hasAbstract, hasNote } from '#core/query/search-fields.ts';
import {
  CHUNK_ROWS,
  type SearchChunk,
  type SearchTexts,
  searchFiles,
  TEXT_ROWS,
} from '#core/search-index/index-files.ts';

export type SearchFile = [name: string, content: Uint8Array<ArrayBuffer>];

export function packChunks(hash: string, rows: readonly Appearance[]): SearchFile[] {
  const chunks = slices(rows, CHUNK_ROWS).map(
    (some, at): SearchFile => [searchFiles.chunk(hash, at), gzipJson(packChunk(some))],
  );
  const texts = slices(rows, TEXT_ROWS).flatMap((some, at): SearchFile[] =>
    some.some(hasAbstract) ? [[searchFiles.texts(hash, at), gzipJson(packTexts(some))]] : [],
  );
  return [...chunks, ...texts];
}

/** The same bytes on every system: gzip would note which one wrote it. */
export function gzip(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(content, { level: 9 }));
  bytes[9] = 255;
  return bytes;
}

/** Consecutive rows of one digest, as runs. */
export function digestRuns(rows: readonly Appearance[]): SearchChunk['digests'] {
  const runs: SearchChunk['digests'] = [];
  for (const { source, digestDate: day } of rows) {
    const last = runs.at(-1);
    if (last?.source === source && last.day === day) last.rows += 1;
    else runs.push({ source, ...(day !== undefined && { day }), rows: 1 });
  }
  return runs;
}

function packChunk(rows: readonly Appearance[]): SearchChunk {
  return {
    format: 1,
    digests: digestRuns(rows),
    id: rows.map((one) => one.id),
    ...column('titleZh', rows, (one) => one.titleZh),
    ...column('titleEn', rows, (one) => one.titleEn),
    ...column('authors', rows, (one) => one.authors && authorsText(one.authors)),
    ...column('publishedOn', rows, (one) => one.publishedOn),
    ...column('firstSeen', rows, (one) => one.firstSeen),
    noted: places(rows, hasNote),
    abstracts: places(rows, hasAbstract),
  };
}

function packTexts(rows: readonly Appearance[]): SearchTexts {
  return {
    format: 1,
    ...column('abstractZh', rows, (one) => one.abstractZh),
    ...column('abstractEn', rows, (one) => one.abstractEn),
  };
}

function column<Name extends string>(
  name: Name,
  rows: readonly Appearance[],
  read: (one: Appearance) => string | undefined,
): { [key in Name]?: (string | null)[] } {
  if (rows.every((one) => read(one) === undefined)) return {};
  return { [name]: rows.map((one) => read(one) ?? null) } as { [key in Name]: (string | null)[] };
}

function places(rows: readonly Appearance[], holds: (one: Appearance) => boolean): number[] {
  return rows.flatMap((one, at) => (holds(one) ? [at] : []));
}

function slices(rows: readonly Appearance[], length: number): Appearance[][] {
  return Array.from({ length: Math.ceil(rows.length / length) }, (_, at) =>
    rows.slice(at * length, (at + 1) * length),
  );
}

function gzipJson(value: unknown): Uint8Array<ArrayBuffer> {
  return gzip(JSON.stringify(value));
}
