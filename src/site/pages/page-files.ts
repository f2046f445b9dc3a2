/** Every prerendered page of a site: one for each paper, each day and each source of a day. */
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { Archive, ArchiveDigest } from '#digest/merge/merge-archive.ts';
import { type PapersById, paperOf } from '#site/dataset/papers-by-id.ts';
import { type DayList, type ListedPaper, listPage } from './list-page.ts';
import { type Page, type PageFrame, pageFile, pageHtml } from './page-frame.ts';
import type { PageWords } from './page-words.ts';
import { paperPage } from './paper-page.ts';

/** Which pages are written: all, none, or as many of the newest days as the number says, with their papers. */
export type Prerender = 'all' | 'none' | number;

/** What no host and no file system takes as the name of a folder; such papers open through 404.html. */
const UNSAFE_SEGMENT = /^\.{0,2}$|[\\:*?"<>|\p{Cc}]|[. ]$|^.{200}/u;

export function* pageFiles(
  archive: Archive,
  papers: PapersById,
  frame: PageFrame,
  words: PageWords,
  prerender: Prerender = 'all',
): Generator<readonly [file: string, html: string]> {
  for (const page of pagesOf(archive, papers, words, prerender))
    yield [pageFile(page.path), pageHtml(page, frame)];
}

function* pagesOf(
  { digests }: Archive,
  papers: PapersById,
  words: PageWords,
  prerender: Prerender,
): Generator<Page> {
  const neighbours = new NeighbourList(digests);
  const chosen = choosePages(digests, prerender);
  for (const id of chosen.ids)
    yield paperPage(paperOf(papers, id), neighbours.of(paperOf(papers, id)), words);
  for (const day of chosen.days) yield* listsOf(day, daysOf(digests), digests, papers, words);
}

/** Addresses below the site of all pages that are written, each with a slash at its end. */
export function pagePaths({ digests }: Archive, prerender: Prerender = 'all'): string[] {
  const { ids, days } = choosePages(digests, prerender);
  const lists = digests.flatMap(({ day, source }) =>
    day !== undefined && days.includes(day) ? [`d/${day}/`, `d/${day}/${source}/`] : [],
  );
  return [...new Set([...lists, ...ids.map((id) => `p/${paperAddress(id)}/`)])].sort();
}

function choosePages(
  digests: readonly ArchiveDigest[],
  prerender: Prerender,
): { ids: string[]; days: string[] } {
  if (prerender === 'none') return { ids: [], days: [] };
  const all = daysOf(digests);
  const days = prerender === 'all' ? all : all.slice(-prerender);
  const wanted = new Set(days);
  const isChosen = ({ day }: ArchiveDigest) => prerender === 'all' || (day !== undefined && wanted.has(day));
  const ids = digests.filter(isChosen).flatMap(({ appearances }) => appearances.map(({ id }) => id));
  return { ids: [...new Set(ids)].filter(hasSafeAddress), days };
}

function* listsOf(
  day: string,
  days: readonly string[],
  digests: readonly ArchiveDigest[],
  papers: PapersById,
  words: PageWords,
): Generator<Page> {
  const ofDay = digests.filter((one) => one.day === day);
  const listed = (some: readonly ArchiveDigest[]): ListedPaper[] =>
    some.flatMap(({ appearances }) =>
      appearances.map((appearance) => ({ paper: paperOf(papers, appearance.id), appearance })),
    );
  const position = days.indexOf(day);
  const sources = [...new Set(ofDay.map(({ source }) => source))];
  const bySource = sources.map((source) => ofDay.filter((one) => one.source === source));
  const shared = {
    day,
    previous: days[position - 1],
    next: days[position + 1],
    sources: sources.map((source, index) => [source, listed(bySource[index]!).length] as const),
  } satisfies Partial<DayList>;
  yield listPage({ ...shared, papers: listed(ofDay) }, words);
  for (const [index, source] of sources.entries())
    yield listPage({ ...shared, source, papers: listed(bySource[index]!) }, words);
}

/** Ascending. */
function daysOf(digests: readonly ArchiveDigest[]): string[] {
  return [...new Set(digests.flatMap(({ day }) => day ?? []))].sort();
}

function hasSafeAddress(id: string): boolean {
  return paperAddress(id)
    .split('/')
    .every((segment) => !UNSAFE_SEGMENT.test(segment));
}

/** Which papers stand before and after a paper in its newest digest. */
class NeighbourList {
  readonly #digests = new Map<string, readonly Appearance[]>();

  constructor(digests: readonly ArchiveDigest[]) {
    for (const { appearances } of digests)
      for (const { file, line } of appearances) this.#digests.set(`${file}:${line}`, appearances);
  }

  of({ appearances: [newest] }: Paper): { previous?: string | undefined; next?: string | undefined } {
    const rows = this.#digests.get(`${newest.file}:${newest.line}`) ?? [];
    const position = rows.findIndex(({ line, file }) => line === newest.line && file === newest.file);
    return { previous: rows[position - 1]?.id, next: rows[position + 1]?.id };
  }
}
