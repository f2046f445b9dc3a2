/** Index: made-up archives for tests, and what may happen to files between two builds. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { madeUpDigest } from './digests.fixture.ts';

/** Ten weeks over the turn of a year, so that all tiers come and go. */
const DAYS = Array.from({ length: 70 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 10, 20 + at)).toISOString().slice(0, 10);
  return madeUpDigest(day, 'arxiv', 3, at * 2);
});

/** Segments of the archive of these of the ten weeks' days. */
export function madeUpInputs(from: number, to: number): SearchInput[] {
  const data = packArchive(mergeArchive(DAYS.slice(from, to)), []);
  return searchInputs((name) => data.get(name)!);
}

/** Spans of days to build one after the other. */
export const buildings = fc.array(
  fc
    .tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 6 }))
    .map(([week, weeks]) => [week * 7, (week + weeks) * 7 - 1] as const),
  { minLength: 2, maxLength: 4 },
);

/** Does something to a file: it is gone, empty, cut, longer, or one bit of it is another. */
export const damages = fc.double({ min: 0, max: 1, noNaN: true }).chain((part) => {
  const place = (path: string) => Math.floor((readFileSync(path).length - 1) * part);
  return fc.constantFrom<(path: string) => void>(
    (path) => rmSync(path),
    (path) => writeFileSync(path, ''),
    (path) => truncateSync(path, place(path)),
    (path) => writeFileSync(path, 'more', { flag: 'a' }),
    (path) => {
      const bytes = readFileSync(path);
      bytes[place(path)]! ^= 1;
      writeFileSync(path, bytes);
    },
  );
});
