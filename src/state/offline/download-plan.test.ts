/** From “the newest 30 days” to files. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#core/dataset/manifest.ts';
import { countReadable, lookupsOf, segmentsOfPapers, segmentsToDownload } from './download-plan.ts';
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
const files = (days: number) => segmentsToDownload(MANIFEST, { kind: 'days', days }).map(({ file }) => file);

describe('segmentsToKeep', () => {
  it('selects the segments of the newest days, newest first', () => {
    expect(files(1)).toEqual(['b']);
    expect(files(2)).toEqual(['b']);
    expect(files(3)).toEqual(['b', 'a']);
    expect(files(400)).toEqual(['b', 'a']);
  });

  it('selects all segments for the whole archive, also undated rows', () => {
    expect(segmentsToDownload(MANIFEST, { kind: 'all' }).map(({ file }) => file)).toEqual([
      'b',
      'a',
      'undated',
    ]);
  });
});

describe('starred papers', () => {
  it('need every segment with an appearance, and no days', () => {
    expect(segmentsToDownload(MANIFEST, { kind: 'starred' })).toEqual([]);
    expect(segmentsOfPapers(MANIFEST, [[1, 2], [2], []])).toEqual(['a', 'b']);
  });

  it('may be listed by the lookup of another archive: unknown segments are skipped', () => {
    expect(segmentsOfPapers(MANIFEST, [[0, 7]])).toEqual(['undated']);
  });
});

describe('downloaded and new papers', () => {
  it('need each lookup bucket once', () => {
    expect(lookupsOf(MANIFEST, ['arxiv:2501.00001', 'arxiv:2501.00002', 'medrxiv:none-1'])).toEqual(['l1']);
  });

  it('are counted by the days that can be read', () => {
    expect(countReadable(MANIFEST, (file) => file === 'b')).toEqual({ days: 2, papers: 7 });
    expect(countReadable(MANIFEST, () => false)).toEqual({ days: 0, papers: 0 });
  });

  it('are counted as new on new days and on days that grew', () => {
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
