import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lookupSchema } from '#core/dataset/lookup.ts';
import { type Manifest, manifestSchema, pointerSchema, segmentOfDay } from '#core/dataset/manifest.ts';
import { lookupFile, POINTER_FILE, QUALITY_FILE } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { qualitySchema } from '#core/paper/problem.ts';
import type { DigestFile } from '#digest/digest.ts';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { makeDigest, makeOutage } from '#testing/digests.fixture.ts';
import { type DataFiles, packArchive } from './pack-archive.ts';
import { PackMemory } from './pack-segments.ts';

const dayOf = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);

function pack(files: readonly DigestFile[], memory?: PackMemory): DataFiles {
  const archive = mergeArchive(files);
  return packArchive(archive, archive.problems, memory);
}

function json(files: DataFiles, file: string): unknown {
  return JSON.parse(files.get(file)!);
}

function manifestOf(files: DataFiles): Manifest {
  return v.parse(manifestSchema, json(files, v.parse(pointerSchema, json(files, POINTER_FILE)).manifest));
}

/** What a page would read, segment by segment. */
function segmentsOf(files: DataFiles): Appearance[][] {
  return manifestOf(files).segments.map(({ file }) =>
    unpackSegment(v.parse(segmentSchema, json(files, file))),
  );
}

/** Thirty days of two sources; papers come again after some days; one day failed. */
const MONTH: readonly DigestFile[] = [
  ...Array.from({ length: 30 }, (_, at) => makeDigest(dayOf(at), 'arxiv', 60, at * 50)),
  ...Array.from({ length: 30 }, (_, at) => makeDigest(dayOf(at), 'biorxiv', 20, at * 20)),
  makeOutage(dayOf(3), 'medrxiv', '抓取失败：超时'),
];

describe('the data set', () => {
  const files = pack(MONTH);
  const manifest = manifestOf(files);
  const segments = segmentsOf(files);

  it('holds every appearance once, as it was merged', () => {
    const merged = mergeArchive(MONTH).digests.flatMap((one) => one.appearances);
    expect(segments.flat()).toStrictEqual(merged);
    expect(manifest.totals).toEqual({ digests: 61, rows: 2400, papers: 2110, problems: 0 });
  });

  it('tells days, counts and outages', () => {
    expect(manifest.days).toHaveLength(30);
    expect(manifest.counts.arxiv).toEqual(Array(30).fill(60));
    expect(Object.keys(manifest.counts)).toEqual(['arxiv', 'biorxiv', 'medrxiv']);
    expect(manifest.counts.medrxiv?.slice(2, 5)).toEqual([null, 0, null]);
    expect(manifest.outages).toEqual([
      { day: dayOf(3), source: 'medrxiv', kind: 'failed', text: '抓取失败：超时' },
    ]);
  });

  it('closes a segment before it passes 50 kB of gzip, never within a day', () => {
    expect(manifest.segments.length).toBeGreaterThan(3);
    for (const { file } of manifest.segments) expect(gzipSync(files.get(file)!).length).toBeLessThan(50_000);
    const days = segments.map((rows) => new Set(rows.map((one) => one.digestDate)));
    expect(days.reduce((sum, one) => sum + one.size, 0)).toBe(30);
    for (const day of manifest.days) {
      const found = segments[segmentOfDay(manifest, day)]!.filter((one) => one.digestDate === day);
      expect(found).toHaveLength(80);
    }
  });

  it('finds all appearances of a paper through the lookup', () => {
    const ids = new Map<string, Set<number>>();
    segments.forEach((rows, at) => {
      for (const { id } of rows) ids.set(id, (ids.get(id) ?? new Set()).add(at));
    });
    const buckets = Object.values(manifest.lookup).map((file) => [
      file,
      v.parse(lookupSchema, json(files, file)),
    ]);
    const known = Object.fromEntries(buckets);
    const found = [...ids.keys()].map((id) => known[lookupFile(manifest.lookup, id)!].segments[id]);
    expect(found).toEqual([...ids.values()].map((at) => [...at]));
  });

  it('is the same bytes whatever the order of the files, and with a memory of an earlier round', () => {
    const memory = new PackMemory();
    pack(MONTH.slice(5), memory);
    expect([...pack([...MONTH].reverse(), memory)]).toEqual([...files]);
  });

  it('changes only the last segment, the pointer, the manifest and few buckets for one more day', () => {
    const more = pack([...MONTH, makeDigest(dayOf(30), 'arxiv', 60, 1480)]);
    const gone = [...files.keys()].filter((name) => !more.has(name));
    const kept = manifestOf(more).segments.map(({ file }) => file);
    expect(kept.slice(0, manifest.segments.length - 1)).toEqual(
      manifest.segments.slice(0, -1).map(({ file }) => file),
    );
    expect(gone.filter((name) => name.includes('/segment-')).length).toBeLessThanOrEqual(1);
    expect(gone.filter((name) => name.includes('/lookup-'))).toHaveLength(1);
    expect(gone.filter((name) => name.includes('/manifest-'))).toHaveLength(1);
  });
});

