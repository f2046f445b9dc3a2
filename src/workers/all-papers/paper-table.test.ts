import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, foldForCollation, rankCharacters } from '#core/dataset/collation.ts';
import { paperFacts, shownAppearance } from '#core/paper/paper.ts';
import type { TableView } from '#core/protocol/all-papers-messages.ts';
import { archives, expectedIds, type GeneratedArchive, views } from '#testing/archive.fixture.ts';
import { PaperTable } from './paper-table.ts';
import { readSegmentRows } from './segment-rows.ts';

const collation = rankCharacters(
  collate(foldForCollation('图网络微调阿尔法中子李0123456789abcdefghijklmnopqrstuvwxyz')),
);
const EVERYTHING: TableView = { filters: {}, titleFirst: 'zh' };
const ALL = { from: 0, to: Number.POSITIVE_INFINITY };

function tableOf(
  { segments }: GeneratedArchive,
  order = segments.map((_, index) => index),
  withCollation = true,
): PaperTable {
  const table = new PaperTable();
  if (withCollation) table.setCollation(collation);
  for (const index of order) table.add(readSegmentRows(segments[index]), undefined);
  return table;
}

const idsOf = (table: PaperTable, view: TableView) => table.window(view, ALL).rows.map(({ id }) => id);

describe('PaperTable', () => {
  it('filters and sorts like a plain list', () => {
    fc.assert(
      fc.property(archives, views, fc.boolean(), (archive, view, withCollation) => {
        expect(idsOf(tableOf(archive, undefined, withCollation), view)).toEqual(
          expectedIds(archive.papers, view),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which segments arrive, nor on queries in between', () => {
    const shuffled = archives.chain((archive) =>
      fc.tuple(
        fc.constant(archive),
        fc.shuffledSubarray([...archive.segments.keys()], { minLength: archive.segments.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, views, fc.boolean(), ([archive, order], view, queries) => {
        const table = new PaperTable();
        table.setCollation(collation);
        for (const index of order) {
          table.add(readSegmentRows(archive.segments[index]), undefined);
          if (queries) table.window(view, ALL);
        }
        expect(idsOf(table, view)).toEqual(expectedIds(archive.papers, view));
      }),
      { numRuns: 300 },
    );
  });

  it('describes a paper like its bare address, with facts from all appearances', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        for (const row of tableOf(archive).window(EVERYTHING, ALL).rows) {
          const paper = archive.papers.find(({ id }) => id === row.id)!;
          const shown = shownAppearance(paper);
          const { authors, publishedOn } = paperFacts(paper, shown);
          const titled = [shown, ...paper.appearances].find((one) => one.titleZh ?? one.titleEn);
          expect({ ...row, titleZh: row.titleZh, titleEn: row.titleEn }).toEqual({
            id: paper.id,
            source: paper.id.split(':')[0],
            titleZh: titled?.titleZh,
            titleEn: titled?.titleEn,
            ...(shown.titleNote !== undefined && { titleNote: true }),
            ...(authors && { authors }),
            ...(publishedOn && { publishedOn }),
            ...(paper.firstSeen && { firstSeen: paper.firstSeen }),
          });
        }
      }),
    );
  });

  it('returns a window, and moves it with its anchor', () => {
    fc.assert(
      fc.property(archives, views, fc.nat(5), fc.nat(5), (archive, view, from, length) => {
        const table = tableOf(archive);
        const ids = expectedIds(archive.papers, view);
        const window = table.window(view, { from, to: from + length });
        expect(window.rows.map(({ id }) => id)).toEqual(ids.slice(from, from + length));
        expect(window.total).toBe(ids.length);
        if (ids.length < 3) return;
        const moved = table.window(view, { from: 0, to: 1 }, { id: ids[2]!, index: 0 });
        expect(moved).toMatchObject({ shift: 2, from: 2 });
        expect(moved.rows.map(({ id }) => id)).toEqual([ids[2]]);
      }),
    );
  });

  it('locates a paper and its neighbours in a view', () => {
    fc.assert(
      fc.property(archives, views, (archive, view) => {
        const table = tableOf(archive);
        const ids = expectedIds(archive.papers, view);
        ids.forEach((id, index) => {
          const { previousId, nextId, ...rest } = table.locate(view, id);
          expect([rest, previousId, nextId]).toEqual([
            { index, total: ids.length },
            ids[index - 1],
            ids[index + 1],
          ]);
        });
        expect(table.locate(view, 'arxiv:none')).toEqual({ index: -1, total: ids.length });
      }),
    );
  });

  it('recognises a repeated paper once the later day is loaded', () => {
    const table = new PaperTable();
    const digest = { source: 'arxiv', day: '2025-03-02', rows: 2 };
    const later = {
      format: 1,
      digests: [digest],
      id: ['arxiv:1', 'arxiv:2'],
      line: [5, 1],
      firstSeen: ['2025-03-01', ''],
      translationFailed: [],
    };
    table.add(readSegmentRows(later), undefined);
    const seen = (seen: 'once' | 'again') => idsOf(table, { filters: { seen }, titleFirst: 'zh' });
    expect([seen('again'), seen('once')]).toEqual([['arxiv:1'], ['arxiv:2']]);
  });

  it('uses a presorted run, and sorts itself if the run does not fit', () => {
    const titles = ['丙', '甲', '乙'];
    const segment = {
      format: 1,
      digests: [{ source: 'arxiv', day: '2025-03-02', rows: 3 }],
      id: ['arxiv:1', 'arxiv:2', 'arxiv:3'],
      line: [5, 1, 1],
      titleZh: titles,
      translationFailed: [],
    };
    const byTitle: TableView = { filters: {}, titleFirst: 'zh', sort: { key: 'title', descending: false } };
    for (const titleZh of [[0, 1, 2], [1], [9, 8, 7]]) {
      const table = new PaperTable();
      table.setCollation(rankCharacters(collate('甲乙丙')));
      table.add(readSegmentRows(segment), { titleZh, titleEn: [], author: [] });
      expect(table.window(byTitle, ALL).rows.map((row) => row.titleZh)).toEqual(
        ['丙', '甲', '乙'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
      );
    }
  });
});
