/** Emit: feeds, site maps and their like, where the publisher has named the site's address. */
import { LOCALES } from '#messages/locales.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { pagePaths } from '#site/pages/page-files.ts';
import type { Put, SiteParts } from '#site/publish/emitter.ts';
import { feedFiles } from './feed-files.ts';
import { sitemapFiles } from './sitemap.ts';

export function emitFeeds({ reading: { archive }, config, identity, words }: SiteParts, put: Put): void {
  if (config.site === undefined) return;
  const papers = papersById(archive);
  const title = identity.title ?? words.common.app.name;
  const address = config.site.replace(/\/*$/, '/');
  const site = {
    address,
    title,
    description: identity.description ?? title,
    language: LOCALES[words.locale].tag,
    searches: Array.isArray(config.feeds) ? config.feeds : [],
  };
  const files = [
    ...(config.feeds === false ? [] : feedFiles(archive, papers, site)),
    ...sitemapFiles(pagePaths(archive, config.prerender), address, title),
  ];
  for (const [path, content] of files) put(path, content);
}
