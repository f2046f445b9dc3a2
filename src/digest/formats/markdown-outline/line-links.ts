/** Links of a line, and what they say of it: that it names a paper, or that it is nothing but links to one. */
import { keyOfUrl, paperKeys } from '#digest/coverage/paper-mentions.ts';
import { leadsToPaper } from '#digest/fields/links/paper-url.ts';
import { findLinks, type TextLink, withoutLinks } from '#digest/fields/links/text-links.ts';

export interface LineLinks {
  links: TextLink[];
  /** What identifies the papers that the line links to; another house's page is known by its address. */
  keys: string[];
  /** Hardly any words beside the links. */
  isLinkLine: boolean;
}

const MOST_WORDS = 60;
const NONE: LineLinks = { links: [], keys: [], isLinkLine: false };

export function linksOfLine(line: string): LineLinks {
  if (!/\/|arxiv/i.test(line)) return NONE;
  const links = findLinks(line);
  const keys = new Set(paperKeys(line));
  for (const { url } of links) if (leadsToPaper(url) && keyOfUrl(url) === undefined) keys.add(url);
  if (keys.size === 0) return links.length === 0 ? NONE : { links, keys: [], isLinkLine: false };
  const words = withoutLinks(line, links).replace(/<[^<>]*>|[\s*_`|·•>\-()[\]【】:：,，;；#]+/g, '');
  return { links, keys: [...keys], isLinkLine: words.length <= MOST_WORDS };
}
