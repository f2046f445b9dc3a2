/** From “the newest 30 days” to files. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { daysWith, lookupsOf, segmentsOfPapers, segmentsToKeep } from './download-plan.ts';
import { newPapers } from './new-papers.ts';

const MANIFEST: Manifest = {
  format: 1,
  totals: { digests: 4, rows: 10, papers: 9, problems: 0 },
  days: ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'],
  counts: { arxiv: [1, 2, 3, null], biorxiv: [null, null, 2, 2] },
  outages: [],
  segments: [
    { file: 'undated', rows: 1 },
    { file: 'a', rows: 3, from: '2025-01-01', to: '2025-01-02' },
    { file: 'b', rows: 7, from: '2025-01-03', to: '2025-01-04' },
  ],
  lookup: { 'arxiv:2501': 'l1', 'biorxiv:2025.01': 'l2' },
};
const files = (days: number) => segmentsToKeep(MANIFEST, { kind: 'days', days }).map(({ file }) => file);

describe('segmentsToKeep', () => {
  it('takes the segments that hold the newest days, newest first', () => {
    expect(files(1)).toEqual(['b']);
    expect(files(2)).toEqual(['b']);
    expect(files(3)).toEqual(['b', 'a']);
    expect(files(400)).toEqual(['b', 'a']);
  });

  it('takes all with the whole archive, undated rows too', () => {
    expect(segmentsToKeep(MANIFEST, { kind: 'all' }).map(({ file }) => file)).toEqual(['b', 'a', 'undated']);
  });
});

describe('starred papers', () => {
  it('need every segment that they stand in, and no day', () => {
    expect(segmentsToKeep(MANIFEST, { kind: 'starred' })).toEqual([]);
    expect(segmentsOfPapers(MANIFEST, [[1, 2], [2], []])).toEqual(['a', 'b']);
  });

  it('may be named by a lookup of another archive: places that it has not are passed over', () => {
    expect(segmentsOfPapers(MANIFEST, [[0, 7]])).toEqual(['undated']);
  });
});

describe('what is kept, and what is new', () => {
  it('names the buckets of papers once each', () => {
    expect(lookupsOf(MANIFEST, ['arxiv:2501.00001', 'arxiv:2501.00002', 'medrxiv:none-1'])).toEqual(['l1']);
  });

  it('counts days and papers that can be read', () => {
    expect(daysWith(MANIFEST, (file) => file === 'b')).toEqual({ days: 2, papers: 7 });
    expect(daysWith(MANIFEST, () => false)).toEqual({ days: 0, papers: 0 });
  });

  it('counts papers of new days and of days that grew', () => {
    const counts = {
      arxiv: [1, 2, 3, 4, 30],
      biorxiv: [null, null, 1, 2, null],
      medrxiv: [null, null, null, null, 5],
    };
    const next = { ...MANIFEST, days: [...MANIFEST.days, '2025-01-05'], counts };
    expect(newPapers(MANIFEST, next)).toEqual({ papers: 39, newest: '2025-01-05' });
    expect(newPapers(MANIFEST, MANIFEST)).toEqual({ papers: 0, newest: '2025-01-04' });
  });
});
