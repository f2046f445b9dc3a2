/** The page of a paper: as its bare address shows it, whole without JavaScript. */

import { namedAuthors } from '#core/citation/names/author-list.ts';
import { PAPER_DATA_ID, packPaper } from '#core/dataset/page-data.ts';
import { landingPage } from '#core/paper/landing-page.ts';
import { type Appearance, type Paper, paperFacts, shownAppearance } from '#core/paper/paper.ts';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { element, escapeText, jsonElement, textElement } from '#site/markup/html.ts';
import { blocksHtml, outLink, titleHtml } from '#site/markup/text-html.ts';
import type { Page } from './page-frame.ts';
import type { PageWords } from './page-words.ts';
import { citationMeta, citedPaper, paperJsonLd } from './paper-head.ts';

/** The papers before and after it in its digest. */
export interface Neighbours {
  previous?: string | undefined;
  next?: string | undefined;
}

/** As high as the app's, so that nothing moves when the app takes over. */
const TOOLBAR = '<div class="positions"><span class="icon-button"></span></div>';

const DESCRIPTION_LENGTH = 120;

export function paperPage(paper: Paper, neighbours: Neighbours, words: PageWords): Page {
  const shown = shownAppearance(paper);
  const cited = citedPaper(paper, shown);
  const [, key] = splitPaperId(paper.id);
  const title = displayText(shown.titleZh ?? cited.title ?? key);
  const about = shown.abstractZh ?? shown.abstractEn;
  return {
    path: `p/${paperAddress(paper.id)}/`,
    title,
    description: about === undefined ? cited.title : shorten(displayText(about)),
    lang: textLanguage(title),
    head: citationMeta(cited) + paperJsonLd(cited),
    pane: 'detail',
    content: TOOLBAR + element('article', { class: 'paper' }, articleHtml(paper, shown, neighbours, words)),
    data: jsonElement({ type: 'application/json', id: PAPER_DATA_ID }, packPaper(paper)),
  };
}

function articleHtml(paper: Paper, shown: Appearance, neighbours: Neighbours, words: PageWords): string {
  return [
    headerHtml(paper, shown, words),
    noteHtml([shown.titleLead, shown.titleNote], words.paper.note.label),
    linksHtml(paper, shown, words),
    abstractsHtml(paper, shown, words),
    daysHtml(paper, words),
    neighboursHtml(neighbours, words),
  ].join('\n');
}

function headerHtml(paper: Paper, shown: Appearance, { paper: words }: PageWords): string {
  const [source, key] = splitPaperId(paper.id);
  const facts = paperFacts(paper, shown);
  const titles = [shown.titleZh, facts.titleEn].filter((title) => title !== undefined);
  const [first = words.untitled, second] = titles;
  const version = shown.version === undefined ? '' : ` v${shown.version}`;
  const crumb = `${sourceLabel(source)} ${key.startsWith('none-') ? '' : key}${version}`;
  const heading = element('h1', { class: 'paper-title', lang: textLanguage(first) }, titleHtml(first));
  const other =
    second === undefined || second === first
      ? ''
      : element('p', { class: 'paper-title-other', lang: textLanguage(second) }, titleHtml(second));
  const line = textElement('p', { class: 'crumb' }, crumb.trim());
  return element('header', {}, line + heading + other + byLine(facts, words));
}

function byLine(facts: ReturnType<typeof paperFacts>, words: PageWords['paper']): string {
  const parts = [
    facts.authors && textElement('span', {}, authorsText(facts.authors, words)),
    facts.publishedOn &&
      element(
        'span',
        {},
        `${escapeText(words.published)} ${textElement('time', { datetime: facts.publishedOn }, facts.publishedOn)}`,
      ),
  ].filter(Boolean);
  return element('p', { class: 'paper-by' }, parts.join(' '));
}

function authorsText(authors: readonly string[], words: PageWords['paper']): string {
  const { written, others } = namedAuthors(authors);
  return written.join(words.nameSeparator) + (others ? ` ${words.others}` : '');
}

function noteHtml(texts: readonly (string | undefined)[], label: string): string {
  const present = texts.filter((text) => text !== undefined);
  if (present.length === 0) return '';
  const summary = element('summary', {}, textElement('span', { class: 'note-label' }, label));
  const content = present.map((text) => blocksHtml(text, textLanguage(text), 'keep')).join('');
  return element('details', { class: 'note' }, summary + element('div', { class: 'note-text' }, content));
}

function linksHtml(paper: Paper, shown: Appearance, { paper: words }: PageWords): string {
  const { pdfUrl, codeUrl } = paperFacts(paper, shown);
  const landing = landingPage(paper.id, shown.version);
  const links = [
    linkHtml(pdfUrl, /\.pdf(?:$|[?#])|\/pdf\//i.test(pdfUrl ?? '') ? 'PDF' : undefined),
    linkHtml(landing ?? pdfUrl, words.page(sourceLabel(shown.source))),
    linkHtml(codeUrl, words.code),
  ];
  return element('div', { class: 'links' }, links.join(''));
}

function linkHtml(address: string | undefined, label: string | undefined): string {
  const href = address === undefined ? undefined : safeHref(address);
  return href === undefined || label === undefined
    ? ''
    : outLink(href, escapeText(label), label === 'PDF' ? 'action action-main' : 'action');
}

function abstractsHtml(paper: Paper, shown: Appearance, { paper: words }: PageWords): string {
  const english = paper.appearances.find((one) => one.abstractEn !== undefined && !one.translationFailed);
  const texts = [shown.abstractZh, shown.abstractEn ?? english?.abstractEn];
  const present = [...new Set(texts.filter((text) => text !== undefined))];
  const abstracts = present.map((text) => {
    const lang = textLanguage(text);
    const content = blocksHtml(text, lang, lang === 'en' ? 'join' : 'keep');
    return element('div', { class: 'paper-abstract', lang }, content);
  });
  const none = textElement('p', {}, words.noAbstract);
  const label = { 'aria-label': words.abstract };
  const note = noteHtml([shown.abstractNote], words.abstractNote);
  return element('section', label, (abstracts.length > 0 ? abstracts.join('') : none) + note);
}

/** Every digest that had the paper. */
function daysHtml(paper: Paper, { paper: words }: PageWords): string {
  const days = new Map(
    paper.appearances.flatMap(({ digestDate, source }) =>
      digestDate === undefined
        ? []
        : [[`d/${digestDate}/${source}/`, `${digestDate} ${sourceLabel(source)}`]],
    ),
  );
  const links = [...days].map(([href, name]) => textElement('a', { href }, name));
  const lines = [`${escapeText(words.seenIn)} ${links.join(' · ')}`];
  return element('footer', {}, lines.join(''));
}

function neighboursHtml({ previous, next }: Neighbours, { common }: PageWords): string {
  const link = (id: string | undefined, rel: string, label: string) =>
    id === undefined ? '' : textElement('a', { href: encodeURI(`p/${paperAddress(id)}/`), rel }, label);
  const links = [link(previous, 'prev', common.reader.previous), link(next, 'next', common.reader.next)];
  return element('nav', {}, links.join(''));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= DESCRIPTION_LENGTH ? line : `${line.slice(0, DESCRIPTION_LENGTH - 1)}…`;
}
