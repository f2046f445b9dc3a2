import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { dayFacts, dayTotals, newestDay } from './day-facts.ts';

const manifest: Manifest = {
  format: 1,
  totals: { digests: 5, rows: 9, papers: 9, problems: 0 },
  days: ['2025-03-01', '2025-03-03', '2025-03-04'],
  counts: { medrxiv: [2, null, null], arxiv: [4, 3, 0] },
  outages: [{ day: '2025-03-04', source: 'biorxiv', kind: 'failed', text: '抓取失败' }],
  segments: [],
  lookup: {},
};

describe('dayFacts', () => {
  it('lists sources with counts, and the adjacent days', () => {
    expect(dayFacts(manifest, '2025-03-01')).toEqual({
      day: '2025-03-01',
      exists: true,
      total: 6,
      sources: [
        { source: 'arxiv', count: 4 },
        { source: 'medrxiv', count: 2 },
      ],
      outages: [],
      next: '2025-03-03',
    });
  });

  it('lists a failed source among the others', () => {
    const { sources, outages, total } = dayFacts(manifest, '2025-03-04');
    expect(sources.map(({ source, outage }) => [source, outage?.kind])).toEqual([
      ['arxiv', undefined],
      ['biorxiv', 'failed'],
    ]);
    expect(outages).toHaveLength(1);
    expect(total).toBe(0);
  });

  it('names the adjacent days of a day that does not exist', () => {
    const facts = dayFacts(manifest, '2025-03-02');
    expect(facts).toMatchObject({ exists: false, total: 0, previous: '2025-03-01', next: '2025-03-03' });
  });
});

it('counts the papers of each day over all sources', () => {
  expect(dayTotals(manifest)).toEqual([6, 3, 0]);
});

it('prefers the newest day with papers', () => {
  expect(newestDay(manifest)).toBe('2025-03-03');
  expect(newestDay({ ...manifest, counts: {} })).toBe('2025-03-04');
  expect(newestDay({ ...manifest, days: [], counts: {} })).toBeUndefined();
});
