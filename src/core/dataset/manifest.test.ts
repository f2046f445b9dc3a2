import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ManifestParts, manifestSchema, packManifest, segmentOfDay } from './manifest.ts';

const parts: ManifestParts = {
  totals: { digests: 5, rows: 9, papers: 8, problems: 1 },
  days: ['2024-12-30', '2025-01-02', '2025-01-03', '2025-01-13'],
  counts: { arxiv: [3, 0, null, 2], biorxiv: [null, null, 4, null] },
  outages: [
    { day: '2025-01-02', source: 'arxiv', kind: 'failed', text: '抓取失败：超时' },
    { day: '2025-01-13', source: 'biorxiv', kind: 'empty' },
  ],
  segments: [
    { hash: 'undated00', days: 0, rows: 7 },
    { hash: 'first0000', days: 3, rows: 7 },
    { hash: 'second000', days: 1, rows: 2 },
  ],
  lookup: new Map([
    ['arxiv:2412', 'a'],
    ['arxiv:2501.0', 'b'],
    ['osf:', 'c'],
  ]),
};
const wire = packManifest(parts);
const manifest = v.parse(manifestSchema, JSON.parse(JSON.stringify(wire)));

describe('the manifest', () => {
  it('unpacks to what was packed', () => {
    const { totals, days, counts, outages } = parts;
    expect(manifest).toMatchObject({ format: 1, totals, days, counts, outages });
    expect(manifest.segments).toEqual([
      { file: 'data/segment-undated00.json', rows: 7 },
      { file: 'data/segment-first0000.json', rows: 7, from: '2024-12-30', to: '2025-01-03' },
      { file: 'data/segment-second000.json', rows: 2, from: '2025-01-13', to: '2025-01-13' },
    ]);
    expect(manifest.lookup).toEqual({
      'arxiv:2412': 'data/lookup-a.json',
      'arxiv:2501.0': 'data/lookup-b.json',
      'osf:': 'data/lookup-c.json',
    });
  });

  it('packs each day without the prefix that it shares with the day before', () => {
    expect(wire.days).toEqual(['2024-12-30', '5-01-02', '3', '13']);
  });

  it('finds the segment that holds a day', () => {
    expect(['2024-12-30', '2025-01-03', '2025-01-13'].map((day) => segmentOfDay(manifest, day))).toEqual([
      1, 1, 2,
    ]);
    expect(['2024-01-01', '2025-01-05', '2030-01-01'].map((day) => segmentOfDay(manifest, day))).toEqual([
      -1, -1, -1,
    ]);
  });

  it('rejects a wrong shape', () => {
    expect(v.is(manifestSchema, { ...wire, format: 2 })).toBe(false);
    expect(v.is(manifestSchema, { ...wire, segments: { hash: ['../x'], days: [1], rows: [1] } })).toBe(false);
  });
});
