import { describe, expect, it } from 'vitest';
import { citationPage, dateInId, doiOf, landingPage } from './landing-page.ts';

describe('where a paper is published', () => {
  it.each([
    ['arxiv:2509.00001', 2, 'https://arxiv.org/abs/2509.00001v2'],
    ['arxiv:q-bio/0608003', undefined, 'https://arxiv.org/abs/q-bio/0608003'],
    ['biorxiv:10.1101/2025.01.10.600000', undefined, 'https://doi.org/10.1101/2025.01.10.600000'],
    ['biorxiv:10.1101/2025.01.10.600000', 1, 'https://www.biorxiv.org/content/10.1101/2025.01.10.600000v1'],
    ['medrxiv:none-1f', undefined, undefined],
    ['chemrxiv:10.26434/abc', undefined, 'https://doi.org/10.26434/abc'],
  ])('%s v%s', (id, version, page) => expect(landingPage(id, version)).toBe(page));

  it.each([
    ['arxiv:2509.00001', 'https://arxiv.org/bibtex/2509.00001'],
    ['biorxiv:10.1101/2025.01.10.600000', 'https://doi.org/10.1101/2025.01.10.600000'],
    ['arxiv:none-1f', undefined],
  ])('cites %s itself', (id, page) => expect(citationPage(id)).toBe(page));

  it('reads dates only from ids that hold one', () => {
    expect(['arxiv:2509.00001', 'arxiv:q-bio/0608003', 'arxiv:math/9901001'].map(dateInId)).toEqual([
      '2025-09',
      '2006-08',
      '1999-01',
    ]);
    expect(['biorxiv:10.1101/123456', 'arxiv:none-1234', 'x:10.1101/2025.13.10.1'].map(dateInId)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(doiOf('arxiv:none-1')).toBeUndefined();
  });
});
