/**
 * Feeds, site maps and what else a site tells other programs of itself. All of it needs the site's address; a site without one has none
 * of these files.
 */
import { inLanguage, type PerLanguage } from '#core/dataset/site-settings.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { matchRow } from '#core/query/match-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import type { PapersById } from '#site/dataset/papers-by-id.ts';
import { element, XML_DECLARATION, xmlElement } from '#site/markup/html.ts';
import { atomFeed } from './atom.ts';
import { type Feed, feedUrl } from './feed.ts';
import { feedEntry, type NewPaper, newPapers } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';

export interface FeedSite {
  /** With a slash at its end. */
  address: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Feeds of searches. */
  searches: readonly { title: PerLanguage; query: string }[];
}

type File = readonly [path: string, content: string];

/** As many as feed readers take without complaint; about a week of a large archive. */
const LONGEST_FEED = 200;

export function feedFiles(archive: Archive, papers: PapersById, site: FeedSite): File[] {
  const feeds = feedsOf(newPapers(archive, papers), site);
  const files = feeds.flatMap((feed): File[] => [
    [`${feed.path}.xml`, atomFeed(feed)],
    [`${feed.path}.json`, jsonFeed(feed)],
  ]);
  return [...files, ['feeds.opml', opml(feeds, site)]];
}

function feedsOf(all: readonly NewPaper[], site: FeedSite): Feed[] {
  const make = (path: string, title: string, papers: readonly NewPaper[]): Feed => ({
    path: `feeds/${path}`,
    title,
    subtitle: site.description,
    language: site.language,
    site: site.address,
    entries: papers.slice(0, LONGEST_FEED).map((one) => feedEntry(one, site.address)),
  });
  const sources = [...new Set(all.map(({ shown }) => shown.source))].sort();
  const ofSource = sources.map((source) =>
    make(
      source,
      `${site.title} · ${sourceLabel(source)}`,
      all.filter(({ shown }) => shown.source === source),
    ),
  );
  const ofSearches = site.searches.map(({ title, query }, index) =>
    make(`search-${index + 1}`, inLanguage(title, site.language) ?? query, findPapers(all, query)),
  );
  return [make('all', site.title, all), ...ofSource, ...ofSearches];
}

/** Papers of which the shown appearance matches, by the grammar of the search field; none where the query has a mistake. */
function findPapers(all: readonly NewPaper[], text: string): NewPaper[] {
  const parsed = parseQuery(text);
  if ('error' in parsed) return [];
  return all.filter(({ shown }) => matchRow(parsed.query, searchRow(shown)) !== undefined);
}

function opml(feeds: readonly Feed[], { title }: FeedSite): string {
  const outlines = feeds.map((feed) =>
    xmlElement('outline', {
      type: 'rss',
      text: feed.title,
      title: feed.title,
      xmlUrl: feedUrl(feed, '.xml'),
      htmlUrl: feed.site,
    }),
  );
  const head = element('head', {}, element('title', {}, title.replace(/[&<>]/g, ' ')));
  const body = element('body', {}, `\n${outlines.join('\n')}\n`);
  return `${XML_DECLARATION}${element('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`;
}
