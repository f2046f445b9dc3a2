/** Titles within what a model says about its translation: statements, choices, introductions without a colon, labels of a genre. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectTitleConserved } from '#testing/conserved.ts';
import { splitTitle } from './split-title.ts';

const EN = 'Graph Networks for Snow';
const ZH = '雪的图网络';
const OTHER = '用于雪的图神经网络';
const QUOTES = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['《', '》'],
  ['「', '」'],
] as const;

const titleOf = (cell: string, titleEn?: string) =>
  splitTitle(cell, titleEn === undefined ? {} : { titleEn }).titleZh?.replace(/。$/, '');

/** X is the original, Y its translation, Z another one. */
const STATEMENTS = [
  'X的中文翻译是Y。',
  'X 的中文翻译为Y',
  'X的中文译名是Y。',
  'X的中文意思是Y。',
  'X可以翻译为Y。',
  'X可译为Y，也可译为Z。',
  'X这一标题可以翻译成Y或Z。',
  '标题X翻译为中文是Y。',
  '将X翻译成中文，可以理解为Y或Z。',
  '将X翻译成中文，可以表述为Y或者Z。',
  '将标题X翻译成中文可以是：Y或Z。',
  '把X译成中文，即Y。',
  '该标题X的中文翻译可以是Y。',
];
const INTRODUCTIONS = [
  '以下是翻译成中文的标题',
  '好的，以下是这段文字的中文翻译',
  '这段标题翻译成中文是',
  '该标题的中文翻译如下',
  '这个标题可以翻译为',
  '根据您的要求，以下是标题的中文翻译',
];
const GENRES = [
  '学术论文：',
  '研究论文：',
  '学术文章：',
  '学术标题：',
  '论文标题：',
  '【学术论文】',
  '学术论文标题：',
];

describe('a statement that names the original', () => {
  const written = fc
    .record({
      statement: fc.constantFrom(...STATEMENTS),
      own: fc.constantFrom(...QUOTES),
      said: fc.constantFrom(...QUOTES),
    })
    .map(({ statement, own, said }) =>
      statement
        .replace('X', own[0] + EN + own[1])
        .replace('Y', said[0] + ZH + said[1])
        .replace('Z', said[0] + OTHER + said[1]),
    );

  it.each([[undefined], [EN]])('has the first translation for a title (original known: %s)', (titleEn) => {
    fc.assert(
      fc.property(written, (cell) => {
        expect(titleOf(cell, titleEn)).toBe(ZH);
        expectTitleConserved(cell, titleEn);
      }),
      { numRuns: 400 },
    );
  });
});

describe('an introduction', () => {
  it.each(INTRODUCTIONS)('«%s» ends in a colon, a comma, or an empty line', (introduction) => {
    for (const gap of ['：', '，', ',', '\n\n', '：\n\n', '。\n\n'])
      for (const titleEn of [undefined, EN]) {
        const cell = `${introduction}${gap}${ZH}`;
        expect([gap, titleOf(cell, titleEn)]).toEqual([gap, ZH]);
        expectTitleConserved(cell, titleEn);
      }
  });

  it.each(GENRES)('may be «%s», the kind of text', (label) => {
    expect(splitTitle(label + ZH, { titleEn: EN })).toEqual({ titleZh: ZH, titleLead: label });
  });
});

describe('titles that look like it', () => {
  it.each([
    ['好的代理，坏的代理：雪的图网络', 'Good Agents, Bad Agents'],
    ['将手语翻译为语音，再翻译为文字', 'Translating Sign Language into Speech, and Then into Text'],
    ['从“你好”到“再见”：对话系统的翻译', 'From “Hello” to “Goodbye”: Translation in Dialogue'],
    ['文献综述：雪的图网络', 'Literature Review: Graph Networks for Snow'],
    ['论文：一种新的数据结构', 'Papers: A New Data Structure'],
    ['中文翻译中的歧义，以及如何消除它', 'Ambiguity in Chinese Translation, and How to Resolve It'],
    ['这是谁的语言，谁的翻译', 'Whose Language Is It, Whose Translation'],
    ['理解为什么“注意力”是关键', 'Understanding Why “Attention” Is Key'],
  ])('%s', (title, titleEn) => {
    expect(splitTitle(title, { titleEn })).toEqual({ titleZh: title });
  });
});
