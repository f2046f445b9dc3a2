/** A paper has one id, whichever link, version, case or pasted address leads to it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfAddress, paperAddress, splitPaperId } from './paper-id.ts';
import { idWithoutLink, parsePaperAddress, parsePaperLink } from './paper-link.ts';

describe('parsePaperLink', () => {
  it.each([
    ['http://arxiv.org/pdf/2509.21320v1', 'arxiv:2509.21320', 1],
    ['https://arxiv.org/abs/2509.21320', 'arxiv:2509.21320', undefined],
    ['https://www.arxiv.org/pdf/2509.21320v12.pdf', 'arxiv:2509.21320', 12],
    ['HTTP://ArXiv.org/ABS/2509.21320V2', 'arxiv:2509.21320', 2],
    ['https://export.arxiv.org/abs/2509.21320/', 'arxiv:2509.21320', undefined],
    ['//arxiv.org/html/2509.21320v1?x=1#S2', 'arxiv:2509.21320', 1],
    ['arxiv.org/abs/0704.0001', 'arxiv:0704.0001', undefined],
    ['https://arxiv.org/pdf/q-bio/0608003v1', 'arxiv:q-bio/0608003', 1],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136', undefined],
    ['https://arxiv.org/abs/math/0309136v2', 'arxiv:math/0309136', 2],
    ['https://doi.org/10.48550/arXiv.2509.21320', 'arxiv:2509.21320', undefined],
    ['https://huggingface.co/papers/2509.21320', 'arxiv:2509.21320', undefined],
    ['https://ar5iv.labs.arxiv.org/html/2509.21320', 'arxiv:2509.21320', undefined],
    ['https://doi.org/10.1101/2025.01.10.632080', 'medrxiv:10.1101/2025.01.10.632080', undefined],
    ['http://dx.doi.org/10.1101/356162', 'medrxiv:10.1101/356162', undefined],
    ['https://doi.org/10.1101%2F356162', 'medrxiv:10.1101/356162', undefined],
    [
      'https://www.biorxiv.org/content/10.1101/2025.01.10.632080v2.full.pdf',
      'biorxiv:10.1101/2025.01.10.632080',
      2,
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2025.01.10.632080v2.full.pdf+html',
      'biorxiv:10.1101/2025.01.10.632080',
      2,
    ],
    ['https://biorxiv.org/content/10.64898/2026.04.29.721673v1', 'biorxiv:10.64898/2026.04.29.721673', 1],
    ['https://www.medrxiv.org/content/10.1101/356162v1.abstract', 'medrxiv:10.1101/356162', 1],
    [
      'https://www.medrxiv.org/content/medrxiv/early/2020/03/01/2020.02.28.970103.full.pdf',
      'medrxiv:10.1101/2020.02.28.970103',
      undefined,
    ],
    [
      'https://www.biorxiv.org/lookup/doi/10.1101/2024.01.01.573800',
      'biorxiv:10.1101/2024.01.01.573800',
      undefined,
    ],
    ['https://doi.org/10.1016/S0140-6736(20)30183-5', 'medrxiv:10.1016/s0140-6736(20)30183-5', undefined],
    ['https://doi.org/10.21203/rs.3.rs-1234567/v2', 'medrxiv:10.21203/rs.3.rs-1234567', 2],
    ['https://doi.org/10.1234/rev2', 'medrxiv:10.1234/rev2', undefined],
  ])('%s', (url, id, version) => {
    expect(parsePaperLink(url, 'medrxiv')).toEqual(version === undefined ? { id } : { id, version });
  });

  it.each([
    '',
    '#',
    'https://github.com/a/b',
    'https://arxiv.org/list/cs.CV',
    'https://doi.org/',
    'javascript:alert(1)',
    '2025-09-28-arxiv.md',
    'https://evil.org/arxiv.org/abs/2509.21320',
  ])('%s names no paper', (url) => {
    expect(parsePaperLink(url, 'arxiv')).toBeUndefined();
  });
});

describe('parsePaperAddress', () => {
  const ids = (address: string) => parsePaperAddress(address).map((link) => link.id);

  it.each([
    ['arxiv/2509.21320', 'arxiv:2509.21320'],
    ['/arxiv/2509.21320v2/', 'arxiv:2509.21320'],
    ['ARXIV/2509.21320V2', 'arxiv:2509.21320'],
    ['arxiv/q-bio/0608003', 'arxiv:q-bio/0608003'],
    ['arXiv:2509.21320v1', 'arxiv:2509.21320'],
    ['arXiv: 2509.21320', 'arxiv:2509.21320'],
    ['2509.21320', 'arxiv:2509.21320'],
    ['q-bio/0608003', 'arxiv:q-bio/0608003'],
    ['https://arxiv.org/abs/2509.21320v3', 'arxiv:2509.21320'],
    ['https:/arxiv.org/abs/2509.21320。', 'arxiv:2509.21320'],
    ['arxiv.org/pdf/2509.21320', 'arxiv:2509.21320'],
    ['arxiv/10.48550/arXiv.2509.21320', 'arxiv:2509.21320'],
    ['biorxiv%2F10.1101%2F2025.01.10.632080', 'biorxiv:10.1101/2025.01.10.632080'],
    ['BioRxiv/10.1101/2025.01.10.632080v1', 'biorxiv:10.1101/2025.01.10.632080'],
    ['medrxiv/none-0123456789abcdef', 'medrxiv:none-0123456789abcdef'],
  ])('%s', (address, id) => {
    expect(ids(address)[0]).toBe(id);
  });

  it('gives one candidate per server for a DOI without a source', () => {
    const both = ['biorxiv:10.1101/356162', 'medrxiv:10.1101/356162'];
    for (const address of ['10.1101/356162', 'doi:10.1101/356162', 'https://doi.org/10.1101/356162v2'])
      expect(ids(address)).toEqual(both);
    expect(ids('medrxiv/10.1101/356162')).toEqual(both.toReversed());
  });

  it('gives no candidate for other text', () => {
    for (const address of ['', '/', '%', 'arxiv', 'arxiv/hello', 'foo/bar']) expect(ids(address)).toEqual([]);
  });
});

describe('paper ids', () => {
  const paperId = fc.oneof(
    fc
      .tuple(fc.integer({ min: 704, max: 2912 }), fc.nat(99_999))
      .map(([month, n]) => `arxiv:${String(month).padStart(4, '0')}.${String(n).padStart(5, '0')}`),
    fc.constantFrom(
      'arxiv:q-bio/0608003',
      'biorxiv:10.1101/356162',
      'medrxiv:10.64898/2026.04.29.721673',
      'biorxiv:none-00ff00ff00ff00ff',
    ),
  );

  it('survive the way to an address and back, with any version', () => {
    fc.assert(
      fc.property(paperId, fc.integer({ min: 1, max: 40 }), (id, version) => {
        const [source, key] = splitPaperId(id);
        expect(`${source}:${key}`).toBe(id);
        expect(idOfAddress(paperAddress(id))).toBe(id);
        expect(parsePaperAddress(paperAddress(id))[0]?.id).toBe(id);
        if (!key.startsWith('none-'))
          expect(parsePaperAddress(`${paperAddress(id)}v${version}`)[0]).toEqual({ id, version });
      }),
    );
  });

  it('without a link depend on title and first author alone', () => {
    expect(idWithoutLink('medrxiv', '题', 'A')).toBe(idWithoutLink('medrxiv', '题', 'A'));
    expect(idWithoutLink('medrxiv', '题', 'A')).toMatch(/^medrxiv:none-[0-9a-f]{16}$/);
    const all = ['题', '题目', ''].flatMap((title) =>
      ['A', 'B', ''].map((author) => idWithoutLink('medrxiv', title, author)),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('contain no Chinese brackets or full stops, which belong to the sentence around a DOI', () => {
    for (const mark of ['。', '】', '︻', '，', '）']) {
      const [link] = parsePaperAddress(`10.1101/2025.01.10.632080${mark}`);
      expect(link?.id ?? 'biorxiv:10.1101/2025.01.10.632080').toBe('biorxiv:10.1101/2025.01.10.632080');
    }
  });

  it('are parsed from any text without an exception', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => Array.isArray(parsePaperAddress(text)) && parsePaperLink(text, 'arxiv') !== null,
      ),
    );
  });
});
