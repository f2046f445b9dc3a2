import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaperMentions, paperKeys } from './paper-mentions.ts';

const keysOf = (text: string) => [...paperKeys(text)];

describe('links to papers', () => {
  it.each([
    ['[PDF](http://arxiv.org/pdf/2509.21320v1)', '2509.21320'],
    ['**https://arxiv.org/abs/q-bio/0608003**', 'q-bio/0608003'],
    ['"url":"https:\\/\\/arxiv.org\\/abs\\/2509.21320v2"', '2509.21320'],
    ['见 https://doi.org/10.1016/S0140-6736(20)30183-5。', '10.1016/s0140-6736(20)30183-5'],
    [
      '<a href="https://www.biorxiv.org/content/10.1101/2025.01.10.632080v2.full.pdf">',
      '10.1101/2025.01.10.632080',
    ],
    ['https://huggingface.co/papers/2309.09400', '2309.09400'],
    ['//export.arxiv.org/abs/2309.09400', '2309.09400'],
    ['**ArXiv ID:** 2608.19880', '2608.19880'],
    ['`arXiv:2608.20099`', '2608.20099'],
    ['http://dx.doi.org/10.48550/arXiv.2309.09400', '2309.09400'],
  ])('%s', (text, key) => {
    expect(keysOf(text)).toEqual([key]);
  });

  it.each([
    'https://export.arxiv.org/api/query?search_query=cat%3Acs.NE',
    'https://arxiv.org/list/cs.CV/recent',
    'https://api.biorxiv.org/details/biorxiv/2026-08-21/2026-08-21/0',
    'https://huggingface.co/google/gemma',
    'https://huggingface.co/papers?date=2023-09-19',
    'https://doi.org/10.5281/zenodo.1234567',
    'https://arxiv.org/abs/',
    'Accuracy of 2509.21320 points',
  ])('%s is none', (text) => {
    expect(keysOf(text)).toEqual([]);
  });

  it('are found once, on the first line that names them', () => {
    const lines = [
      '',
      'arxiv.org/abs/2509.00001 https://arxiv.org/abs/2509.00002',
      'https://arxiv.org/pdf/2509.00002v3',
    ];
    expect(findPaperMentions(lines)).toEqual([{ key: '2509.00002', line: 2 }]);
  });

  it('are looked for in any text in linear time', () => {
    const piece = fc.constantFrom(
      'https://arxiv.org/abs/',
      '//doi.org/10.1101/',
      '(',
      ')',
      '/',
      '\\/',
      'a',
      '.',
      '(((',
      'arxiv: ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        for (const key of paperKeys(pieces.join(''))) expect(key).not.toBe('');
      }),
    );
    const hostile = `https://doi.org/10.1101/${'(a'.repeat(100_000)}`;
    expect(keysOf(hostile).length).toBeLessThan(2);
  });
});
