import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '#core/query/fold.ts';
import type { SearchRow } from '#core/query/search-fields.ts';
import { idKeys, KEY, visitTerms } from '#core/search-index/index-terms.ts';
import { LIST_COUNT } from '#core/search-index/shard.ts';
import { UnitCollector } from './collect-units.ts';

type Collected = [key: string, lists: number[][]][];

const text = fc.string({ unit: fc.constantFrom(...'abc é-模型谄𠀀\ud840\udc00ｂ１ก '), maxLength: 12 });
const row: fc.Arbitrary<SearchRow> = fc.record(
  {
    paper: fc.constant('arxiv:2509.00001'),
    source: fc.constant('arxiv'),
    hasNote: fc.boolean(),
    hasAbstract: fc.boolean(),
    id: fc.constantFrom('2509.21320', '10.1101/2025.01.10.600001'),
    titleZh: text,
    titleEn: text,
    authors: text,
    abstractZh: text,
    abstractEn: text,
  },
  { requiredKeys: ['paper', 'source', 'hasNote', 'hasAbstract'] },
);

it('gives every unit with its rows by best field, sorted, run after run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (runs) => {
      const collector = new UnitCollector();
      for (const rows of runs) {
        for (const [at, one] of rows.entries()) collector.add(at * 3, one);
        const taken = [...collector.take()].map(([key, lists]): Collected[number] => [
          key,
          Array.from({ length: LIST_COUNT }, (_, rank) => [...Array.from(lists[rank] ?? [])]),
        ]);
        expect(taken).toEqual(plainly(rows));
      }
    }),
  );
});

/** The same by the first means that come to mind. */
function plainly(rows: readonly SearchRow[]): Collected {
  const found = new Map<string, Map<number, number>>();
  const note = (key: string, at: number, rank: number) => {
    const ranks = found.get(key) ?? new Map<number, number>();
    found.set(key, ranks);
    if (!ranks.has(at * 3)) ranks.set(at * 3, rank);
  };
  rows.forEach((one, at) => {
    if (one.id !== undefined) for (const key of idKeys(one.id)) note(key, at, 0);
    if (one.hasNote) note(`${KEY.flag}note`, at, 0);
    if (one.hasAbstract) note(`${KEY.flag}abstract`, at, 0);
    [one.titleZh, one.titleEn, one.authors, one.abstractZh, one.abstractEn].forEach((some, field) => {
      const rank = Math.min(field, LIST_COUNT - 1);
      visitTerms(foldText(some ?? ''), {
        word: (word) => note(KEY.word + word, at, rank),
        unigram: (code) => note(KEY.unigram + String.fromCodePoint(code), at, rank),
        bigram: (a, b) => note(KEY.bigram + String.fromCodePoint(a) + String.fromCodePoint(b), at, rank),
      });
    });
  });
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, ranks]) => [
    key,
    Array.from({ length: LIST_COUNT }, (_, rank) =>
      [...ranks].flatMap(([at, of]) => (of === rank ? [at] : [])),
    ),
  ]);
}
