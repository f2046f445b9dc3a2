import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayedRange, foldText, foldWithOffsets } from './fold.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '微',
        '调',
        ' ',
        'Lo',
        'RA',
        '，',
        'ﬁ',
        'Ω',
        '\u200b',
        '\n',
        'é',
        'e\u0301',
        '½',
        'ｶﾞ',
        '가',
        '𝒙',
        '…',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('foldText', () => {
  it('folds case, width, compatibility forms, hyphens and invisible characters', () => {
    expect(foldText('ＬＯＲＡ（Ｒ＝８）')).toBe('lora(r=8)');
    expect(foldText('Eﬃcient ½ ²')).toBe('efficient 1⁄2 2');
    expect(foldText('U\u2011Net, don’t, zero\u200bwidth')).toBe("u-net, don't, zerowidth");
    expect(foldText('ΒΑΣΗΣ Βάσης')).toBe('βασησ βάσησ');
    expect(foldText('  a \n\n b ')).toBe('a b');
  });

  it('removes a space between Chinese and Latin, and no other', () => {
    expect(foldText('使用 LoRA 微调 7B 模型')).toBe('使用lora微调7b模型');
    expect(foldText('扩散 模型')).toBe('扩散 模型');
    expect(foldText('方法 (RL)')).toBe('方法 (rl)');
  });

  it('is idempotent, and the same with offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        expect(foldWithOffsets(text).folded).toBe(folded);
        expect(foldText(folded)).toBe(folded);
      }),
      // A character that folds to a space and a mark.
      { numRuns: 5000, examples: [['\u{1d157}\u{1d165}\ufe72']] },
    );
  });

  it('gives the same offsets unit by unit and cluster by cluster', () => {
    const plain = fc
      .array(fc.constantFrom('微', '调', ' ', '  ', 'Lo', 'RA', '，', '\n', 'é', 'Ω'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, (text) => {
        const byUnit = foldWithOffsets(text);
        const byCluster = foldWithOffsets(`${text}…`);
        for (let start = 0; start < byUnit.folded.length; start += 1) {
          expect(displayedRange(byUnit, start, start + 1)).toEqual(
            displayedRange(byCluster, start, start + 1),
          );
        }
      }),
    );
  });

  it('maps each folded unit to the displayed text that it came from', () => {
    const text = '用  Eﬃcient\u200b 模型…';
    const folded = foldWithOffsets(text);
    const displayed = (part: string) => {
      const start = folded.folded.indexOf(part);
      return text.slice(...displayedRange(folded, start, start + part.length));
    };
    expect(displayed('efficient模型')).toBe('Eﬃcient\u200b 模型');
    expect(displayed('ffi')).toBe('ﬃ');
    expect(displayed('...')).toBe('…');
    expect(displayed('用e')).toBe('用  E');
  });
});
