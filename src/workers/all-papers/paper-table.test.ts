import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, foldForCollation, rankCharacters } from '#core/dataset/collation.ts';
import { paperFacts, shownAppearance } from '#core/paper/paper.ts';
import type { TableView } from '#core/protocol/all-papers-messages.ts';
import { archives, expectedIds, type MadeUpArchive, views } from '#testing/archive.fixture.ts';
import { ArchiveTable } from './paper-table.ts';
import { readSegmentRows } from './segment-rows.ts';

const letters = rankCharacters(
  collate(foldForCollation('图网络微调阿尔法中子李0123456789abcdefghijklmnopqrstuvwxyz')),
);
const EVERYTHING: TableView = { filters: {}, titleFirst: 'zh' };
const ALL = { from: 0, to: Number.POSITIVE_INFINITY };

function tableOf(
  { segments }: MadeUpArchive,
  order = segments.map((_, at) => at),
  withLetters = true,
): ArchiveTable {
  const table = new ArchiveTable();
  if (withLetters) table.setLetters(letters);
  for (const at of order) table.add(readSegmentRows(segments[at]), undefined);
  return table;
}

const idsOf = (table: ArchiveTable, view: TableView) => table.look(view, ALL).rows.map(({ id }) => id);

describe('the table of all papers', () => {
  it('shows, filters and sorts as a plain list would', () => {
    fc.assert(
      fc.property(archives, views, fc.boolean(), (archive, view, withLetters) => {
        expect(idsOf(tableOf(archive, undefined, withLetters), view)).toEqual(
          expectedIds(archive.papers, view),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the segments arrive, asked in between or not', () => {
    const arriving = archives.chain((archive) =>
      fc.tuple(
        fc.constant(archive),
        fc.shuffledSubarray([...archive.segments.keys()], { minLength: archive.segments.length }),
      ),
    );
    fc.assert(
      fc.property(arriving, views, fc.boolean(), ([archive, order], view, asks) => {
        const table = new ArchiveTable();
        table.setLetters(letters);
        for (const at of order) {
          table.add(readSegmentRows(archive.segments[at]), undefined);
          if (asks) table.look(view, ALL);
        }
        expect(idsOf(table, view)).toEqual(expectedIds(archive.papers, view));
      }),
      { numRuns: 300 },
    );
  });

  it('says of a paper what its bare address shows, with facts from all appearances', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        for (const row of tableOf(archive).look(EVERYTHING, ALL).rows) {
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

  it('gives a window, and moves it with its anchor', () => {
    fc.assert(
      fc.property(archives, views, fc.nat(5), fc.nat(5), (archive, view, from, length) => {
        const table = tableOf(archive);
        const ids = expectedIds(archive.papers, view);
        const look = table.look(view, { from, to: from + length });
        expect(look.rows.map(({ id }) => id)).toEqual(ids.slice(from, from + length));
        expect(look.total).toBe(ids.length);
        if (ids.length < 3) return;
        const moved = table.look(view, { from: 0, to: 1 }, { id: ids[2]!, at: 0 });
        expect(moved).toMatchObject({ shift: 2, from: 2 });
        expect(moved.rows.map(({ id }) => id)).toEqual([ids[2]]);
      }),
    );
  });

  it('knows the neighbours of a paper in a view', () => {
    fc.assert(
      fc.property(archives, views, (archive, view) => {
        const table = tableOf(archive);
        const ids = expectedIds(archive.papers, view);
        ids.forEach((id, at) => {
          const { previous, next, ...rest } = table.find(view, id);
          expect([rest, previous, next]).toEqual([{ at, total: ids.length }, ids[at - 1], ids[at + 1]]);
        });
        expect(table.find(view, 'arxiv:none')).toEqual({ at: -1, total: ids.length });
      }),
    );
  });

  it('knows a repeat as soon as it has the later day', () => {
    const table = new ArchiveTable();
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

  it('uses the order of a run, and does without one that does not fit', () => {
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
      const table = new ArchiveTable();
      table.setLetters(rankCharacters(collate('甲乙丙')));
      table.add(readSegmentRows(segment), { titleZh, titleEn: [], author: [] });
      expect(table.look(byTitle, ALL).rows.map((row) => row.titleZh)).toEqual(
        ['丙', '甲', '乙'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
      );
    }
  });
});
