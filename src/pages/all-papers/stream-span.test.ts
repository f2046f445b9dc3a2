import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { segmentsToStream } from './stream-span.ts';

function manifest(rows: number[]): Manifest {
  const segments = rows.map((count, index) => ({ file: `data/segment-${index}.json`, rows: count }));
  const totals = { digests: 1, rows: 1, papers: 1, problems: 0 };
  return { format: 1, totals, days: [], counts: {}, outages: [], segments, lookup: {} };
}

describe('segmentsToStream', () => {
  it('streams the whole archive', () => {
    expect(segmentsToStream(manifest([500, 500, 60]), false)).toBe(3);
    expect(segmentsToStream(manifest([]), false)).toBe(0);
  });

  it('stops before the row limit, but streams at least the newest segment', () => {
    expect(segmentsToStream(manifest([1_000, 200_000, 50_000]), false)).toBe(2);
    expect(segmentsToStream(manifest([900_000, 900_000]), false)).toBe(1);
  });

  it('streams less where data is saved', () => {
    expect(segmentsToStream(manifest([500, 900, 900, 60]), true)).toBe(3);
  });
});
