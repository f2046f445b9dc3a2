/**
 * An archive of any size from a real one: its segments again and again, each time with the halves of titles and abstracts recombined
 * and some words changed, so that the vocabulary grows with the archive as a real one's does. The same for the same numbers.
 */

import type { Appearance } from '#core/paper/paper.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';

/** So many words, or characters of Chinese, in a hundred are changed. */
const CHANGED = 3;

/** Segments ascending, the copies before the original; `read` makes a segment anew each time. */
export function makeArchive(base: readonly SearchInput[], rows: number): SearchInput[] {
  const made: SearchInput[] = [...base];
  let total = base.reduce((sum, one) => sum + one.rows, 0);
  for (let copy = 1; total < rows; copy += 1) {
    const earlier: SearchInput[] = [];
    for (let at = base.length - 1; at >= 0 && total < rows; at -= 1) {
      const segment = base[at]!;
      const other = base[(at * 7 + copy * 13) % base.length]!;
      total += segment.rows;
      earlier.unshift({
        hash: contentHash(`${copy} ${segment.hash}`),
        ...(segment.to !== undefined && { to: shiftDay(segment.to, copy) }),
        rows: segment.rows,
        read: () => mix(segment.read(), other.read(), copy),
      });
    }
    made.unshift(...earlier);
  }
  return made;
}

function mix(rows: readonly Appearance[], others: readonly Appearance[], copy: number): Appearance[] {
  return rows.map((one, at) => {
    const other = others[(at * 31 + copy) % others.length] ?? one;
    const mixed: Appearance = { ...one, id: `${one.id}${copy.toString().padStart(2, '0')}` };
    if (one.digestDate) mixed.digestDate = shiftDay(one.digestDate, copy);
    for (const name of ['titleZh', 'titleEn', 'abstractZh', 'abstractEn'] as const) {
      if (one[name] !== undefined)
        mixed[name] = change(halves(one[name], other[name] ?? one[name]), at + copy * 7919);
    }
    return mixed;
  });
}

/** Two years earlier with each copy, as long as there are years. */
function shiftDay(day: string, copy: number): string {
  return `${String(Number(day.slice(0, 4)) - copy * 2).padStart(4, '0')}${day.slice(4)}`;
}

function halves(one: string, other: string): string {
  return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
}

function change(text: string, seed: number): string {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  const next = (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return text.replace(/[a-z]{3,}|\p{Script=Han}/giu, (word) => {
    if (next(100) >= CHANGED) return word;
    if (word.length === 1) return String.fromCharCode(0x4e00 + next(3000));
    const at = next(word.length);
    return `${word.slice(0, at)}${String.fromCharCode(97 + next(26))}${word.slice(at + 1)}`;
  });
}
