/**
 * Makes a large archive from a real one: copies of its segments in which halves of titles and abstracts are recombined and some words are
 * changed, so that the vocabulary grows with the archive as it does in reality. Deterministic.
 */
import { sum } from '#bench/figure.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';

/** Percent of words, and of Chinese characters, that are changed. */
const CHANGED_PERCENT = 3;

/** Adds copies before the original segments until the archive has at least so many rows. Each segment is made when it is read. */
export function enlargeArchive(original: readonly SearchInput[], minRows: number): SearchInput[] {
  const enlarged: SearchInput[] = [...original];
  let total = sum(original.map(({ rows }) => rows));
  for (let copy = 1; total < minRows; copy += 1) {
    const copies: SearchInput[] = [];
    for (let index = original.length - 1; index >= 0 && total < minRows; index -= 1) {
      const segment = original[index]!;
      const other = original[(index * 7 + copy * 13) % original.length]!;
      total += segment.rows;
      copies.unshift({
        hash: contentHash(`${copy} ${segment.hash}`),
        ...(segment.to !== undefined && { to: shiftDay(segment.to, copy) }),
        rows: segment.rows,
        read: () => mix(segment.read(), other.read(), copy),
      });
    }
    enlarged.unshift(...copies);
  }
  return enlarged;
}

function mix(rows: readonly Appearance[], others: readonly Appearance[], copy: number): Appearance[] {
  return rows.map((row, index) => {
    const other = others[(index * 31 + copy) % others.length] ?? row;
    const mixed: Appearance = { ...row, id: `${row.id}${copy.toString().padStart(2, '0')}` };
    if (row.digestDate) mixed.digestDate = shiftDay(row.digestDate, copy);
    for (const name of ['titleZh', 'titleEn', 'abstractZh', 'abstractEn'] as const) {
      const text = row[name];
      if (text !== undefined)
        mixed[name] = changeWords(joinHalves(text, other[name] ?? text), index + copy * 7919);
    }
    return mixed;
  });
}

/** Each copy is two years earlier than the one before. */
function shiftDay(day: string, copy: number): string {
  return `${String(Number(day.slice(0, 4)) - copy * 2).padStart(4, '0')}${day.slice(4)}`;
}

/** The first half of one text and the second half of another. */
function joinHalves(first: string, other: string): string {
  return first.slice(0, Math.ceil(first.length / 2)) + other.slice(Math.floor(other.length / 2));
}

function changeWords(text: string, seed: number): string {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  const random = (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return text.replace(/[a-z]{3,}|\p{Script=Han}/giu, (word) => {
    if (random(100) >= CHANGED_PERCENT) return word;
    if (word.length === 1) return String.fromCharCode(0x4e00 + random(3000));
    const position = random(word.length);
    return `${word.slice(0, position)}${String.fromCharCode(97 + random(26))}${word.slice(position + 1)}`;
  });
}
