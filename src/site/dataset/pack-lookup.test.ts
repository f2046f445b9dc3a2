import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lookupSchema } from '#core/dataset/lookup.ts';
import { lookupFile } from '#core/dataset/paths.ts';
import { makeDigest } from '#testing/digests.fixture.ts';
import { packLookupBuckets } from './pack-lookup.ts';

const rowsOf = (source: string, rows: number, from = 0) => ({
  digests: makeDigest('2025-09-28', source, rows, from).digests.map(({ rows, ...digest }) => ({
    ...digest,
    appearances: rows.map((row, at) => ({ ...row, place: at + 1 })),
  })),
});

describe('lookup buckets', () => {
  it('that grow too large are split, and every id is still found', () => {
    const segments = [rowsOf('arxiv', 1500), rowsOf('biorxiv', 700), rowsOf('arxiv', 100, 1450)];
    const buckets = packLookupBuckets(segments, 500);
    const files = Object.fromEntries(buckets.map(({ bucket, json }) => [bucket, json]));
    expect(Object.keys(files).length).toBeGreaterThan(4);
    for (const [at, { digests }] of segments.entries()) {
      for (const { id } of digests.flatMap((one) => one.appearances)) {
        const bucket = v.parse(lookupSchema, JSON.parse(lookupFile(files, id)!));
        expect(bucket.segments[id]).toContain(at);
        expect(Object.keys(bucket.segments).length).toBeLessThanOrEqual(500);
      }
    }
  });

  it('are whole where they are small', () => {
    const names = packLookupBuckets([rowsOf('arxiv', 30), rowsOf('biorxiv', 30)]).map((one) => one.bucket);
    expect(names).toEqual(['arxiv:2509', 'biorxiv:2025.01']);
  });

  it('hold an id that is the beginning of others', () => {
    const ids = ['x:a', 'x:ab', 'x:abc', 'x:b'].map((id, at) => ({
      ...rowsOf('arxiv', 1).digests[0]!.appearances[0]!,
      id,
      place: at + 1,
    }));
    const buckets = packLookupBuckets([{ digests: [{ source: 'x', file: 'x.md', appearances: ids }] }], 1);
    const files = Object.fromEntries(buckets.map(({ bucket, json }) => [bucket, json]));
    for (const { id } of ids) {
      expect(v.parse(lookupSchema, JSON.parse(lookupFile(files, id)!)).segments[id]).toEqual([0]);
    }
  });
});
