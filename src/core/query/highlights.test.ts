import { describe, expect, it } from 'vitest';
import { cutSnippet, markText } from './highlights.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchField } from './search-fields.ts';

/** The source with its highlights in brackets. */
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

  it.each([
    ['co2', 'CO$_2$ 与水', '[CO$_2$] 与水'],
    ['ω', 'VGGT-$\\omega$：一种', 'VGGT-[$\\omega$]：一种'],
    ['schrödinger', 'Schr\\"odinger 方程', '[Schr\\"odinger] 方程'],
    ['R&D', '企业的 R&amp;D 投入', '企业的 [R&amp;D] 投入'],
    ['neon', '\\textsc{Neon}: News', '\\textsc{[Neon]}: News'],
    ['gabaa', 'GABA<sub>A</sub>受体', '[GABA<sub>A]</sub>受体'],
    ['方法用于', '提出**方法**用于', '提出**[方法**用于]'],
    ['10', '花了 $5 and $10 元', '花了 $5 and $[10] 元'],
    ['论文', '见 [这篇论文](https://a.example/lunwen)', '见 [这篇[论文]](https://a.example/lunwen)'],
    ['lunwen', '见 [这篇论文](https://a.example/lunwen)', '见 [这篇论文](https://a.example/lunwen)'],
    ['textsc', '\\textsc{Neon}', '\\textsc{Neon}'],
  ])('finds %s as it is displayed, in %s', (query, text, shown) => expect(marked(query, text)).toBe(shown));

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
    const { text, from, to } = cutSnippet(markText(parseQuery('扩散').query!, 'abstractZh', long));
    expect(text).toBe(long);
    expect(text.slice(from, to)).toContain('这里有扩散模型和 $x_{扩}$ 公式');
    expect(to - from).toBeLessThan(190);
  });

  it('leaves a short text whole', () => {
    const short = cutSnippet(markText(parseQuery('短').query!, 'abstractZh', '很短的摘要。'));
    expect(short).toEqual({ text: '很短的摘要。', marks: [[1, 2]], from: 0, to: 6 });
  });
});
