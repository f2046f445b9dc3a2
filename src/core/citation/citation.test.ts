import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInId, doiOf, landingPage } from '#core/paper/landing-page.ts';
import { cite } from './citation.ts';
import type { Citable } from './cited-paper.ts';
import { initials, parseName } from './names.ts';

const DAY = '2026-01-05';
const paper: Citable = {
  id: 'arxiv:2509.00001',
  title: 'Slow Reading: A Study of $\\alpha$ & 50% Attention',
  authors: ['Hanna van der Berg'],
  version: 1,
};
const preprint: Citable = {
  id: 'biorxiv:10.1101/2025.01.10.600000',
  title: '果园里的基因组',
  authors: ['Moss, E. L.'],
  publishedOn: '2025-01-12',
};

/** Every brace counts, as in BibTeX itself. */
function endOfEntry(entry: string): number {
  let open = 0;
  for (const { 0: brace, index } of entry.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open === 0) return index + 1;
  }
  return -1;
}

describe('cite', () => {
  it('writes GB/T 7714 as the standard of 2025 wants a preprint', () => {
    expect(cite(paper, 'gbt', DAY)).toBe(
      'van der Berg H, et al. Slow Reading: A Study of $\\alpha$ & 50% Attention[PP/OL]. V1. arXiv(2025-09)[2026-01-05]. https://doi.org/10.48550/arXiv.2509.00001.',
    );
    expect(cite(preprint, 'gbt', DAY)).toBe(
      'Moss E L, 等. 果园里的基因组[PP/OL]. bioRxiv(2025-01-12)[2026-01-05]. https://doi.org/10.1101/2025.01.10.600000.',
    );
    const many = { ...paper, authors: ['Li Ming', '王小明', 'A. B. Costa', 'Jean-Luc Roy'] };
    expect(cite(many, 'gbt', DAY)).toMatch(/^Ming L, 王小明, Costa A B, et al\. Slow/);
  });

  it('writes APA', () => {
    expect(cite(paper, 'apa', DAY)).toBe(
      'van der Berg, H., et al. (2025). Slow Reading: A Study of $\\alpha$ & 50% Attention (arXiv:2509.00001). arXiv. https://doi.org/10.48550/arXiv.2509.00001',
    );
    const two = { ...preprint, authors: ['Jean-Luc Roy', 'The LIGHT Collaboration'] };
    expect(cite(two, 'apa', DAY)).toMatch(/^Roy, J\.-L\., & The LIGHT Collaboration \(2025\)\. 果园/);
  });

  it('writes BibTeX that both kinds of engine read as a preprint', () => {
    expect(cite(paper, 'bibtex', DAY)).toBe(`@misc{vanderberg2025slow,
  title = {{Slow Reading: A Study of $\\alpha$ \\& 50\\% Attention}},
  author = {van der Berg, Hanna and others},
  year = {2025},
  month = sep,
  eprint = {2509.00001},
  archivePrefix = {arXiv},
  eprinttype = {arxiv},
  doi = {10.48550/arXiv.2509.00001},
  url = {https://arxiv.org/abs/2509.00001v1},
  note = {Version 1}
}`);
  });

  it('ends a title once, whatever full stop it brings along', () => {
    const title = '果园里的基因组。';
    expect(cite({ ...preprint, title }, 'gbt', DAY)).toContain('果园里的基因组[PP/OL]');
    expect(cite({ ...preprint, title }, 'apa', DAY)).toContain('(2025). 果园里的基因组. bioRxiv.');
  });

  it('cites what has neither title nor author nor link by what is there', () => {
    const bare = { id: 'medrxiv:10.1101/2025.01.10.25320000' };
    expect(cite(bare, 'gbt', DAY)).toBe(
      '10.1101/2025.01.10.25320000[PP/OL]. medRxiv(2025-01-10)[2026-01-05]. https://doi.org/10.1101/2025.01.10.25320000.',
    );
    expect(cite(bare, 'bibtex', DAY)).toMatch(/^@misc\{medrxiv-10\.1101-2025/);
    expect(cite({ id: 'arxiv:none-12ab', title: 'Lost' }, 'apa', DAY)).toBe('Lost. (n.d.). arXiv.');
    for (const format of ['gbt', 'apa', 'bibtex'] as const)
      expect(cite({ id: 'arxiv:none-12ab' }, format, DAY)).not.toMatch(/undefined|\{\}/);
  });

  it('keeps a brace or backslash of a title from ending its field', () => {
    expect(cite({ id: 'arxiv:2509.00002', title: 'A } B \\ C_1' }, 'bibtex', DAY)).toContain(
      'title = {{A \\textbraceright{} B \\textbackslash{} C\\_1}}',
    );
    const title = fc.string({ unit: fc.constantFrom(...'{}$\\<>|^~%&#_ a') });
    fc.assert(
      fc.property(title, (text) => {
        const entry = cite({ id: 'arxiv:2509.00002', title: text }, 'bibtex', DAY);
        expect(endOfEntry(entry)).toBe(entry.length);
      }),
    );
  });

  it('tells signs that TeX takes for others, and prices, from formulas', () => {
    const title = 'A<B>C | $5 and $10, $x<y$';
    expect(cite({ id: 'arxiv:2509.00002', title }, 'bibtex', DAY)).toContain(
      'title = {{A\\textless{}B\\textgreater{}C \\textbar{} \\$5 and \\$10, $x<y$}}',
    );
  });
});

describe('a suffix', () => {
  const king = { ...paper, authors: ['Martin Luther King Jr.', 'Mia Roy III'] };

  it('stands where each form wants it', () => {
    expect(cite(king, 'gbt', DAY)).toMatch(/^King M L Jr, Roy M III\. Slow/);
    expect(cite(king, 'apa', DAY)).toMatch(/^King, M\. L\., Jr\., & Roy, M\., III \(2025\)\. Slow/);
    expect(cite(king, 'bibtex', DAY)).toMatch(
      /^@misc\{king2025slow,[\s\S]*author = \{King, Jr\., Martin Luther and Roy, III, Mia\},/,
    );
  });
});

describe('a cell of several authors', () => {
  it('is cited as several, none of whom is invented', () => {
    const two = { ...paper, authors: ['Busch, E. L.; Moss, K.'] };
    expect(cite(two, 'gbt', DAY)).toMatch(/^Busch E L, Moss K\. Slow/);
    expect(cite(two, 'apa', DAY)).toMatch(/^Busch, E\. L\., & Moss, K\. \(2025\)/);
    expect(cite(two, 'bibtex', DAY)).toContain('author = {Busch, E. L. and Moss, K.},');
  });
});

describe('names', () => {
  it.each([
    ['Yizhou Wang', { family: 'Wang', given: 'Yizhou' }],
    ['Busch, E. L.', { family: 'Busch', given: 'E. L.' }],
    ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
    ['王小明', { family: '王小明' }],
    ['Plato', { family: 'Plato' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King, jr', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King Sr, M. L.', { family: 'King', given: 'M. L.', suffix: 'Sr.' }],
    ['Busch, E. L., III', { family: 'Busch', given: 'E. L.', suffix: 'III' }],
    ['Hanna van der Berg II', { family: 'van der Berg', given: 'Hanna', suffix: 'II' }],
    ['Moss, V.', { family: 'Moss', given: 'V.' }],
    ['Lamp IV', { family: 'Lamp IV' }],
    ['Nila SR', { family: 'SR', given: 'Nila' }],
    ['Mia Roy et al.', { family: 'Roy', given: 'Mia' }],
    ['Lamp Working Group,', { family: 'Lamp Working Group' }],
    ['Lamp25 Collaborative,', { family: 'Lamp25 Collaborative' }],
    ['The LIGHT Collaboration', { family: 'The LIGHT Collaboration' }],
    ['等', undefined],
  ])('%s', (text, name) => expect(parseName(text)).toEqual(name));

  it('takes initials as they are', () => {
    expect(initials('Jean-Pierre A.B.')).toEqual(['J-P', 'A', 'B']);
  });
});

describe('where a paper lives', () => {
  it.each([
    ['arxiv:2509.00001', 2, 'https://arxiv.org/abs/2509.00001v2'],
    ['arxiv:q-bio/0608003', undefined, 'https://arxiv.org/abs/q-bio/0608003'],
    ['biorxiv:10.1101/2025.01.10.600000', undefined, 'https://doi.org/10.1101/2025.01.10.600000'],
    ['biorxiv:10.1101/2025.01.10.600000', 1, 'https://www.biorxiv.org/content/10.1101/2025.01.10.600000v1'],
    ['medrxiv:none-1f', undefined, undefined],
    ['chemrxiv:10.26434/abc', undefined, 'https://doi.org/10.26434/abc'],
  ])('%s v%s', (id, version, page) => expect(landingPage(id, version)).toBe(page));

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
