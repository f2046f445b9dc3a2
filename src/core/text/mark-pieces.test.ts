import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './display-text.ts';
import { type Marks, markPieces } from './mark-pieces.ts';
import { type Piece, sourceText } from './pieces.ts';
import { scanText } from './scan-text.ts';

function marked(text: string, marks: Marks): string {
  const sketch = (piece: Piece): string => {
    const inner = 'pieces' in piece ? piece.pieces.map(sketch).join('') : plainText([piece]);
    return piece.kind === 'styled' && piece.style === 'mark' ? `«${inner}»` : inner;
  };
  return markPieces(scanText(text), marks).map(sketch).join('');
}

describe('markPieces', () => {
  it('cuts text where a mark begins and ends', () => {
    expect(
      marked('扩散模型与蒸馏', [
        [0, 2],
        [5, 7],
      ]),
    ).toBe('«扩散»模型与«蒸馏»');
    expect(marked('LoRA', [[0, 4]])).toBe('«LoRA»');
    expect(marked('LoRA', [])).toBe('LoRA');
  });

  it('marks a formula or a link whole, whichever part was found', () => {
    expect(marked('从 $x_1$ 起', [[3, 4]])).toBe('从 «x1» 起');
    expect(marked('见 https://a.example/b 处', [[4, 6]])).toBe('见 «https://a.example/b» 处');
  });

  it('marks words within an element or a command, and all of a letter that a command spells', () => {
    expect(marked('<i>Escherichia coli</i> 与', [[15, 19]])).toBe('Escherichia «coli» 与');
    expect(marked('\\emph{全\\textbf{新}的}', [[15, 16]])).toBe('全«新»的');
    expect(marked('Schr\\"odinger', [[5, 6]])).toBe('Schr«ö»dinger');
  });

  it('loses no character, wherever the marks are', () => {
    const texts = fc.array(
      fc.constantFrom('扩散', ' $x_1$ ', '\\textbf{a}', ' https://a.example ', '，', 'b c'),
    );
    const cuts = fc.uniqueArray(fc.nat(40), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(texts, cuts, (parts, places) => {
        const text = parts.join('');
        const marks: [number, number][] = [];
        for (let at = 0; at + 1 < places.length; at += 2) marks.push([places[at]!, places[at + 1]!]);
        expect(markPieces(scanText(text), marks).map(sourceText).join('')).toBe(text);
      }),
    );
  });
});
