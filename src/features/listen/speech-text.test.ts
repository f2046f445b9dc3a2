import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperSentences, sentences } from './speech-text.ts';
import { spokenFormula } from './spoken-formula.ts';

const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('the text that is read aloud', () => {
  it('is the title, then the abstract, never a note', () => {
    const paper = {
      titleZh: '慢读的艺术',
      titleEn: 'The Art',
      titleNote: '（注：慢）',
      abstractZh: '我们读得慢。所以懂。',
    };
    expect(paperSentences(paper, 'zh').map(({ text }) => text)).toEqual([
      '慢读的艺术',
      '我们读得慢。',
      '所以懂。',
    ]);
    expect(paperSentences(paper, 'en')[0]).toEqual({ text: 'The Art', language: 'en' });
    expect(paperSentences({}, 'zh')).toEqual([]);
    expect(paperSentences({ abstractEn: 'We read. Slowly.' }, 'zh')).toHaveLength(2);
  });

  it('is split into sentences with their languages, but not at decimal points and abbreviations', () => {
    expect(sentences('准确率为 86.2%，胜过基线。We release the code.')).toEqual([
      { text: '准确率为 86.2%，胜过基线。', language: 'zh' },
      { text: 'We release the code.', language: 'en' },
    ]);
    expect(texts('It beats e.g. the model of 2.5 points. Then it stops!')).toEqual([
      'It beats e.g. the model of 2.5 points.',
      'Then it stops!',
    ]);
  });

  it('has formulas in words, and neither addresses nor Markdown syntax', () => {
    expect(texts('当 $p \\le 0.05$ 时，$\\sum_{i=1}^n x_i$ 最小。')).toEqual([
      '当 p 小于等于 0.05 时， 公式 最小。',
    ]);
    expect(texts('代码见 https://example.org/a_b 。')).toEqual(['代码见 。']);
    expect(texts('**方法**：用 `GPT-4` 与 _注意力_。')).toEqual(['方法：用 GPT-4 与 注意力。']);
    expect(texts('snake_case stays')).toEqual(['snake_case stays']);
  });

  it('has sentences of limited length, and all letters', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\d]/gu, '');
    const word = fc.constantFrom(
      '模型',
      'diffusion',
      '，',
      '。',
      ' ',
      '. ',
      '推理',
      'A',
      '我们提出一种方法',
      '9.5',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join('');
        const said = sentences(text);
        for (const sentence of said) expect(sentence.text.length).toBeLessThanOrEqual(160);
        expect(letters(said.map((sentence) => sentence.text).join(''))).toBe(letters(text));
      }),
    );
    expect(texts('模型'.repeat(60)).every((part) => part.length <= 50)).toBe(true);
  });
});

describe('a formula', () => {
  it.each([
    ['256\\times256', '256 乘 256', '256 times 256'],
    ['x^2', 'x 平方', 'x squared'],
    ['\\alpha = 0.1', 'alpha 等于 0.1', 'alpha equals 0.1'],
    ['90\\%', '90 %', '90 percent'],
    ['\\mathrm{CO}_2', 'CO 2', 'CO 2'],
    ['\\frac{a}{b}', '公式', 'a formula'],
    ['a+b+c+d+e+f+g', '公式', 'a formula'],
  ])('%s is read in both languages', (tex, zh, en) => {
    expect([spokenFormula(tex, 'zh'), spokenFormula(tex, 'en')]).toEqual([zh, en]);
  });
});
