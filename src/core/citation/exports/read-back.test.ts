import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitation } from '#core/citation/citation.ts';
import type { Citable } from '#core/citation/cited-paper.ts';
import { readBibtex, readCsl, readRis, samePlainText } from '#testing/citation-readers.ts';
import { exportPapers } from './export-papers.ts';

const TODAY = '2026-01-05';
const word = fc.constantFrom(
  ...[
    'Slow',
    'reading',
    'of',
    'E. coli',
    'α-synuclein',
    'CO$_2$',
    '$10^{-3}$',
    '$\\ell_\\infty$',
    '\\textsc{Neon}',
    'GABA<sub>A</sub>',
    'R&amp;D',
  ],
  ...[
    '50%',
    'a_b',
    '#1',
    '{x}',
    'Schr\\"odinger',
    '50\\%',
    '“quoted”',
    'naïve',
    'p ≥ 0.05',
    'H₂O',
    '<i>in vivo</i>',
    '$\\mathcal{L}$',
    'C++',
    '(a|b)',
  ],
);
const title = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const author = fc.constantFrom(
  ...[
    'Ana Ruiz',
    'Jan van der Berg',
    'Busch, E. L.',
    'Nguyễn Văn An',
    'Martin Luther King Jr.',
    '王小明',
    'Lamp Working Group',
  ],
  ...['Gabriel García Márquez', "Sean O'Brien", 'Łukasz Żak', 'Meta AI', 'Emory Example Center', 'Qwen'],
);
const paper: fc.Arbitrary<Citable> = fc.record(
  {
    id: fc.nat(9999).map((number) => `arxiv:2509.${String(number).padStart(5, '0')}`),
    titleEn: title,
    titleZh: fc.constantFrom('慢读的艺术', '关于 $x^2$ 的研究', 'α-突触核蛋白'),
    authors: fc.uniqueArray(author, { minLength: 1, maxLength: 5 }),
    publishedOn: fc.constant('2025-09-25'),
    abstractEn: fc.array(title, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('. ')),
    categories: fc.constant(['cs.CL', 'stat.ML']),
    version: fc.constant(2),
  },
  { requiredKeys: ['id', 'titleEn', 'authors'] },
);

describe('what reference managers read of an export', () => {
  it('as BibTeX is the citation, field by field, without errors', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const { errors, fields } = await readBibtex(exportPapers([one], 'bibtex', TODAY));
        const citation = toCitation(one);
        expect(errors).toEqual([]);
        expect(samePlainText(fields.title)).toBe(samePlainText(citation.title));
        expect(samePlainText(fields.abstract)).toBe(samePlainText(citation.abstract));
        expect(fields.authors).toEqual([
          ...citation.names.map(({ family, given, suffix }) =>
            [family, given, suffix].filter(Boolean).join('|'),
          ),
          ...(citation.others ? ['others'] : []),
        ]);
        expect(fields).toMatchObject({
          doi: citation.doi,
          url: citation.url,
          eprint: citation.key,
          year: '2025',
        });
        expect(fields.titleaddon).toBe(citation.translation && samePlainText(citation.translation));
      }),
      { numRuns: 150 },
    );
  });

  it('as RIS and CSL-JSON are its title, authors, date, identifiers, abstract and keywords', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const citation = toCitation(one);
        const authors = citation.names.map(({ family, given }) => [family, given].filter(Boolean).join('|'));
        for (const read of [
          await readRis(exportPapers([one], 'ris', TODAY)),
          await readCsl(exportPapers([one], 'csl', TODAY)),
        ]) {
          expect(samePlainText(read.title)).toBe(samePlainText(citation.title));
          expect(samePlainText(read.abstract)).toBe(samePlainText(citation.abstract));
          expect(read.authors).toEqual(authors);
          expect(read).toMatchObject({ doi: citation.doi, url: citation.url, year: 2025 });
        }
      }),
      { numRuns: 100 },
    );
  });
});
