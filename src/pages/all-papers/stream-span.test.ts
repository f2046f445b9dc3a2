import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { segmentsToStream } from './stream-span.ts';

function manifest(rows: number[]): Manifest {
  const segments = rows.map((count, at) => ({ file: `data/segment-${at}.json`, rows: count }));
  const totals = { digests: 1, rows: 1, papers: 1, problems: 0 };
  return { format: 1, totals, days: [], counts: {}, outages: [], segments, lookup: {} };
}

describe('the span of the archive that is streamed', () => {
  it('is all of it', () => {
    expect(segmentsToStream(manifest([500, 500, 60]), false)).toBe(3);
    expect(segmentsToStream(manifest([]), false)).toBe(0);
  });

  it('ends before the rows become too many, with the newest', () => {
    expect(segmentsToStream(manifest([1_000, 200_000, 50_000]), false)).toBe(2);
    expect(segmentsToStream(manifest([900_000, 900_000]), false)).toBe(1);
  });

  it('is short for a reader who saves data', () => {
    expect(segmentsToStream(manifest([500, 900, 900, 60]), true)).toBe(3);
  });
});
