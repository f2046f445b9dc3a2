import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';

const terms = (text: string) => parseQuery(text).query?.terms;
const text = (word: string, more: object = {}) => ({ kind: 'text', text: word, match: 'start', ...more });

describe('parseQuery', () => {
  it('parses words as folded text', () => {
    expect(terms('扩散模型 Transf')).toEqual([text('扩散模型'), text('transf')]);
    expect(terms('　Ｌｏｒａ　微调 ')).toEqual([text('lora'), text('微调')]);
    expect(terms('')).toEqual([]);
    expect(terms('  ，。 - ')).toEqual([]);
  });

  it('keeps the characters of a word and drops the punctuation around it', () => {
    expect(
      terms('U-Net GPT-4 C++ C# .NET scRNA-seq β-catenin p<0.05')?.map((one) => 'text' in one && one.text),
    ).toEqual(['u-net', 'gpt-4', 'c++', 'c#', '.net', 'scrna-seq', 'β-catenin', 'p<0.05']);
    expect(terms('(LLM), agents: why? f(x)')).toEqual([
      text('llm'),
      text('agents'),
      text('why'),
      text('f(x)'),
    ]);
    expect(terms('语言模型：推理（综述）')).toEqual([text('语言模型'), text('推理'), text('综述')]);
  });

  it('parses phrases, exclusion, infix and fields, with Chinese punctuation too', () => {
    expect(terms('"Graph  Neural net"')).toEqual([text('graph neural net', { match: 'exact' })]);
    expect(terms('“精确 短语”')).toEqual([text('精确 短语', { match: 'exact' })]);
    expect(terms('-survey *lora -*rl')).toEqual([
      text('survey', { not: true }),
      text('lora', { match: 'anywhere' }),
      text('rl', { match: 'anywhere', not: true }),
    ]);
    expect(terms('author:Wang title：扩散 －综述')).toEqual([
      text('wang', { field: 'author' }),
      text('扩散', { field: 'title' }),
      text('综述', { not: true }),
    ]);
    expect(terms('Author: "Li, X." has:note -has:abstract source:bioRxiv is:starred')).toEqual([
      text('li, x.', { field: 'author', match: 'exact' }),
      { kind: 'has', what: 'note' },
      { kind: 'has', what: 'abstract', not: true },
      { kind: 'source', source: 'biorxiv' },
      { kind: 'is', what: 'starred' },
    ]);
  });

  it('parses an unclosed phrase as a prefix', () => {
    expect(terms('"graph neu')).toEqual([text('graph neu')]);
    expect(terms('"graph neu*" net')).toEqual([text('graph neu'), text('net')]);
  });

  it('parses years, months and days', () => {
    expect(terms('from:2025 to:2025/3')).toEqual([
      { kind: 'from', day: '2025' },
      { kind: 'to', day: '2025-03' },
    ]);
    expect(terms('from:20250131')).toEqual([{ kind: 'from', day: '2025-01-31' }]);
    expect(terms('from：2025年1月 to:2025年12月3日')).toEqual([
      { kind: 'from', day: '2025-01' },
      { kind: 'to', day: '2025-12-03' },
    ]);
  });

  it('parses a pasted link as the paper, and a bare id as text', () => {
    expect(terms('https://arxiv.org/abs/2301.00001v2')).toEqual([
      { kind: 'paper', ids: ['arxiv:2301.00001'] },
    ]);
    for (const link of [
      'https://arxiv.org/html/2301.00001v1#S2',
      'http://export.arxiv.org/pdf/2301.00001.pdf',
      'https://www.alphaxiv.org/overview/2301.00001?chatId=1',
      'https://huggingface.co/papers/2301.00001',
      'https://scirate.com/arxiv/2301.00001',
    ])
      expect(terms(link)).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(terms('arXiv:2301.00001')).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(terms('2301.00001v3')).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(terms('2301.0000')).toEqual([text('2301.0000')]);
    const doi = {
      kind: 'paper',
      ids: ['biorxiv:10.1101/2024.02.03.123456', 'medrxiv:10.1101/2024.02.03.123456'],
    };
    expect(terms('https://doi.org/10.1101/2024.02.03.123456')).toEqual([doi]);
    expect(terms('doi:10.1101/2024.02.03.123456v1')).toEqual([doi]);
    expect(terms('https://example.org/code')).toEqual([text('https://example.org/code')]);
  });

  it.each([
    ['cat from:yesterday', { start: 4, length: 14, kind: 'bad-date', field: 'from' }],
    ['from:2025-13', { start: 0, length: 12, kind: 'bad-date', field: 'from' }],
    ['from:2025-02-30', { start: 0, length: 15, kind: 'bad-date', field: 'from' }],
    ['-to:2025', { start: 0, length: 8, kind: 'cannot-negate', field: 'to' }],
    ['cat author:', { start: 4, length: 7, kind: 'empty-value', field: 'author' }],
    ['has:wings', { start: 0, length: 9, kind: 'unknown-value', field: 'has' }],
    ['from:2025-02 to:2025-01', { start: 13, length: 10, kind: 'dates-crossed', field: 'to' }],
  ])('gives the position of the error in %s', (query, error) => {
    expect(parseQuery(query)).toEqual({ error });
  });

  it('rejects a text of unreasonable length', () => {
    expect(parseQuery('x'.repeat(2001)).error).toEqual({ start: 2000, length: 1, kind: 'too-long' });
    expect(parseQuery('x '.repeat(70)).error?.kind).toBe('too-long');
  });

  it('parses what printQuery prints to the same query', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'author:',
        'title:',
        'source:',
        'from:2025-01',
        'has:note',
        'is:starred',
        'tag:',
        '-',
        '*',
        '"',
        '“',
        ' ',
        '，',
        '：',
      ),
      fc.constantFrom(
        '扩散',
        'LoRA',
        'U-Net',
        'arXiv:2301.00001',
        'doi:10.1101/123456',
        'ﬁ',
        '…',
        '½',
        'C++',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { query } = parseQuery(pieces.join(''));
        if (query) expect(parseQuery(printQuery(query)).query).toEqual(query);
      }),
      // A macron that folds to a space and a mark.
      { numRuns: 3000, examples: [[['author:', '-', '￣']]] },
    );
  });
});
