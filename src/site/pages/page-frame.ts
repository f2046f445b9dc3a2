/**
 * What every prerendered page has around its content: head, policy, base, masthead. The app starts in `#root` beside the content, which
 * it removes once its own is painted. A page knows how deep it lies, so its base is written out and needs no script.
 */
import { PRERENDERED_ID } from '#core/dataset/page-data.ts';
import { type Attributes, element, escapeText, textElement, voidElement } from '#site/markup/html.ts';
import { contentPolicy } from '#site/shell/content-policy.ts';

export interface PageFrame {
  /** Tags of the built app that name its files, relative to the site. */
  tags: string;
  /** BCP 47. */
  lang: string;
  siteName: string;
  /** The name in two halves, of which the second stands in the accent colour. */
  wordmark: readonly string[];
  /** Path of the picture that link previews show. */
  picture: string;
  /** Address of the site with a slash at its end, where the publisher gives it. */
  address?: string | undefined;
  words: FrameWords;
}

export interface FrameWords {
  newest: string;
  all: string;
  navigation: string;
}

export interface Page {
  /** Below the site, with a slash at its end: `p/arxiv/2509.21320/`. */
  path: string;
  title: string;
  description: string;
  /** Language of the content, BCP 47. */
  lang: string;
  /** Further elements of the head. */
  head: string;
  /** Which of the two panes holds the content. */
  pane: 'list' | 'detail';
  content: string;
  /** Behind the content: data that the app takes over. */
  data?: string;
}

const FEED_LINK = '<link rel="alternate" type="application/atom+xml" href="feeds/all.xml">';

/** The file that answers the page's address on every host. */
export function pageFile(path: string): string {
  return `${path}index.html`;
}

export function pageHtml(page: Page, frame: PageFrame): string {
  return `<!doctype html>\n${element('html', { lang: frame.lang }, `${headOf(page, frame)}\n${bodyOf(page, frame)}`)}\n`;
}

function headOf(page: Page, frame: PageFrame): string {
  const depth = page.path.split('/').length - 1;
  const url = frame.address === undefined ? undefined : frame.address + encodeURI(page.path);
  const meta = (name: string, content: string) => voidElement('meta', { name, content });
  const graph = (property: string, content: string | undefined) =>
    content === undefined ? '' : voidElement('meta', { property, content });
  const lines = [
    '<meta charset="utf-8">',
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() }),
    voidElement('base', { href: '../'.repeat(depth) }),
    meta('viewport', 'width=device-width, initial-scale=1, viewport-fit=cover'),
    textElement('title', {}, `${page.title} · ${frame.siteName}`),
    meta('description', page.description),
    url === undefined ? '' : voidElement('link', { rel: 'canonical', href: url }),
    url === undefined ? '' : FEED_LINK,
    graph('og:type', 'website'),
    graph('og:title', page.title),
    graph('og:url', url),
    graph('og:image', frame.address === undefined ? undefined : frame.address + frame.picture),
    page.head,
    frame.tags,
  ];
  return element('head', {}, lines.filter((line) => line !== '').join('\n'));
}

function bodyOf({ pane, content, lang, data = '' }: Page, frame: PageFrame): string {
  const open: Attributes = pane === 'detail' ? { 'data-open': 'true' } : {};
  const panes =
    pane === 'detail'
      ? `<div class="pane pane-list"></div><div class="divider"></div>${element('section', { class: 'pane pane-detail', lang }, content)}`
      : `${element('section', { class: 'pane pane-list', lang }, content)}<div class="divider"></div><div class="pane pane-detail"></div>`;
  const main = element('main', { class: 'split', ...open }, panes);
  const page = element(
    'div',
    { id: PRERENDERED_ID, class: 'shell', 'data-shows': pane === 'detail' ? 'paper' : 'list' },
    masthead(frame) + main,
  );
  return element('body', {}, `<div id="root"></div>${page}${data}`);
}

function masthead({ siteName, wordmark, words }: PageFrame): string {
  const link = (href: string, text: string) => textElement('a', { href }, text);
  const [first = '', second = ''] = wordmark;
  const mark = `${escapeText(first)}${textElement('span', {}, second)}`;
  const name = element(
    'a',
    { href: './', class: 'masthead-name', 'aria-label': siteName },
    element('b', {}, mark),
  );
  const nav = element(
    'nav',
    { class: 'masthead-nav', 'aria-label': words.navigation },
    link('./', words.newest) + link('all/', words.all),
  );
  return element('header', { class: 'masthead' }, name + nav);
}
