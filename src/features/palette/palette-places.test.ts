import { expect, it } from 'vitest';
import { namedPlaces } from './palette-places.ts';

const KNOWN = { today: '2026-03-01', days: ['2025-08-31', '2025-09-26', '2025-09-28', '2025-10-01'] };

const kinds = (text: string) => namedPlaces(text, KNOWN).map(({ kind }) => kind);

it('recognises days, papers and searches', () => {
  expect(namedPlaces(' 2025/09/28 ', KNOWN)[0]).toEqual({
    kind: 'day',
    name: '2025-09-28',
    place: { at: 'list', day: '2025-09-28' },
  });
  expect(namedPlaces('https://arxiv.org/abs/2509.21320v2', KNOWN)[0]?.place).toEqual({
    at: 'paper',
    address: 'arxiv/2509.21320',
  });
  expect(kinds('2509.21320')).toEqual(['paper', 'search']);
  expect(kinds('谄媚')).toEqual(['search']);
  expect(kinds('  ')).toEqual([]);
});

it('recognises days as people type them', () => {
  const day = (text: string) => namedPlaces(text, KNOWN).find(({ kind }) => kind === 'day')?.name;
  for (const text of ['9-28', '09-28', '0928', '9/28', '9.28', '9月28日', '2025-9-28', '20250928'])
    expect([text, day(text)]).toEqual([text, '2025-09-28']);
  expect(['昨天', 'Yesterday', '今天', '前天'].map(day)).toEqual([
    '2026-02-28',
    '2026-02-28',
    '2026-03-01',
    '2026-02-27',
  ]);
  expect(['3-1', '3-2', '2-29'].map(day)).toEqual(['2026-03-01', '2025-03-02', '2024-02-29']);
  expect(namedPlaces('1-24', { ...KNOWN, days: ['2025-01-24'] })[0]?.name).toBe('2025-01-24');
  expect(['2025-9', '2025年9月', '2025'].map(day)).toEqual(['2025-09-28', '2025-09-28', '2025-10-01']);
  expect(['2024-01', '9-31', '13-1', '1399', '28'].map(day)).toEqual(Array(5).fill(undefined));
});
