import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, foldForCollation, rankCharacters, sortKey } from './collation.ts';

const collator = new Intl.Collator('zh-u-co-pinyin-kn-true', {
  sensitivity: 'base',
  ignorePunctuation: true,
});

function sorted(texts: readonly string[]): string[] {
  const folded = texts.map(foldForCollation);
  const ranks = rankCharacters(collate(folded.flatMap((text) => [...text])));
  const keys = new Map(texts.map((text, index) => [text, sortKey(folded[index]!, ranks)]));
  return [...texts].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
}

describe('sort keys', () => {
  it.each([
    [['张量分解', '阿尔法折叠', '中微子', '北京方言', '脑电图']],
    [['GPT-10 评测', 'GPT-4 评测', 'GPT-9 评测']],
    [['GPT-10', 'GPT-4.5', 'GPT-4 2024', 'GPT-4的']],
    [['Zwicky', 'Ångström', 'álvarez', 'Abel', 'de la Cruz']],
    [['图神经网络', '3D 重建', 'β 折叠', 'transformer', '“盲人摸象”', '𠀀字']],
  ])('sort as Chinese collation does: %j', (texts) => {
    expect(sorted(texts)).toEqual([...texts].sort(collator.compare));
  });

  it('ignore case, accents, width, white space and punctuation', () => {
    expect(
      ['Deep  Learning', 'deep-learning', 'ＤＥＥＰ ｌéarning', '《DeepLearning》'].map(foldForCollation),
    ).toEqual(Array(4).fill('deeplearning'));
    expect(foldForCollation('???')).toBe('???');
    expect(foldForCollation('$\\texttt{Name}^2$: 一')).toBe('name2一');
  });

  it('compare numbers by value, without leading zeros', () => {
    expect(sorted(['v100', 'v0020', 'v3', 'v99'])).toEqual(['v3', 'v0020', 'v99', 'v100']);
  });

  it('agree with the collator on any Chinese, Latin and numbers', () => {
    const unit = fc.constantFrom(...'的深度学习网络图像重重银行abzAZé0199β、：（ -');
    const text = fc
      .string({ unit, minLength: 1, maxLength: 8 })
      .filter((candidate) => /[\p{L}\p{N}]/u.test(candidate));
    const characters = foldForCollation('的深度学习网络图像重银行abez0123456789β');
    const ranks = rankCharacters(collate([...characters]));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a, b].map((side) => sortKey(foldForCollation(side), ranks));
        expect(left! < right! ? -1 : left! > right! ? 1 : 0).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep their order when the collation grows', () => {
    const small = rankCharacters(collate('甲乙丙'));
    const large = rankCharacters(collate('甲乙丙丁戊己'));
    const order = (ranks: typeof small) =>
      ['甲', '乙', '丙'].sort((a, b) => (sortKey(a, ranks) < sortKey(b, ranks) ? -1 : 1));
    expect(order(small)).toEqual(order(large));
  });

  it('put characters without a rank last', () => {
    const ranks = rankCharacters(collate('ab'));
    expect(sortKey('丁', ranks) > sortKey('b', ranks)).toBe(true);
    expect(sortKey('𠀀', ranks) > sortKey('b', ranks)).toBe(true);
  });
});
