import { expect, it } from 'vitest';
import { namedPlaces } from './named-places.ts';

const kinds = (text: string) => namedPlaces(text).map(({ kind }) => kind);

it('finds days, papers and words in what was typed', () => {
  expect(namedPlaces(' 2025/09/28 ')[0]).toEqual({
    kind: 'day',
    name: '2025-09-28',
    place: { at: 'list', day: '2025-09-28' },
  });
  expect(namedPlaces('https://arxiv.org/abs/2509.21320v2')[0]?.place).toEqual({
    at: 'paper',
    address: 'arxiv/2509.21320',
  });
  expect(kinds('2509.21320')).toEqual(['paper', 'search']);
  expect(kinds('2025-09')).toEqual(['search']);
  expect(kinds('谄媚')).toEqual(['search']);
  expect(kinds('  ')).toEqual([]);
});
