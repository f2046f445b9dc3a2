import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#core/query/fold.ts';
import { matchRow } from '#core/query/match-query.ts';
import type { Query, TextTerm } from '#core/query/query.ts';
import { SEARCH_FIELDS, type SearchRow } from '#core/query/search-fields.ts';
import { OUT, type Scanner } from './scanner.ts';
import { StringScanner } from './string-scanner.ts';
import { WasmScanner } from './wasm-scanner.ts';

/** Words, characters of every class and encoded length, numbers and separators, so that terms match often. */
const piece = fc.constantFrom(
  ...[
    '扩散',
    '模',
    '型',
    'u-net',
    'rl',
    'r',
    'lora',
    'é',
    'β',
    'Ж',
    'ก',
    '한',
    '𠀀',
    '10',
    '2301.00001',
    ' ',
    ' ',
    '-',
    ',',
    '(',
    'ⅷ',
    'ﬁ',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const row: fc.Arbitrary<SearchRow> = fc.record(
  {
    paper: fc.constant('x:1'),
    source: fc.constant('x'),
    hasNote: fc.boolean(),
    hasAbstract: fc.boolean(),
    ...Object.fromEntries(SEARCH_FIELDS.map((name) => [name, text])),
  },
  { requiredKeys: ['paper', 'source', 'hasNote', 'hasAbstract'] },
) as fc.Arbitrary<SearchRow>;
const term: fc.Arbitrary<TextTerm> = fc
  .record(
    {
      kind: fc.constant('text' as const),
      text: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => foldText(parts.join(''))),
      match: fc.constantFrom('start' as const, 'anywhere' as const, 'exact' as const),
      field: fc.constantFrom('title' as const, 'author' as const),
      not: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'text', 'match'] },
  )
  .filter(({ text }) => text !== '');

describe.each([
  ['WasmScanner', () => new WasmScanner()],
  ['StringScanner', () => new StringScanner()],
] as [string, () => Scanner][])('%s', (_, make) => {
  it('ranks every row like the reference implementation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 }),
        fc.array(term, { minLength: 1, maxLength: 3 }),
        (blocks, terms) => {
          const scanner = make();
          for (const rows of blocks) scanner.addBlock(rows.map(foldedTexts));
          for (const term of terms) scanner.scan(term);
          const query: Query = { terms };
          blocks.forEach((rows, block) => {
            const expected = rows.map((row) => matchRow(query, row) ?? OUT);
            expect([...scanner.totals(block)]).toEqual(expected);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

function foldedTexts(row: SearchRow): string[] {
  return SEARCH_FIELDS.map((name) => foldText(row[name] ?? ''));
}
