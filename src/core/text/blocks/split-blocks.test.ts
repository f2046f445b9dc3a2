import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, splitBlocks } from './split-blocks.ts';

const words = (blocks: Block[]) =>
  blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      return block.kind === 'rule' ? '' : block.items.map((item) => item.marker + item.text).join('');
    })
    .join('');
const bare = (text: string) => text.replaceAll(/\s/g, '');

describe('splitBlocks', () => {
  it('makes paragraphs at blank lines and keeps single breaks in them', () => {
    expect(splitBlocks('一\n二\n\n 三 \r\n\r\n')).toEqual([
      { kind: 'paragraph', text: '一\n二' },
      { kind: 'paragraph', text: '三' },
    ]);
  });

  it.each(['# 不是标题', '> 不是引文', '    不是代码', '1. 只有一项', '- 只有一项', '```', '2025. 年'])(
    'reads %j as text',
    (text) => expect(splitBlocks(text)).toEqual([{ kind: 'paragraph', text: text.trim() }]),
  );

  it('keeps a translator’s list as written, bullets under their number', () => {
    const [lead, list, end] = splitBlocks(
      '（说明：\n1. 术语：\n- "flow"译为"流"\n  - 细项\n\n2. 句式\n  接着说\n\n（完）',
    );
    expect(lead).toEqual({ kind: 'paragraph', text: '（说明：' });
    expect(list).toEqual({
      kind: 'list',
      items: [
        { marker: '1.', text: '术语：', depth: 0, apart: false },
        { marker: '-', text: '"flow"译为"流"', depth: 1, apart: false },
        { marker: '-', text: '细项', depth: 1, apart: false },
        { marker: '2.', text: '句式\n接着说', depth: 0, apart: true },
      ],
    });
    expect(end).toEqual({ kind: 'paragraph', text: '（完）' });
  });

  it.each([
    '1、一\n2、二',
    '（1）一\n（2）二',
    '①一\n②二',
    'a) 一\nb) 二',
    '1) 一\n2) 二',
    '• 一\n• 二',
    '* 一\n* 二',
  ])('knows the markers of %j', (text) =>
    expect(splitBlocks(text)).toMatchObject([{ kind: 'list', items: [{}, {}] }]),
  );

  it.each(['-5°C\n-6°C', '1.5倍\n2.5倍', '*p<0.05\n*q', '(a)(b)\n(c)'])(
    'takes no item for granted in %j',
    (text) => expect(splitBlocks(text)).toEqual([{ kind: 'paragraph', text }]),
  );

  it('loses nothing but white space and rules', () => {
    const lines = fc.constantFrom(
      '1. 一',
      '- 二',
      '  - 三',
      '',
      '四',
      '# 五',
      '> 六',
      '（7）七',
      '2、八',
      '    九',
      '* ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), (parts) => {
        const text = parts.join('\n');
        expect(bare(words(splitBlocks(text)))).toBe(bare(text));
      }),
      { numRuns: 1000 },
    );
  });
});
