/** Hits in the order of a table's column instead of their rank. */

import { compareSources } from '#core/paper/source.ts';
import type { SearchSort } from '#core/protocol/search-messages.ts';
import type { ShownRow } from '#workers/search/hit.ts';

type Key = string | undefined;

/** Places in the order of the column; rows without a value last, equals as they came. */
export function sortPlaces(
  places: Uint32Array,
  { key, descending }: SearchSort,
  read: (place: number) => ShownRow,
): Uint32Array {
  const keyed = Array.from(places, (place) => ({ place, key: keyOf(read(place), key) }));
  const compare = comparatorOf(key);
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return turn * compare(a.key, b.key);
  });
  return Uint32Array.from(keyed, (one) => one.place);
}

function keyOf(row: ShownRow, key: SearchSort['key']): Key {
  switch (key) {
    case 'title':
      return row.titleZh ?? row.titleEn;
    case 'author':
      return row.authors;
    case 'source':
      return row.source;
    case 'published':
      return row.publishedOn;
    case 'seen':
      return row.firstSeen;
    default:
      return row.day;
  }
}

function comparatorOf(key: SearchSort['key']): (a: string, b: string) => number {
  if (key === 'source') return compareSources;
  if (key === 'title' || key === 'author')
    return new Intl.Collator('zh-u-co-pinyin', { numeric: true, ignorePunctuation: true }).compare;
  return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}
