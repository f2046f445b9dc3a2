import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';

const read = (text: string) => parseQuery(text).query?.terms;
const text = (word: string, more: object = {}) => ({ kind: 'text', text: word, match: 'start', ...more });

describe('parseQuery', () => {
  it('takes words as folded text, all of which must match', () => {
    expect(read('扩散模型 Transf')).toEqual([text('扩散模型'), text('transf')]);
    expect(read('　Ｌｏｒａ　微调 ')).toEqual([text('lora'), text('微调')]);
    expect(read('')).toEqual([]);
    expect(read('  ，。 - ')).toEqual([]);
  });

  it('keeps what belongs to a word and drops what a sentence puts around it', () => {
    expect(
      read('U-Net GPT-4 C++ C# .NET scRNA-seq β-catenin p<0.05')?.map((one) => 'text' in one && one.text),
    ).toEqual(['u-net', 'gpt-4', 'c++', 'c#', '.net', 'scrna-seq', 'β-catenin', 'p<0.05']);
    expect(read('(LLM), agents: why? f(x)')).toEqual([
      text('llm'),
      text('agents'),
      text('why'),
      text('f(x)'),
    ]);
    expect(read('语言模型：推理（综述）')).toEqual([text('语言模型'), text('推理'), text('综述')]);
  });

  it('knows phrases, negation, infix and fields, also from a Chinese keyboard', () => {
    expect(read('"Graph  Neural net"')).toEqual([text('graph neural net', { match: 'exact' })]);
    expect(read('“精确 短语”')).toEqual([text('精确 短语', { match: 'exact' })]);
    expect(read('-survey *lora -*rl')).toEqual([
      text('survey', { not: true }),
      text('lora', { match: 'anywhere' }),
      text('rl', { match: 'anywhere', not: true }),
    ]);
    expect(read('author:Wang title：扩散 －综述')).toEqual([
      text('wang', { field: 'author' }),
      text('扩散', { field: 'title' }),
      text('综述', { not: true }),
    ]);
    expect(read('Author: "Li, X." has:note -has:abstract source:bioRxiv is:starred')).toEqual([
      text('li, x.', { field: 'author', match: 'exact' }),
      { kind: 'has', what: 'note' },
      { kind: 'has', what: 'abstract', not: true },
      { kind: 'source', source: 'biorxiv' },
      { kind: 'is', what: 'starred' },
    ]);
  });

  it('reads a phrase that is still being typed as the beginning of one', () => {
    expect(read('"graph neu')).toEqual([text('graph neu')]);
    expect(read('"graph neu*" net')).toEqual([text('graph neu'), text('net')]);
  });

  it('reads dates of every precision', () => {
    expect(read('from:2025 to:2025/3')).toEqual([
      { kind: 'from', day: '2025' },
      { kind: 'to', day: '2025-03' },
    ]);
    expect(read('from:20250131')).toEqual([{ kind: 'from', day: '2025-01-31' }]);
    expect(read('from：2025年1月 to:2025年12月3日')).toEqual([
      { kind: 'from', day: '2025-01' },
      { kind: 'to', day: '2025-12-03' },
    ]);
  });

  it('takes a pasted link for the paper, and a bare id for text that grows', () => {
    expect(read('https://arxiv.org/abs/2301.00001v2')).toEqual([
      { kind: 'paper', ids: ['arxiv:2301.00001'] },
    ]);
    for (const link of [
      'https://arxiv.org/html/2301.00001v1#S2',
      'http://export.arxiv.org/pdf/2301.00001.pdf',
      'https://www.alphaxiv.org/overview/2301.00001?chatId=1',
      'https://huggingface.co/papers/2301.00001',
      'https://scirate.com/arxiv/2301.00001',
    ])
      expect(read(link)).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(read('arXiv:2301.00001')).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(read('2301.00001v3')).toEqual([{ kind: 'paper', ids: ['arxiv:2301.00001'] }]);
    expect(read('2301.0000')).toEqual([text('2301.0000')]);
    const doi = {
      kind: 'paper',
      ids: ['biorxiv:10.1101/2024.02.03.123456', 'medrxiv:10.1101/2024.02.03.123456'],
    };
    expect(read('https://doi.org/10.1101/2024.02.03.123456')).toEqual([doi]);
    expect(read('doi:10.1101/2024.02.03.123456v1')).toEqual([doi]);
    expect(read('https://example.org/code')).toEqual([text('https://example.org/code')]);
  });

  it.each([
    ['cat from:yesterday', { at: 4, length: 14, kind: 'bad-date', field: 'from' }],
    ['from:2025-13', { at: 0, length: 12, kind: 'bad-date', field: 'from' }],
    ['from:2025-02-30', { at: 0, length: 15, kind: 'bad-date', field: 'from' }],
    ['-to:2025', { at: 0, length: 8, kind: 'cannot-negate', field: 'to' }],
    ['cat author:', { at: 4, length: 7, kind: 'empty-value', field: 'author' }],
    ['has:wings', { at: 0, length: 9, kind: 'unknown-value', field: 'has' }],
    ['from:2025-02 to:2025-01', { at: 13, length: 10, kind: 'dates-crossed', field: 'to' }],
  ])('says where %s goes wrong', (query, error) => {
    expect(parseQuery(query)).toEqual({ error });
  });

  it('refuses a pasted page', () => {
    expect(parseQuery('x'.repeat(2001)).error).toEqual({ at: 2000, length: 1, kind: 'too-long' });
    expect(parseQuery('x '.repeat(70)).error?.kind).toBe('too-long');
  });

  it('prints what it read, so that it reads the same again', () => {
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