describe('odd archives', () => {
  it('a day larger than a segment stands alone, with what comes before and after in their own', () => {
    const manifest = manifestOf(
      pack([
        makeDigest(dayOf(0), 'arxiv', 5),
        makeDigest(dayOf(1), 'arxiv', 900, 100),
        makeDigest(dayOf(2), 'arxiv', 5, 2000),
      ]),
    );
    expect(manifest.segments.map(({ from, to, rows }) => [from, to, rows])).toEqual([
      [dayOf(0), dayOf(0), 5],
      [dayOf(1), dayOf(1), 900],
      [dayOf(2), dayOf(2), 5],
    ]);
  });

  it('undated rows stand first, in as many segments as they need, and keep their places', () => {
    const digests = [makeDigest(dayOf(0), 'arxiv', 5), makeDigest(undefined, 'arxiv', 1500, 50)];
    const files = pack(digests);
    const undated = manifestOf(files).segments.filter(({ from }) => from === undefined);
    expect(undated.length).toBeGreaterThan(1);
    expect(manifestOf(files).segments.at(-1)).toMatchObject({ from: dayOf(0), rows: 5 });
    expect(segmentsOf(files).flat()).toStrictEqual(
      mergeArchive(digests).digests.flatMap((one) => one.appearances),
    );
  });

  it('an archive without a digest is whole, too', () => {
    const files = pack([]);
    expect(json(files, POINTER_FILE)).not.toHaveProperty('newest');
    expect(manifestOf(files)).toMatchObject({ days: [], segments: [], lookup: {} });
  });

  it('any mix of days gives back what was merged, twice the same bytes', () => {
    const digest = fc
      .tuple(fc.nat(6), fc.constantFrom('arxiv', 'biorxiv'), fc.nat(12), fc.nat(20))
      .map(([day, ...rest]) => makeDigest(day === 6 ? undefined : dayOf(day), ...rest));
    fc.assert(
      fc.property(fc.uniqueArray(digest, { selector: ({ file }) => file, maxLength: 8 }), (digests) => {
        const files = pack(digests);
        expect(segmentsOf(files).flat()).toStrictEqual(
          mergeArchive(digests).digests.flatMap((one) => one.appearances),
        );
        expect([...pack(digests)]).toEqual([...files]);
      }),
      { numRuns: 40 },
    );
  });

  it('problems are counted per kind, the most frequent first', () => {
    const problem = { file: 'a.md', line: 5, what: 'no link', hint: 'none' } as const;
    const kinds = ['no-link', 'no-title', 'no-link'] as const;
    const problems = kinds.map((kind) => ({ ...problem, kind }));
    const files = packArchive(mergeArchive([]), problems);
    const quality = v.parse(qualitySchema, json(files, QUALITY_FILE));
    expect(Object.entries(quality.counts)).toEqual([
      ['no-link', 2],
      ['no-title', 1],
    ]);
    expect(quality.problems).toHaveLength(3);
  });
});
