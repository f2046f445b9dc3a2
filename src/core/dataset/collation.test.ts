import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForOrder, letterPlaces, orderKey, orderLetters } from './collation.ts';

const collator = new Intl.Collator('zh-u-co-pinyin-kn-true', {
  sensitivity: 'base',
  ignorePunctuation: true,
});

function sorted(texts: readonly string[]): string[] {
  const folded = texts.map(foldForOrder);
  const places = letterPlaces(orderLetters(folded.flatMap((text) => [...text])));
  const keys = new Map(texts.map((text, at) => [text, orderKey(folded[at]!, places)]));
  return [...texts].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
}

describe('the order of texts', () => {
  it.each([
    [['张量分解', '阿尔法折叠', '中微子', '北京方言', '脑电图']],
    [['GPT-10 评测', 'GPT-4 评测', 'GPT-9 评测']],
    [['GPT-10', 'GPT-4.5', 'GPT-4 2024', 'GPT-4的']],
    [['Zwicky', 'Ångström', 'álvarez', 'Abel', 'de la Cruz']],
    [['图神经网络', '3D 重建', 'β 折叠', 'transformer', '“盲人摸象”', '𠀀字']],
  ])('is that of Chinese collation: %j', (texts) => {
    expect(sorted(texts)).toEqual([...texts].sort(collator.compare));
  });

  it('sets case, accents, width, white space and punctuation aside', () => {
    expect(
      ['Deep  Learning', 'deep-learning', 'ＤＥＥＰ ｌéarning', '《DeepLearning》'].map(foldForOrder),
    ).toEqual(Array(4).fill('deeplearning'));
    expect(foldForOrder('???')).toBe('???');
    expect(foldForOrder('$\\texttt{Name}^2$: 一')).toBe('name2一');
  });

  it('counts leading zeros for nothing and long numbers for more', () => {
    expect(sorted(['v100', 'v0020', 'v3', 'v99'])).toEqual(['v3', 'v0020', 'v99', 'v100']);
  });

  it('agrees with the collation on any Chinese, Latin and numbers', () => {
    const unit = fc.constantFrom(...'的深度学习网络图像重重银行abzAZé0199β、：（ -');
    const text = fc.string({ unit, minLength: 1, maxLength: 8 }).filter((one) => /[\p{L}\p{N}]/u.test(one));
    const letters = letterPlaces(orderLetters([...foldForOrder('的深度学习网络图像重银行abez0123456789β')]));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a, b].map((one) => orderKey(foldForOrder(one), letters));
        expect(left! < right! ? -1 : left! > right! ? 1 : 0).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the order of known letters when others come', () => {
    const few = letterPlaces(orderLetters('甲乙丙'));
    const more = letterPlaces(orderLetters('甲乙丙丁戊己'));
    const order = (places: typeof few) =>
      ['甲', '乙', '丙'].sort((a, b) => (orderKey(a, places) < orderKey(b, places) ? -1 : 1));
    expect(order(few)).toEqual(order(more));
  });

  it('puts letters that it does not know last', () => {
    const places = letterPlaces(orderLetters('ab'));
    expect(orderKey('丁', places) > orderKey('b', places)).toBe(true);
    expect(orderKey('𠀀', places) > orderKey('b', places)).toBe(true);
  });
});
