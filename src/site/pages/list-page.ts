/** The page of a day, or of one source of it: every title with the link to its paper. */
import { landingPage } from '#core/paper/landing-page.ts';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { element, textElement } from '#site/markup/html.ts';
import { titleHtml } from '#site/markup/text-html.ts';
import type { Page } from './page-frame.ts';
import type { PageWords } from './page-words.ts';

/** A paper of the list with the appearance that this day has of it. */
export interface ListedPaper {
  paper: Paper;
  appearance: Appearance;
}

export interface DayList {
  day: string;
  /** Absent: all sources of the day. */
  source?: string;
  papers: readonly ListedPaper[];
  /** Sources of the day, with the number of their papers. */
  sources: readonly (readonly [source: string, count: number])[];
  previous?: string | undefined;
  next?: string | undefined;
}

export function listPage(list: DayList, words: PageWords): Page {
  const { day, source, papers } = list;
  const title = source === undefined ? day : `${day} ${sourceLabel(source)}`;
  const count = words.common.day.papers(papers.length);
  const items = papers.map((one) =>
    element('li', {}, rowHtml(one) + (source === undefined ? '' : coins(one))),
  );
  return {
    path: source === undefined ? `d/${day}/` : `d/${day}/${source}/`,
    title,
    description: describe(papers, `${title} · ${count}`),
    lang: textLanguage(count),
    head: '',
    pane: 'list',
    content: element(
      'div',
      { class: 'prerendered-list' },
      headHtml(list, title, count, words) + element('ol', {}, items.join('')),
    ),
  };
}

function headHtml(list: DayList, title: string, count: string, { common }: PageWords): string {
  const dayLink = (day: string | undefined, rel: string, label: string) =>
    day === undefined ? '' : textElement('a', { href: `d/${day}/`, rel }, label);
  const around = [
    dayLink(list.previous, 'prev', common.day.previousShort),
    dayLink(list.next, 'next', common.day.nextShort),
  ];
  const sources = list.sources.map(([source, papers]) =>
    textElement('a', { href: `d/${list.day}/${source}/` }, `${sourceLabel(source)} ${papers}`),
  );
  return [
    textElement('h1', {}, title),
    textElement('p', {}, count),
    element('nav', { 'aria-label': common.day.around }, around.join(' ')),
    element('nav', { 'aria-label': common.day.sources }, sources.join(' ')),
  ].join('');
}

function rowHtml({ paper, appearance }: ListedPaper): string {
  const { titleEn, authors } = paperFacts(paper, appearance);
  const [, key] = splitPaperId(paper.id);
  const title = appearance.titleZh ?? titleEn ?? key;
  const href = encodeURI(`p/${paperAddress(paper.id)}/`);
  const other = appearance.titleZh !== undefined && titleEn !== undefined && titleEn !== title;
  const lines = [
    element('a', { href, class: 'row-title', lang: textLanguage(title) }, titleHtml(title)),
    other ? element('span', { class: 'row-other', lang: textLanguage(titleEn) }, titleHtml(titleEn)) : '',
    authors ? textElement('small', {}, displayText(authors[0]!)) : '',
  ];
  return lines.join('');
}

/** A hidden span by which Zotero offers the papers of a list to choose from; in the lists of one source, which a whole day links to. */
function coins({ paper, appearance }: ListedPaper): string {
  const { titleEn, authors, publishedOn } = paperFacts(paper, appearance);
  const [, key] = splitPaperId(paper.id);
  const fields = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': 'preprint',
    'rft.title': displayText(titleEn ?? appearance.titleZh ?? key),
    ...(authors && { 'rft.creator': displayText(authors[0]!) }),
    ...(publishedOn !== undefined && { 'rft.date': publishedOn }),
  });
  const page = landingPage(paper.id);
  if (page !== undefined) fields.append('rft.identifier', page);
  return element('span', { class: 'Z3988', title: fields.toString() }, '');
}

function describe(papers: readonly ListedPaper[], head: string): string {
  const titles = papers.slice(0, 3).map(({ appearance }) => appearance.titleZh ?? appearance.titleEn ?? '');
  return escapeless(`${head}：${titles.filter(Boolean).map(displayText).join('；')}`);
}

/** Descriptions are one line; escaping is the markup's task. */
function escapeless(text: string): string {
  return text.replace(/\s+/g, ' ');
}
