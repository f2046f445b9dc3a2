import { describe, expect, it } from 'vitest';
import type { Appearance } from '#core/paper/paper.ts';
import { dayRows, seenBefore } from './day-rows.ts';

const DAY = '2025-03-04';

function row(id: string, extra: Partial<Appearance> = {}): Appearance {
  const source = id.slice(0, id.indexOf(':'));
  const base = { file: `${DAY}-${source}.md`, line: 5, place: 1, source, digestDate: DAY };
  return { ...base, id, ...extra };
}

describe('dayRows', () => {
  it('selects a day and source, with sources in their fixed order', () => {
    const all = [
      row('medrxiv:10.1/b'),
      row('arxiv:2503.00001'),
      row('arxiv:2503.00002', { digestDate: '2025-03-03' }),
    ];
    expect(dayRows(all, DAY).map(({ id }) => id)).toEqual(['arxiv:2503.00001', 'medrxiv:10.1/b']);
    expect(dayRows(all, DAY, 'medrxiv').map(({ id }) => id)).toEqual(['medrxiv:10.1/b']);
    expect(dayRows(all, '2020-01-01')).toEqual([]);
  });

  it('makes one row, at its first position, of a paper that a digest lists twice', () => {
    const first = row('arxiv:2503.00001', { line: 5, titleZh: '第一种译法' });
    const other = row('arxiv:2503.00009', { line: 6 });
    const again = row('arxiv:2503.00001', { line: 7, place: 3, titleZh: '第二种译法' });
    expect(dayRows([first, other, again], DAY)).toEqual([first, other]);
  });
});

describe('seenBefore', () => {
  it('counts rows that an earlier day had', () => {
    const rows = [
      row('arxiv:1', { firstSeen: '2025-03-01' }),
      row('arxiv:2', { firstSeen: DAY }),
      row('arxiv:3'),
    ];
    expect(seenBefore(rows, DAY)).toEqual({ count: 1 });
  });

  it('names the day if it is the same for all rows', () => {
    const rows = [row('arxiv:1', { firstSeen: '2025-03-01' }), row('arxiv:2', { firstSeen: '2025-03-01' })];
    expect(seenBefore(rows, DAY)).toEqual({ count: 2, day: '2025-03-01' });
    expect(seenBefore([], DAY)).toEqual({ count: 0 });
  });
});
