import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_KEYS } from '#core/paper/sort.ts';
import type { AllPlace } from './all-place.ts';
import { cleanSearch, parsePlace, placePath } from './place.ts';
import { parseQuery } from './query-text.ts';

const day = fc.constantFrom('2024-02-29', '2025-09-28');
const filters = fc.record(
  {
    sources: fc.subarray(['arxiv', 'biorxiv', 'osf'], { minLength: 1 }),
    since: day,
    until: day,
    abstract: fc.constant(true as const),
    note: fc.constant(true as const),
    seen: fc.constantFrom('once' as const, 'again' as const),
  },
  { requiredKeys: [] },
);
const sort = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
const places = fc
  .tuple(filters, fc.option(sort, { nil: undefined }))
  .map(([filters, sort]): AllPlace => ({ at: 'all', ...(sort && { sort }), filters }));

function parse(path: string) {
  const [before = '', query = ''] = path.split('?');
  return parsePlace(before, parseQuery(query));
}

describe('the address of the all-papers table', () => {
  it('contains every filter, and nothing else', () => {
    const filters = {
      sources: ['arxiv', 'biorxiv'],
      since: '2025-01-02',
      abstract: true,
      note: true,
    } as const;
    const place: AllPlace = { at: 'all', sort: { key: 'author', descending: true }, filters };
    expect(placePath(place)).toBe(
      '/all?sort=-author&source=arxiv,biorxiv&since=2025-01-02&has=abstract,note',
    );
    expect(placePath({ at: 'all', filters: {} })).toBe('/all');
  });

  it('parses back to the same place, alone and as the origin of a paper', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(parse(placePath(place))).toEqual(place);
        const paper = { at: 'paper', address: 'arxiv/2509.21320', within: place } as const;
        expect(parse(placePath(paper))).toEqual(paper);
      }),
    );
  });

  it('ignores invalid parameters', () => {
    const place = parse('/all?sort=size&source=arxiv,A%20B&since=2025-13-01&has=pdf,note&seen=often');
    expect(place).toEqual({ at: 'all', filters: { sources: ['arxiv'], note: true } });
    expect(parse('/all?source=,&has=')).toEqual({ at: 'all', filters: {} });
    expect(parse('/all/more')).toEqual({ at: 'unknown' });
    expect(cleanSearch({ from: 'all', source: 'b1,a1,a1', seen: 'x' })).toEqual({
      from: 'all',
      source: 'a1,b1',
    });
  });

  it('does not affect a paper that was opened from a day', () => {
    expect(parse('/p/arxiv/2509.21320?from=d/2025-09-28/arxiv&sort=title')).toEqual({
      at: 'paper',
      address: 'arxiv/2509.21320',
      from: { day: '2025-09-28', source: 'arxiv', sort: { key: 'title', descending: false } },
    });
  });
});
