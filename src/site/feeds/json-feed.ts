/** A feed as JSON Feed 1.1. */
import { type Feed, type FeedEntry, feedUrl } from './feed.ts';

export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.site,
    feed_url: feedUrl(feed, '.json'),
    language: feed.language,
    items: feed.entries.map(jsonItem),
  });
}

function jsonItem(entry: FeedEntry): object {
  return {
    id: entry.url,
    url: entry.url,
    ...(entry.pdfUrl !== undefined && { external_url: entry.pdfUrl }),
    title: entry.title,
    content_html: entry.html,
    date_published: entry.updated,
    language: entry.language,
    ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
    ...(entry.tags.length > 0 && { tags: entry.tags }),
  };
}
