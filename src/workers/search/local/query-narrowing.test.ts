import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRow, matchFolded } from '#core/query/match-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { Query } from '#core/query/query.ts';
import { narrows } from './query-narrowing.ts';

const read = (text: string): Query => parseQuery(text).query!;

describe('narrows', () => {
  it.each([
    ['lora', 'lo'],
    ['扩散 模型', '扩散'],
    ['"graph neu', '"graph'],
    ['"graph neural"', '"graph neu'],
    ['*lora', '*or'],
    ['lora -survey', 'lora'],
    ['title:lora', 'lor'],
    ['lora from:2025', 'lora'],
    ['anything', ''],
  ])('finds %s narrower than %s', (query, before) => {
    expect(narrows(read(query), read(before))).toBe(true);
  });

  it.each([
    ['lo', 'lora'],
    ['*lora', 'lo'],
    ['lora', '"lo"'],
    ['lora -sur', 'lora -survey'],
    ['author:wang', 'title:wa'],
    ['12345', '1234'],
    ['lora', 'lora has:note'],
  ])('does not find %s narrower than %s', (query, before) => {
    expect(narrows(read(query), read(before))).toBe(false);
  });

  it('never claims to narrow a query that excluded a matching row', () => {
    const piece = fc.constantFrom('lo', 'lora', 'ra', 'x', '扩', '扩散', '-', ' ', '1', '2345', '12345', '.');
    const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
    const query = fc
      .array(fc.tuple(fc.constantFrom('', '', '-', '*', 'title:', 'author:', '"'), text), { maxLength: 3 })
      .map((terms) => read(terms.map((parts) => parts.join('')).join(' ')))
      .filter((parsed) => parsed !== undefined);
    const row = fc.record({ id: text, titleZh: text, authors: text, abstractEn: text });
    const filters = { paper: 'arxiv:1', source: 'arxiv', hasNote: false, hasAbstract: true };
    fc.assert(
      fc.property(query, query, row, (one, before, texts) => {
        const folded = foldRow({ ...filters, ...texts });
        if (narrows(one, before) && matchFolded(one, folded) !== undefined)
          expect(matchFolded(before, folded)).toBeDefined();
      }),
      { numRuns: 20_000 },
    );
  });
});
