import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS } from './citation-formats.ts';
import { cite } from './cite.ts';
import type { Citable } from './cited-paper.ts';

const DAY = '2026-01-05';
const paper: Citable = {
  id: 'arxiv:2509.00001',
  titleEn: 'Slow Reading: A Study of $\\alpha$ & 50% Attention',
  authors: ['Hanna van der Berg'],
  version: 1,
};
const preprint: Citable = {
  id: 'biorxiv:10.1101/2025.01.10.600000',
  titleZh: '果园里的基因组',
  authors: ['Moss, E. L.'],
  publishedOn: '2025-01-12',
};
const three = { ...paper, authors: ['Ana Ruiz', '王小明', 'Jean-Luc Roy'], publishedOn: '2025-09-01' };

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
  it('writes GB/T 7714 of 2015 and of 2025', () => {
    expect(cite(paper, 'gbt', DAY)).toBe(
      'van der Berg H, et al. Slow Reading: A Study of α & 50% Attention[EB/OL]. arXiv, 2025(2025-09)[2026-01-05]. https://arxiv.org/abs/2509.00001v1. DOI:10.48550/arXiv.2509.00001.',
    );
    expect(cite(preprint, 'gbt', DAY)).toBe(
      'Moss E L, 等. 果园里的基因组（题名为机器翻译）[EB/OL]. bioRxiv, 2025(2025-01-12)[2026-01-05]. https://doi.org/10.1101/2025.01.10.600000.',
    );
    expect(cite(paper, 'gbt2025', DAY)).toBe(
      'van der Berg H, et al. Slow Reading: A Study of α & 50% Attention[PP/OL]. V1. arXiv(2025-09)[2026-01-05]. https://doi.org/10.48550/arXiv.2509.00001.',
    );
    const many = { ...paper, authors: ['Ming Li', '王小明', 'A. B. Costa', 'Jean-Luc Roy'] };
    expect(cite(many, 'gbt', DAY)).toMatch(/^Li M, 王小明, Costa A B, et al\. Slow/);
  });

  it('writes APA', () => {
    expect(cite(paper, 'apa', DAY)).toBe(
      'van der Berg, H., et al. (2025). Slow Reading: A Study of α & 50% Attention (arXiv:2509.00001). arXiv. https://doi.org/10.48550/arXiv.2509.00001',
    );
    const two = { ...preprint, authors: ['Jean-Luc Roy', 'The LIGHT Collaboration'] };
    expect(cite(two, 'apa', DAY)).toBe(
      'Roy, J.-L., & The LIGHT Collaboration (2025). 果园里的基因组 [Machine-translated title]. bioRxiv. https://doi.org/10.1101/2025.01.10.600000',
    );
  });

  it('writes MLA, Chicago and Vancouver', () => {
    expect(cite(three, 'mla', DAY)).toBe(
      'Ruiz, Ana, et al. “Slow Reading: A Study of α & 50% Attention.” arXiv, 1 Sept. 2025, arXiv:2509.00001, https://doi.org/10.48550/arXiv.2509.00001. Preprint.',
    );
    expect(cite({ ...paper, authors: ['Ana Ruiz', 'Bo Li'] }, 'mla', DAY)).toMatch(
      /^Ruiz, Ana, and Bo Li\. “/,
    );
    expect(cite(three, 'chicago', DAY)).toBe(
      'Ruiz, Ana, 王小明, and Jean-Luc Roy. “Slow Reading: A Study of α & 50% Attention.” Preprint, arXiv, September 1, 2025. https://doi.org/10.48550/arXiv.2509.00001.',
    );
    expect(cite(three, 'vancouver', DAY)).toBe(
      'Ruiz A, 王小明, Roy JL. Slow Reading: A Study of α & 50% Attention. arXiv [Preprint]. 2025 Sep 1 [cited 2026 Jan 5]: 2509.00001. Available from: https://doi.org/10.48550/arXiv.2509.00001',
    );
  });

  it('writes BibTeX that both kinds of engine read as a preprint', () => {
    expect(cite({ ...paper, titleZh: '慢读' }, 'bibtex', DAY)).toBe(`@misc{vanderberg2025slow,
  title = {{Slow Reading: A Study of $\\alpha$ \\& 50\\% Attention}},
  titleaddon = {{慢读}},
  author = {van der Berg, Hanna and others},
  year = {2025},
  month = sep,
  eprint = {2509.00001},
  archivePrefix = {arXiv},
  eprinttype = {arxiv},
  doi = {10.48550/arXiv.2509.00001},
  url = {https://arxiv.org/abs/2509.00001v1},
  note = {Version 1. Translated title: 慢读}
}`);
  });

  it('says where only a translation of the title is known, in every form', () => {
    for (const format of CITATION_FORMATS)
      expect(cite(preprint, format, DAY)).toMatch(/机器翻译|machine[- ]translat/i);
    for (const format of CITATION_FORMATS) {
      const known = cite({ ...preprint, titleEn: 'Genomes of an Orchard' }, format, DAY);
      expect(known).toContain('Genomes of an Orchard');
      expect(known).not.toMatch(/机器翻译|machine/i);
      // a title that nobody translated is the paper's own
      expect(cite({ ...preprint, titleZh: 'Token2Wave' }, format, DAY)).not.toMatch(/机器翻译|machine/i);
    }
  });

  it.each([
    ['\\textsc{Neon}: News', 'Neon: News', 'Neon: News'],
    [
      'GABA<sub>A</sub> and <i>E. coli</i>',
      'GABAA and E. coli',
      'GABA\\textsubscript{A} and \\emph{E. coli}',
    ],
    ['Schr\\"odinger, Erd\\H{o}s, M&uuml;ller', 'Schrödinger, Erdős, Müller', 'Schrödinger, Erdős, Müller'],
    ['CO$_2$ at $95%$', 'CO2 at 95%', 'CO$_2$ at $95\\%$'],
    [
      'α-synuclein ≥ 10⁶, H₂O',
      'α-synuclein ≥ 10⁶, H₂O',
      '$\\alpha$-synuclein $\\geq$ 10\\textsuperscript{6}, H\\textsubscript{2}O',
    ],
    ['R&amp;D #1 {x} 50\\%', 'R&D #1 {x} 50%', 'R\\&D \\#1 \\textbraceleft{}x\\textbraceright{} 50\\%'],
    ['$\\SI{5}{\\km}$ of $\\mathds{R}$', '5 km of ℝ', '$5\\,\\mathrm{km}$ of $\\mathrm{R}$'],
    [
      'with $\\sys{}$',
      'with $\\sys{}$',
      'with \\$\\textbackslash{}sys\\textbraceleft{}\\textbraceright{}\\$',
    ],
    ['$\\ce{H2O}$ of Nguy\\~{\\^e}n', 'H2O of Nguyễn', 'H2O of Nguy{\\~{\\^e}}n'],
  ])('has of %s what the screen shows', (titleEn, plain, tex) => {
    expect(cite({ ...paper, titleEn }, 'apa', DAY)).toContain(`(2025). ${plain} (arXiv`);
    expect(cite({ ...paper, titleEn }, 'bibtex', DAY)).toContain(`title = {{${tex}}}`);
  });

  it('makes its key from the displayed title', () => {
    expect(cite({ ...paper, titleEn: '\\textsc{Neon}: News' }, 'bibtex', DAY)).toMatch(
      /^@misc\{vanderberg2025neon,/,
    );
    expect(cite({ ...paper, titleEn: '<i>Candida</i> x' }, 'bibtex', DAY)).toMatch(
      /^@misc\{vanderberg2025candida,/,
    );
  });

  it('ends a title once, whatever full stop it brings along', () => {
    const titleZh = '果园里的基因组。';
    expect(cite({ ...preprint, titleZh }, 'gbt2025', DAY)).toContain(
      '果园里的基因组（题名为机器翻译）[PP/OL]',
    );
    expect(cite({ ...paper, titleEn: 'Why?' }, 'chicago', DAY)).toContain('“Why?” Preprint');
  });

  it('cites what has neither title nor author nor link by what is there', () => {
    const bare = { id: 'medrxiv:10.1101/2025.01.10.25320000' };
    expect(cite(bare, 'gbt2025', DAY)).toBe(
      '10.1101/2025.01.10.25320000[PP/OL]. medRxiv(2025-01-10)[2026-01-05]. https://doi.org/10.1101/2025.01.10.25320000.',
    );
    expect(cite(bare, 'bibtex', DAY)).toMatch(/^@misc\{medrxiv-10\.1101-2025/);
    expect(cite({ id: 'arxiv:none-12ab', titleEn: 'Lost' }, 'apa', DAY)).toBe('Lost. (n.d.). arXiv.');
    for (const format of CITATION_FORMATS)
      expect(cite({ id: 'arxiv:none-12ab' }, format, DAY)).not.toMatch(/undefined|\{\}/);
  });

  it('keeps a brace or backslash of a title from ending its field', () => {
    expect(cite({ id: 'arxiv:2509.00002', titleEn: 'A } B \\ C_1' }, 'bibtex', DAY)).toContain(
      'title = {{A \\textbraceright{} B \\textbackslash{} C\\_1}}',
    );
    const title = fc.string({ unit: fc.constantFrom(...'{}$\\<>|^~%&#_ aα₂é') });
    fc.assert(
      fc.property(title, title, (titleEn, author) => {
        const entry = cite({ id: 'arxiv:2509.00002', titleEn, authors: [author] }, 'bibtex', DAY);
        expect(endOfEntry(entry)).toBe(entry.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells signs that TeX takes for others, and prices, from formulas', () => {
    const titleEn = 'A<B>C | $5 and $10, $x<y$';
    expect(cite({ id: 'arxiv:2509.00002', titleEn }, 'bibtex', DAY)).toContain(
      'title = {{A\\textless{}B\\textgreater{}C \\textbar{} \\$5 and \\$10, $x<y$}}',
    );
  });
});

describe('authors', () => {
  it('with a suffix have it where each form wants it', () => {
    const king = { ...paper, authors: ['Martin Luther King Jr.', 'Mia Roy III'] };
    expect(cite(king, 'gbt', DAY)).toMatch(/^King M L Jr, Roy M III\. Slow/);
    expect(cite(king, 'apa', DAY)).toMatch(/^King, M\. L\., Jr\., & Roy, M\., III \(2025\)\. Slow/);
    expect(cite(king, 'vancouver', DAY)).toMatch(/^King ML Jr, Roy M III\. Slow/);
    expect(cite(king, 'bibtex', DAY)).toMatch(
      /^@misc\{king2025slow,[\s\S]*author = \{King, Jr\., Martin Luther and Roy, III, Mia\},/,
    );
  });

  it('of one cell are several where that is certain, and none is invented', () => {
    const as = (cell: string) => cite({ ...paper, authors: [cell] }, 'bibtex', DAY);
    expect(as('Busch, E. L.; Moss, K.')).toContain('author = {Busch, E. L. and Moss, K.},');
    expect(as('Smith J, Doe A, Roe B')).toContain('author = {Smith, J. and Doe, A. and Roe, B.},');
    expect(as('Yizhou Wang, Mary Sun Lee')).toContain('author = {{Yizhou Wang, Mary Sun Lee} and others},');
    expect(as('Emory Example Center')).toContain('author = {{Emory Example Center} and others},');
    expect(cite({ ...paper, authors: ['Smith J, Doe A, Roe B'] }, 'gbt', DAY)).toMatch(
      /^Smith J, Doe A, Roe B\. /,
    );
  });

  it('are all where the list is known to be complete', () => {
    const alone = { ...paper, authorsComplete: true };
    expect(cite(alone, 'bibtex', DAY)).toContain('author = {van der Berg, Hanna},');
    expect(cite(alone, 'gbt', DAY)).toMatch(/^van der Berg H\. Slow/);
  });
});
