/** Inputs for the search index, and what may happen to its files between two builds. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { makeDigest } from './digests.fixture.ts';

/** Ten weeks across the turn of a year, in which every kind of tier appears and disappears. */
const DAYS = Array.from({ length: 70 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 10, 20 + at)).toISOString().slice(0, 10);
  return makeDigest(day, 'arxiv', 3, at * 2);
});

/** The segments of an archive of the days [from, to). */
export function makeSearchInputs(from: number, to: number): SearchInput[] {
  const data = packArchive(mergeArchive(DAYS.slice(from, to)), []);
  return searchInputs((name) => data.get(name)!);
}

/** Spans of days that are built one after the other. */
export const buildSpans = fc.array(
  fc
    .tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 6 }))
    .map(([week, weeks]) => [week * 7, (week + weeks) * 7 - 1] as const),
  { minLength: 2, maxLength: 4 },
);

/** Functions that delete, empty, truncate or extend a file, or flip one of its bits. */
export const fileDamages = fc.double({ min: 0, max: 1, noNaN: true }).chain((part) => {
  const offset = (path: string) => Math.floor((readFileSync(path).length - 1) * part);
  return fc.constantFrom<(path: string) => void>(
    (path) => rmSync(path),
    (path) => writeFileSync(path, ''),
    (path) => truncateSync(path, offset(path)),
    (path) => writeFileSync(path, 'more', { flag: 'a' }),
    (path) => {
      const bytes = readFileSync(path);
      bytes[offset(path)]! ^= 1;
      writeFileSync(path, bytes);
    },
  );
});
