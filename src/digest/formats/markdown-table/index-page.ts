/** Pages that only point at digests, such as an archive's list of days: they have no rows, and that is no problem. */
import { isPaperUrl } from '#digest/fields/link-cell.ts';
import { findDate } from '#digest/fields/spelled-date.ts';

const TARGETS = /\]\(\s*<?([^()\s<>]+)|<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)/gi;
const NAMED = /归档|存档|最近更新|最新|目录|索引|archive|latest|index/i;

/** A link leads to the page of a day, or the page calls itself an index. */
export function isIndexPage(text: string, file: string): boolean {
  for (const match of text.matchAll(TARGETS)) {
    const target = match[1] ?? match[2] ?? '';
    if (!isPaperUrl(target) && findDate(target) !== undefined) return true;
  }
  const name = (file.split(/[\\/]/).pop() ?? '').replace(/\.[a-z]+$/i, '');
  const heading = /^ {0,3}#{1,6}\s+(.{0,60})$/m.exec(text)?.[1] ?? '';
  return /^(?:archive|latest|index)$/i.test(name) && NAMED.test(heading);
}
