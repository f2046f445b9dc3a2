import { describe, expect, it } from 'vitest';
import { emphasize } from './emphasis.ts';
import { type Piece, sourceText } from './pieces.ts';

/** The text with strong emphasis in « », plain emphasis in ‹ ›. */
function sketch(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind !== 'styled') return sourceText(piece);
      const inner = sketch(piece.pieces);
      return piece.style === 'strong' ? `«${inner}»` : `‹${inner}›`;
    })
    .join('');
}

const read = (text: string) => emphasize([{ kind: 'text', text }]);

describe('emphasize', () => {
  it.each([
    'HLA-A*02:01和HLA-B*07:02',
    'CA*与CB*之间',
    'the *-algebra and C*-algebra',
    '*p<0.05，**p<0.01，***p<0.001',
    'P<0.05*，P<0.01**。',
    'p<0.05**和p<0.01**之间',
    'L*a*b*空间',
    '2*3*4 与 2**3**4',
    'x * y * z',
    'Gi*与Gi*统计量',
    'f(x)*g(x)*',
    '他**的',
    'sociodemograph*" OR "ethnic*" OR',
    'snake_case_name 与 _x_',
    '****',
    '**一\n\n二**',
    '* **一\n* 二**',
    '- *一\n- 二*',
  ])('finds no mark in %j', (text) => expect(sketch(read(text))).toBe(text));

  it.each([
    ['我们提出**知识陷阱**防御', '我们提出«知识陷阱»防御'],
    ['**背景：** 急性', '«背景：» 急性'],
    ['**方法：**We', '«方法：»We'],
    ['实现为**AdaCodec**。', '实现为«AdaCodec»。'],
    ['（*Pseudomonas aeruginosa*）菌株', '（‹Pseudomonas aeruginosa›）菌株'],
    ['基因*TP53*在', '基因‹TP53›在'],
    ['**重点**与HLA-A*02:01', '«重点»与HLA-A*02:01'],
    ['提出**“方法”**用于', '提出«“方法”»用于'],
    ['**准确率（95%）**提升', '«准确率（95%）»提升'],
    ['**注意：**不能', '«注意：»不能'],
    ['***都***', '«‹都›»'],
    ['**外*内*外**', '«外‹内›外»'],
    ['**一\n二**', '«一\n二»'],
  ])('reads %j', (text, shown) => expect(sketch(read(text))).toBe(shown));

  it('goes around pieces that are no text, and loses nothing', () => {
    const formula: Piece = { kind: 'formula', tex: 'x', display: false, source: '$x$' };
    const pieces = emphasize([{ kind: 'text', text: '前**用' }, formula, { kind: 'text', text: '**后' }]);
    expect(pieces.map(sourceText).join('')).toBe('前**用$x$**后');
    expect(sketch(pieces)).toBe('前«用$x$»后');
  });

  it('reads a text of nothing but marks', () => {
    expect(read('**啊**'.repeat(2000)).map(sourceText).join('')).toBe('**啊**'.repeat(2000));
  });
});
