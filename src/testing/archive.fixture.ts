/** Random archives of few ids and words, so that repeats, ties and absences are frequent; and a simple reference table. */
import fc from 'fast-check';
import { type DigestRows, packSegment } from '#core/dataset/segment.ts';
import { type Appearance, type Paper, paperFacts, shownAppearance, toPaper } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { ContentLanguage } from '#core/paper/row.ts';
import { SORT_KEYS } from '#core/paper/sort.ts';
import { compareSources, sourceLabel } from '#core/paper/source.ts';
import type { TableView } from '#core/protocol/all-papers-messages.ts';

const DAYS = ['2025-01-02', '2025-01-03', '2025-02-01', '2025-02-02'];
const day = fc.constantFrom(...DAYS);
const title = fc.constantFrom(
  '图网络',
  '“图网络”',
  '图网络 10',
  '图网络 9',
  'BERT 微调',
  'bert微调',
  '阿尔法',
  '中子',
);
const row = fc.record(
  {
    publishedOn: day,
    titleZh: title,
    titleEn: fc.constantFrom('A graph', 'Zeta', 'zeta', '3D'),
    titleNote: fc.constant('（注）'),
    authors: fc.array(fc.constantFrom('Óscar', 'oscar', 'Bo', '李'), { minLength: 1, maxLength: 2 }),
    abstractZh: fc.constant('摘要'),
    abstractEn: fc.constant('Abstract'),
    translationFailed: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const id = fc.constantFrom('arxiv:2501.1', 'arxiv:2501.2', 'biorxiv:10.1101/3', 'medrxiv:10.1101/3', 'osf:4');
const digest = fc.record({
  source: fc.constantFrom('arxiv', 'biorxiv'),
  rows: fc.array(fc.tuple(id, row), { maxLength: 4 }),
});

export interface GeneratedArchive {
  /** Parsed segment files, ascending by day, undated first. */
  segments: unknown[];
  papers: Paper[];
}

/** With one segment per day. */
export const archives: fc.Arbitrary<GeneratedArchive> = fc
  .array(fc.array(digest, { maxLength: 2 }), { minLength: 1, maxLength: DAYS.length + 1 })
  .map((days) => {
    const digests = days.map((ofDay, day) =>
      ofDay.map((one, number) => digestRows(one, DAYS[day - 1], number)),
    );
    const all = digests.flat().flatMap(({ appearances }) => appearances);
    for (const appearance of all) {
      const days = all.flatMap(({ id, digestDate }) => (id === appearance.id ? (digestDate ?? []) : []));
      const [firstSeen] = days.sort();
      if (firstSeen !== undefined) appearance.firstSeen = firstSeen;
    }
    const segments = digests.map((ofDay) => JSON.parse(JSON.stringify(packSegment(ofDay))));
    return { segments, papers: papersOf(all) };
  });

export const views: fc.Arbitrary<TableView> = fc.record(
  {
    titleFirst: fc.constantFrom('zh', 'en'),
    sort: fc.record({
      key: fc.constantFrom(...SORT_KEYS),
      descending: fc.boolean(),
    }),
    filters: fc.record(
      {
        sources: fc.subarray(['arxiv', 'biorxiv', 'medrxiv', 'osf']),
        since: day,
        until: day,
        abstract: fc.constant(true as const),
        note: fc.constant(true as const),
        seen: fc.constantFrom('once', 'again'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['titleFirst', 'filters'] },
) as fc.Arbitrary<TableView>;

/** The ids of a view in order: the reference for `PaperTable`. */
export function expectedIds(papers: readonly Paper[], view: TableView): string[] {
  const base = papers.filter((paper) => isShown(paper, view)).sort(compareBase);
  const { sort } = view;
  if (!sort) return base.map(({ id }) => id);
  const valued = base.map((paper) => ({ id: paper.id, value: valueIn(paper, sort.key, view.titleFirst) }));
  const present = valued.filter(({ value }) => value !== undefined);
  const absent = valued.filter(({ value }) => value === undefined);
  const sign = sort.descending ? -1 : 1;
  present.sort((a, b) => sign * collator.compare(a.value!, b.value!));
  return [...present, ...absent].map(({ id }) => id);
}

const collator = new Intl.Collator('zh-u-co-pinyin-kn-true', {
  sensitivity: 'base',
  ignorePunctuation: true,
});

function valueIn(paper: Paper, key: string, first: ContentLanguage): string | undefined {
  const shown = shownAppearance(paper);
  const facts = paperFacts(paper, shown);
  if (key === 'author') return facts.authors?.[0];
  if (key === 'published') return facts.publishedOn?.replaceAll('-', '');
  if (key === 'seen') return paper.firstSeen?.replaceAll('-', '');
  if (key === 'source') return sourceLabel(splitPaperId(paper.id)[0]);
  const titled = [shown, ...paper.appearances].find(({ titleZh, titleEn }) => titleZh ?? titleEn);
  return first === 'zh' ? (titled?.titleZh ?? titled?.titleEn) : (titled?.titleEn ?? titled?.titleZh);
}

function isShown(paper: Paper, { filters }: TableView): boolean {
  const { sources, since, until, abstract, note, seen } = filters;
  const shown = shownAppearance(paper);
  const { firstSeen } = paper;
  const days = new Set(paper.appearances.flatMap(({ digestDate }) => digestDate ?? []));
  if (sources && !sources.includes(splitPaperId(paper.id)[0])) return false;
  if ((since || until) && firstSeen === undefined) return false;
  if (since && firstSeen! < since) return false;
  if (until && firstSeen! > until) return false;
  if (abstract && shown.abstractZh === undefined && shown.abstractEn === undefined) return false;
  if (note && shown.titleNote === undefined) return false;
  return seen === undefined || (seen === 'again') === days.size > 1;
}

function compareBase(a: Paper, b: Paper): number {
  if (a.firstSeen !== b.firstSeen) return (a.firstSeen ?? '') < (b.firstSeen ?? '') ? 1 : -1;
  return compareSources(splitPaperId(a.id)[0], splitPaperId(b.id)[0]) || (a.id < b.id ? 1 : -1);
}

function digestRows(
  { source, rows }: { source: string; rows: [string, Partial<Appearance>][] },
  digestDate: string | undefined,
  number: number,
): DigestRows {
  const file = `${digestDate ?? 'undated'}-${source}-${number}.md`;
  const dated = digestDate === undefined ? {} : { digestDate };
  const appearances = rows.map(
    ([id, fields], index): Appearance => ({
      ...fields,
      ...dated,
      id,
      source,
      file,
      line: 5 + index,
      place: index + 1,
    }),
  );
  return { source, file, ...(digestDate !== undefined && { day: digestDate }), appearances };
}

function papersOf(appearances: readonly Appearance[]): Paper[] {
  const ids = [...new Set(appearances.map(({ id }) => id))];
  return ids.map((id) =>
    toPaper(appearances.filter((appearance) => appearance.id === id) as [Appearance, ...Appearance[]]),
  );
}
