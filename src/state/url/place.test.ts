import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_KEYS } from '#core/paper/sort.ts';
import { SHOWN, type Shown } from './address-terms.ts';
import { cleanSearch, type ListPlace, type MarkedPlace, type Place, parsePlace, placePath } from './place.ts';
import { formatQuery, parseQuery } from './query-text.ts';
import type { SearchPlace } from './search-place.ts';

const day = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
const source = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const sort = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.constantFrom(...SHOWN),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((tag) => `tag:x${tag}` as const),
);
const span = fc.oneof(
  day.map((one) => ({ day: one })),
  fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((days) => {
    const [since, last] = days.sort() as [string, string];
    return { since, day: last };
  }),
);
const dayList: fc.Arbitrary<ListPlace> = fc
  .record({
    span,
    source: fc.option(source, { nil: undefined }),
    sort: fc.option(sort, { nil: undefined }),
    show: fc.option(shown, { nil: undefined }),
  })
  .map(({ span, ...rest }) => present({ ...span, ...rest }));
const address = fc.oneof(
  fc.stringMatching(/^arxiv\/[0-9]{4}\.[0-9]{5}$/),
  fc.stringMatching(/^arxiv\/[a-z]{2,5}-[a-z]{2}\/[0-9]{7}$/),
  fc.stringMatching(/^biorxiv\/10\.1101\/[0-9.]{4,12}[0-9]$/),
  // DOIs may contain any character
  fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((text) => !/^\/|\/$|\/\//.test(text))
    .map((text) => `medrxiv/10.1/x${text}y`),
);
const on = fc
  .record({
    day: fc.option(day, { nil: undefined }),
    source,
    place: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  })
  .map(present);
const search: fc.Arbitrary<SearchPlace> = fc
  .record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('a b ', '扩散 -x', '"？&#=+%"'),
    ),
    sources: fc.option(fc.uniqueArray(source, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    months: fc.option(fc.constantFrom(['2025-09'], ['2024-12', '2025-01'], ['undated']), { nil: undefined }),
    sort: fc.option(sort, { nil: undefined }),
    page: fc.option(fc.integer({ min: 2, max: 999 }), { nil: undefined }),
  })
  .map((one) => present({ at: 'search' as const, ...one, sources: one.sources?.sort() }));
const marked: fc.Arbitrary<MarkedPlace> = fc
  .record({
    at: fc.constantFrom('starred' as const, 'library' as const),
    sort: fc.option(sort, { nil: undefined }),
    show: fc.option(shown, { nil: undefined }),
  })
  .map(present);
const place: fc.Arbitrary<Place> = fc.oneof(
  search,
  fc.record({ address, within: search }).map((one) => ({ at: 'paper' as const, ...one })),
  dayList.map((list) => ({ at: 'list' as const, ...list })),
  fc.option(sort, { nil: undefined }).map((one) => present({ at: 'list' as const, sort: one })),
  fc
    .record({ address, from: fc.option(dayList, { nil: undefined }), on: fc.option(on, { nil: undefined }) })
    .map((one) => present({ at: 'paper' as const, ...one })),
  marked,
  fc.record({ address, within: marked }).map((one) => ({ at: 'paper' as const, ...one })),
  fc
    .record({
      list: fc.oneof(dayList, fc.constant<ListPlace>({})),
      here: fc.oneof(address, fc.constantFrom('end', undefined)),
    })
    .map(({ list, here }) => present({ at: 'skim' as const, ...list, here })),
  fc.constantFrom({ at: 'settings' as const }, { at: 'offline' as const }, { at: 'backup' as const }),
);

/** Removes keys with an undefined value. */
function present<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never;
}

/** Parses as the router does: with the path decoded and the query parsed. */
function read(path: string): Place {
  const { pathname, search } = new URL(path, 'https://example.org');
  return parsePlace(decodeURIComponent(pathname), parseQuery(search));
}

describe('places and their addresses', () => {
  it('parse back from every formatted address', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(read(placePath(one))).toEqual(one);
      }),
    );
  });

  it('have addresses that cleanSearch does not change', () => {
    fc.assert(
      fc.property(place, (one) => {
        const search = new URL(placePath(one), 'https://example.org').search;
        expect(formatQuery(cleanSearch(parseQuery(search)))).toBe(formatQuery(parseQuery(search)));
      }),
    );
  });

  it('parse from any address without an error', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.dictionary(fc.constantFrom('sort', 'from', 'on', 'x'), fc.string()),
        (path, query) => {
          expect(parsePlace(path, query)).toHaveProperty('at');
        },
      ),
    );
  });

  it('have readable addresses', () => {
    const list: ListPlace = { day: '2025-09-28', source: 'arxiv', sort: { key: 'author', descending: true } };
    expect(placePath({ at: 'paper', address: 'arxiv/2509.00001', from: list })).toBe(
      '/p/arxiv/2509.00001?from=d/2025-09-28/arxiv&sort=-author',
    );
    expect(placePath({ at: 'list', ...list })).toBe('/d/2025-09-28/arxiv?sort=-author');
    expect(placePath({ at: 'list' })).toBe('/');
    expect(placePath({ at: 'skim' })).toBe('/skim');
    expect(placePath({ at: 'skim', day: '2025-09-28', here: 'arxiv/2509.00001' })).toBe(
      '/skim/2025-09-28?here=arxiv/2509.00001',
    );
  });

  it('ignore invalid parts', () => {
    expect(parsePlace('/d/2025-09-28', { sort: '-colour', from: 'd/never', utm: '1' })).toEqual({
      at: 'list',
      day: '2025-09-28',
    });
    expect(parsePlace('/d/2025-13-40', {})).toEqual({ at: 'unknown' });
    expect(parsePlace('/d/2025-09-28..2025-09-26', {})).toEqual({ at: 'unknown' });
    expect(parsePlace('/d/2025-09-28..2025-09-28', {})).toEqual({ at: 'list', day: '2025-09-28' });
    expect(parsePlace('/d/2025-09-28/arxiv/more', {})).toEqual({ at: 'unknown' });
    expect(parsePlace('/nonsense', {})).toEqual({ at: 'unknown' });
  });

  it('parse with and without a slash at the end', () => {
    expect(parsePlace('/d/2025-09-28/', {})).toEqual(parsePlace('/d/2025-09-28', {}));
    expect(parsePlace('/p/arxiv/2509.00001/', {})).toEqual(parsePlace('/p/arxiv/2509.00001', {}));
  });

  it('keep a pasted link unchanged', () => {
    expect(parsePlace('/p/https:/arxiv.org/abs/2509.00001v2', {})).toEqual({
      at: 'paper',
      address: 'https:/arxiv.org/abs/2509.00001v2',
    });
  });
});
