/** A feed before it is written as Atom or JSON Feed. All addresses are absolute: without the address of the site there are no feeds. */

export interface FeedEntry {
  /** The paper's address, for ever: what is translated anew is an update, not a new entry. */
  url: string;
  /** Display text. */
  title: string;
  /** BCP 47, of `title`. */
  language: string;
  authors: readonly string[];
  /** RFC 3339; each second once in a feed, so that feed readers keep the order of the digest. */
  updated: string;
  /** Finished HTML, shown below the title. */
  html: string;
  /** Names of sources. */
  tags: readonly string[];
  pdfUrl?: string | undefined;
}

export interface Feed {
  /** Path below the site without its ending: `feeds/arxiv`. */
  path: string;
  title: string;
  subtitle: string;
  language: string;
  /** Address of the site, with a slash at its end. */
  site: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

export function feedUrl({ site, path }: Pick<Feed, 'site' | 'path'>, ending: '.xml' | '.json'): string {
  return `${site}${path}${ending}`;
}

/** When the newest entry was updated; Atom wants a time of a feed without entries, too. */
export function feedUpdated({ entries }: Feed): string {
  return entries[0]?.updated ?? '1970-01-01T00:00:00Z';
}
