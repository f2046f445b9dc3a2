/** A feed as Atom (RFC 4287). */
import { element, escapeText, textElement, XML_DECLARATION, xmlElement } from '#site/markup/html.ts';
import { type Feed, type FeedEntry, feedUpdated, feedUrl } from './feed.ts';

export function atomFeed(feed: Feed): string {
  const self = feedUrl(feed, '.xml');
  const head = [
    textElement('id', {}, self),
    textElement('title', {}, feed.title),
    textElement('subtitle', {}, feed.subtitle),
    textElement('updated', {}, feedUpdated(feed)),
    element('author', {}, textElement('name', {}, feed.title)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.site }),
    element('generator', {}, 'Lectern'),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  const lines = [...head, ...feed.entries.map(atomEntry)].join('\n');
  return `${XML_DECLARATION}${element('feed', attributes, `\n${lines}\n`)}\n`;
}

function atomEntry(entry: FeedEntry): string {
  const content = [
    textElement('id', {}, entry.url),
    textElement('title', {}, entry.title),
    textElement('updated', {}, entry.updated),
    textElement('published', {}, entry.updated),
    ...entry.authors.map((name) => element('author', {}, textElement('name', {}, name))),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    ...(entry.pdfUrl === undefined ? [] : [xmlElement('link', { rel: 'related', href: entry.pdfUrl })]),
    ...entry.tags.map((term) => xmlElement('category', { term })),
    element('content', { type: 'html' }, escapeText(entry.html)),
  ];
  return element('entry', { 'xml:lang': entry.language }, content.join(''));
}
