/** Papers as entries of feeds: each once, on the day on which a digest first had it. */
import { namedAuthors } from '#core/citation/names/author-list.ts';
import { type Appearance, type Paper, paperFacts, shownAppearance } from '#core/paper/paper.ts';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { textLanguage } from '#core/text/text-language.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { type PapersById, paperOf } from '#site/dataset/papers-by-id.ts';
import { textElement } from '#site/markup/html.ts';
import { blocksHtml } from '#site/markup/text-html.ts';
import type { FeedEntry } from './feed.ts';

export interface NewPaper {
  paper: Paper;
  /** The one that its bare address shows. */
  shown: Appearance;
  /** Day on which it was new, `YYYY-MM-DD`. */
  day: string;
  /** Position among the papers that were new that day, from 0. */
  rank: number;
}

/** Newest day first, each day in the order of its digests. */
export function newPapers({ digests }: Archive, papers: PapersById): NewPaper[] {
  const byDay = new Map<string, Map<string, NewPaper>>();
  for (const { day, appearances } of digests) {
    if (day === undefined) continue;
    const ofDay = byDay.get(day) ?? new Map<string, NewPaper>();
    byDay.set(day, ofDay);
    for (const { id, firstSeen } of appearances) {
      if (firstSeen !== day || ofDay.has(id)) continue;
      const paper = paperOf(papers, id);
      ofDay.set(id, { paper, shown: shownAppearance(paper), day, rank: ofDay.size });
    }
  }
  const days = [...byDay.keys()].sort().reverse();
  return days.flatMap((day) => [...byDay.get(day)!.values()]);
}

export function feedEntry({ paper, shown, day, rank }: NewPaper, site: string): FeedEntry {
  const facts = paperFacts(paper, shown);
  const [, key] = splitPaperId(paper.id);
  const title = displayText(shown.titleZh ?? facts.titleEn ?? key);
  return {
    url: site + encodeURI(`p/${paperAddress(paper.id)}/`),
    title,
    language: textLanguage(title),
    authors: namedAuthors(facts.authors ?? []).written,
    updated: secondOfDay(day, rank),
    html: entryHtml(shown, facts.titleEn),
    tags: [sourceLabel(shown.source)],
    pdfUrl: facts.pdfUrl === undefined ? undefined : safeHref(facts.pdfUrl),
  };
}

function entryHtml(shown: Appearance, original: string | undefined): string {
  const about = shown.abstractZh ?? shown.abstractEn;
  const parts = [
    shown.titleZh !== undefined && original !== undefined
      ? textElement('p', { lang: textLanguage(original) }, displayText(original))
      : '',
    about === undefined ? '' : blocksHtml(about, textLanguage(about), 'join'),
  ];
  return parts.join('');
}

/** The first paper of a day has the latest second, so feed readers that sort by time keep the digest's order. */
function secondOfDay(day: string, rank: number): string {
  const second = Math.max(0, 86_399 - rank);
  const time = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${day}T${time.join(':')}Z`;
}
