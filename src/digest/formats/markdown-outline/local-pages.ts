/** Titles that lead to pages of the same site, such as those of a day page in an archive with one file a paper. */
import { idInPath, isRelative } from '#digest/fields/links/paper-url.ts';
import { isTitleText } from './looks-like.ts';
import type { OutlineNode } from './outline.ts';
import { readTitleLine } from './title-line.ts';

/** Titles are long, the names of other pages short. */
const LONG_TITLE = 30;
const FEWEST_PAGES = 3;

/** Papers are told by ids in the names of their pages, or by titles of some length. */
export function isListOfPages(nodes: readonly OutlineNode[]): boolean {
  const named = nodes.filter((node) => idInPath(pageOf(node)!) !== undefined);
  if (named.length * 2 >= nodes.length) return true;
  const lengths = nodes.map((node) => readTitleLine(node.text).title.length).sort((a, b) => a - b);
  return nodes.length >= FEWEST_PAGES && lengths[Math.floor(lengths.length / 2)]! >= LONG_TITLE;
}

export function leadsToPage(node: OutlineNode): boolean {
  return pageOf(node) !== undefined && isTitleText(node.text, false);
}

/** The page that the title of a node leads to; none for pages of days and other lists. */
function pageOf(node: OutlineNode): string | undefined {
  const { link } = readTitleLine(node.text);
  if (!link || !isRelative(link.url) || /\.(?:png|jpe?g|gif|svg|pdf|zip)$/i.test(link.url)) return undefined;
  return /(?:^|\/)(?:readme|index|\d{4}-?\d\d-?\d\d)?(?:\.\w+)?$/i.test(link.url) ? undefined : link.url;
}
