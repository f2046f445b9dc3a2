import { describe, expect, it } from 'vitest';
import { cutSnippet, markText } from './highlights.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchField } from './search-fields.ts';

/** The text with its highlights in brackets. */
function marked(query: string, text: string, field: SearchField = 'titleZh'): string {
  return bracket(markText(parseQuery(query).query!, field, text));
}

function bracket({ text, marks }: { text: string; marks: readonly [number, number][] }): string {
  return [...marks]
    .reverse()
    .reduce((out, [start, end]) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, text);
}

describe('markText', () => {
  it('highlights the displayed text, not the folded one', () => {
    expect(marked('lora微调 扩散', '用ＬｏＲＡ 微调扩散模型')).toBe('用[ＬｏＲＡ 微调扩散]模型');
    expect(marked('ffi', 'Eﬃcient')).toBe('Eﬃcient');
    expect(marked('*ffi', 'Eﬃcient')).toBe('E[ﬃ]cient');
    expect(marked('net -other', 'U-Net and Networks')).toBe('U-[Net] and [Net]works');
  });

  it('highlights all of a formula or link, or nothing of it', () => {
    expect(marked('omega', 'VGGT-$\\omega$：一种')).toBe('VGGT-[$\\omega$]：一种');
    expect(marked('example', '代码见 https://example.org/a。谢谢')).toBe(
      '代码见 [https://example.org/a]。谢谢',
    );
    expect(marked('10', '花了 $5 and $10 元')).toBe('花了 $5 and $[10] 元');
  });

  it('highlights only the field of the term', () => {
    expect(marked('author:wang', 'Wang', 'titleZh')).toBe('Wang');
    expect(marked('author:wang', 'Wang', 'authors')).toBe('[Wang]');
    expect(marked('2301', '2301.00001', 'id')).toBe('2301.00001');
    expect(marked('2301.0', '2301.00001', 'id')).toBe('[2301.0]0001');
  });
});

describe('cutSnippet', () => {
  const long = `${'前面的话。'.repeat(30)}这里有扩散模型和 $x_{扩}$ 公式，${'后面的话，'.repeat(40)}`;
  it('cuts around the first highlight', () => {
    const snippet = cutSnippet(markText(parseQuery('扩散').query!, 'abstractZh', long));
    expect(bracket(snippet)).toContain('这里有[扩散]模型和 $x_{扩}$ 公式');
    expect(snippet.text.length).toBeLessThan(190);
    expect([snippet.cutBefore, snippet.cutAfter]).toEqual([true, true]);
  });

  it('never cuts a formula or a short text', () => {
    const formula = `${'字'.repeat(200)}扩散 $${'a+'.repeat(100)}b$ 完`;
    const { text } = cutSnippet(markText(parseQuery('扩散').query!, 'abstractZh', formula));
    expect(text.split('$').length % 2).toBe(1);
    const short = cutSnippet(markText(parseQuery('短').query!, 'abstractZh', '很短的摘要。'));
    expect(short).toEqual({ text: '很短的摘要。', marks: [[1, 2]], cutBefore: false, cutAfter: false });
  });
});
