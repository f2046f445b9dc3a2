/** Pages that only point at digests, such as an archive's list of days: they have no rows, and that is no problem. */
import { paperKeys } from '#digest/coverage/paper-mentions.ts';
import { findDate } from '#digest/fields/spelled-date.ts';

/** Neither a place in the page itself nor another site. */
const TARGETS =
  /\]\(\s*<?(?![#]|https?:)([^()\s<>]+)|<a\s[^<>]*?href\s*=\s*["']?(?![#]|https?:)([^"'\s<>]+)/gi;
const NAMED = /归档|存档|最近更新|最新|目录|索引|archive|latest|index/i;

/** It links to no paper; a link leads to the page of a day, or the page calls itself an index. */
export function isIndexPage(text: string, file: string): boolean {
  if (!paperKeys(text).next().done) return false;
  for (const match of text.matchAll(TARGETS))
    if (findDate(match[1] ?? match[2] ?? '') !== undefined) return true;
  const name = (file.split(/[\\/]/).pop() ?? '').replace(/\.[a-z]+$/i, '');
  const heading = /^ {0,3}#{1,6}\s+(.{0,60})$/m.exec(text)?.[1] ?? '';
  return /^(?:archive|latest|index)$/i.test(name) && NAMED.test(heading);
}
