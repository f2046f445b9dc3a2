/** What replaces cached files must be cached before the archive changes. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { isReferenced, successors } from './successors.ts';

function archive(
  segments: [file: string, from?: string, to?: string][],
  lookup: Record<string, string>,
  more: Partial<Manifest> = {},
): Manifest {
  const entries = segments.map(([file, from, to]) => ({ file, rows: 1, ...(from && { from, to: to! }) }));
  const days = entries.flatMap(({ from, to }) => (from ? [...new Set([from, to!])] : []));
  return {
    format: 1,
    totals: { digests: 0, rows: 0, papers: 0, problems: 0 },
    days,
    counts: {},
    outages: [],
    segments: entries,
    lookup,
    ...more,
  };
}

const OLD = archive(
  [['u'], ['a', '2025-01-01', '2025-01-03'], ['b', '2025-01-04', '2025-01-05']],
  { 'arxiv:2412': 'l1', 'arxiv:2501': 'l2' },
  { orders: 'o1', search: 's1' },
);
const NEXT = archive(
  [
    ['u'],
    ['a', '2025-01-01', '2025-01-03'],
    ['c', '2025-01-04', '2025-01-05'],
    ['d', '2025-01-06', '2025-01-06'],
  ],
  { 'arxiv:2412': 'l1', 'arxiv:2501.0': 'l3', 'arxiv:2501.1': 'l4' },
  { orders: 'o2', search: 's2' },
);
const needed = (...cached: string[]) => successors(OLD, NEXT, (file) => cached.includes(file)).sort();

describe('successors', () => {
  it('always includes the newest segment', () => {
    expect(needed()).toEqual(['d']);
    expect(successors(undefined, NEXT, () => false)).toEqual(['d']);
    expect(needed('d')).toEqual([]);
  });

  it('replaces cached files that changed, and nothing else', () => {
    expect(needed('a')).toEqual(['d']);
    expect(needed('a', 'b')).toEqual(['c', 'd']);
    expect(needed('l2')).toEqual(['d', 'l3', 'l4']);
    expect(needed('l1')).toEqual(['d']);
    expect(needed('o1', 's1')).toEqual(['d', 'o2', 's2']);
  });

  it('includes the segment of undated rows', () => {
    const next = { ...NEXT, segments: [{ file: 'v', rows: 1 }, ...NEXT.segments.slice(1)] };
    expect(successors(OLD, next, (file) => file === 'u').sort()).toEqual(['d', 'v']);
  });
});

describe('belongs', () => {
  it('recognises the files of an archive and of its search index', () => {
    const tiers = new Set(['tier1']);
    for (const file of ['a', 'l3', 'o2', 's2', 'data/search/rows-c-0.bin', 'data/search/tier1/0.bin'])
      expect(isReferenced(file, [NEXT], tiers), file).toBe(true);
    for (const file of ['b', 'l2', 'o1', 'data/search/texts-b-1.bin', 'data/search/tier0/0.bin'])
      expect(isReferenced(file, [NEXT], tiers), file).toBe(false);
    expect(isReferenced('b', [NEXT, OLD], tiers)).toBe(true);
  });
});
