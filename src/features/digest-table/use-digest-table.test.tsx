// @vitest-environment happy-dom

import { cleanup, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Appearance } from '#core/paper/paper.ts';
import { SORT_KEYS, type Sort, type SortKey } from '#core/paper/sort.ts';
import { useDigestTable } from './use-digest-table.ts';

afterEach(cleanup);

function row(key: string, extra: Partial<Appearance> = {}): Appearance {
  const base = { id: `arxiv:${key}`, source: 'arxiv', file: 'a.md', line: 1, place: 1 };
  return { ...base, ...extra };
}

function sorted(rows: Appearance[], sort?: Sort, titleFirst: 'zh' | 'en' = 'zh') {
  const { result } = renderHook(() => useDigestTable(rows, { sort, titleFirst }));
  return result.current;
}

const ids = (rows: readonly Appearance[]) => rows.map(({ id }) => id.slice(6)).join(' ');

describe('the order of a list', () => {
  it('is that of the digest without a sort', () => {
    expect(ids(sorted([row('c'), row('a'), row('b')]).rows)).toBe('c a b');
  });

  it('sorts Chinese titles by pinyin and numbers by value', () => {
    const rows = [
      row('zhong', { titleZh: '中文' }),
      row('an', { titleZh: '安静' }),
      row('ban10', { titleZh: '版本10' }),
      row('ban9', { titleZh: '《版本9》' }),
    ];
    expect(ids(sorted(rows, { key: 'title', descending: false }).rows)).toBe('an ban9 ban10 zhong');
    expect(ids(sorted(rows, { key: 'title', descending: true }).rows)).toBe('zhong ban10 ban9 an');
  });

  it('sorts by the title that is shown', () => {
    const rows = [row('1', { titleZh: '安', titleEn: 'Zebra' }), row('2', { titleZh: '中', titleEn: 'Ant' })];
    expect(ids(sorted(rows, { key: 'title', descending: false }, 'en').rows)).toBe('2 1');
  });

  it('puts absent values last in both directions', () => {
    const rows = [
      row('none'),
      row('b', { publishedOn: '2025-03-02' }),
      row('a', { publishedOn: '2024-12-31' }),
    ];
    expect(ids(sorted(rows, { key: 'published', descending: false }).rows)).toBe('a b none');
    expect(ids(sorted(rows, { key: 'published', descending: true }).rows)).toBe('b a none');
  });

  it('is stable in both directions and keeps every row', () => {
    const arbitrary = fc.array(
      fc.record({
        title: fc.constantFrom('甲', '乙', undefined),
        seen: fc.constantFrom('2025-01-01', '2025-01-02'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom<SortKey>(...SORT_KEYS),
        fc.boolean(),
        (facts, key, descending) => {
          const rows = facts.map(({ title, seen }, index) =>
            row(String(index), { firstSeen: seen, ...(title !== undefined && { titleZh: title }) }),
          );
          const result = sorted(rows, { key, descending }).rows;
          expect([...result].sort((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(rows);
          const value = ({ titleZh, firstSeen }: Appearance) =>
            key === 'title' ? titleZh : key === 'seen' ? firstSeen : '';
          for (let index = 1; index < result.length; index += 1) {
            const [previous, next] = [result[index - 1]!, result[index]!];
            if (value(previous) === value(next))
              expect(rows.indexOf(previous)).toBeLessThan(rows.indexOf(next));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the columns of a list', () => {
  it('are those that differ between rows', () => {
    expect(sorted([row('a'), row('b')]).columns).toEqual(['title', 'author', 'seen']);
    expect(sorted([row('a'), row('b', { source: 'biorxiv', publishedOn: '2025-01-01' })]).columns).toEqual([
      'title',
      'author',
      'source',
      'published',
      'seen',
    ]);
  });
});
