import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaText } from './formula-text.ts';
import { plainTex } from './plain-tex.ts';

describe('a formula in a line of text', () => {
  it.each([
    ['CO_2', 'CO2'],
    ['10^{-6}', '10⁻⁶'],
    ['x^{n+1}', 'xⁿ⁺¹'],
    ['L^{p,q}', 'L^(p,q)'],
    ['4^{th}', '4th'],
    ["f'(x)", 'f′(x)'],
    ['p\\le 0.05', 'p ≤ 0.05'],
    ['p < 0.05', 'p < 0.05'],
    ['p<0.05', 'p<0.05'],
    ['\\pm 0.5', '±0.5'],
    ['O(n \\log n)', 'O(n log n)'],
    ['256\\times256', '256×256'],
    ['\\frac{a+b}{c}', '(a+b)/c'],
    ['\\frac12', '1/2'],
    ['\\sqrt[3]{x+1}', '³√(x+1)'],
    ['\\sum_{i=1}^n x_i', '∑_(i=1)ⁿ xi'],
    ['\\max_{x\\in X} f(x)', 'max_(x ∈ X) f(x)'],
    ['\\mathbb{R}^d', 'ℝᵈ'],
    ['\\hat{x} \\not\\in \\mathcal{L}', 'x̂ ∉ L'],
    ['\\left\\| x \\right\\|_2', '‖x‖2'],
    ['\\text{如果 }x', '如果 x'],
    ['37^\\circ\\mathrm{C}', '37°C'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
    ['\\begin{align}a&=b\\\\c&=d\\end{align}', 'a=b; c=d'],
    ['\\ce{Ca^2+ + H2O}', 'Ca²⁺ + H2O'],
  ])('%s is %s', (tex, text) => expect(formulaText(tex)).toBe(text));

  it.each(['\\sys', 'a + \\sys{b}', '\\frac{1}{', '}{', '\\begin{x}', '{'.repeat(100)])(
    'is nothing where %s is not understood',
    (tex) => expect(formulaText(tex)).toBeUndefined(),
  );

  it('is read or not, whatever stands in it, and holds no command', () => {
    const bits = fc.constantFrom(
      ...[
        '\\frac',
        '\\alpha',
        '{',
        '}',
        '^',
        '_',
        'x',
        '1',
        ' ',
        '\\\\',
        '&',
        '%',
        '\\left(',
        '\\right)',
        '\\begin{cases}',
        '\\end{cases}',
      ],
      ...['\\text{a}', '中', '\\log', '=', '[', ']', '\\sqrt', '\\SI{5}{\\km}', "'", '$', '~', '\\'],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const text = formulaText(parts.join(''));
        if (text !== undefined) expect(text).not.toMatch(/\\[A-Za-z]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('TeX that any reader of TeX knows', () => {
  it.each([
    ['95%', '95\\%'],
    ['95\\%', '95\\%'],
    ['A & B # C', 'A \\& B \\# C'],
    ['\\begin{align}a&=b\\end{align}', '\\begin{align}a&=b\\end{align}'],
    ['\\ensuremath{\\theta}', '{\\theta}'],
    ['\\mbox{a} \\mathbbm{1} \\mathds{R} \\slashed{p}', '\\text{a} \\mathbb{1} \\mathbb{R} \\not{p}'],
    ['\\unicode{x2013}', '–'],
    ['\\SI{5}{\\km}', '5\\,\\mathrm{km}'],
    [
      '\\SI[per-mode=symbol]{3e5}{\\kilo\\metre\\per\\second\\squared}',
      '3 \\times 10^{5}\\,\\mathrm{km}\\,\\mathrm{s}^{-2}',
    ],
    ['\\qty{20}{\\micro\\metre}', '20\\,\\mu\\mathrm{m}'],
    ['\\qty{5}{\\percent} \\SI{37}{\\degreeCelsius}', '5\\% 37\\,{}^{\\circ}\\mathrm{C}'],
    [
      '\\si{\\square\\metre} \\si{\\per\\cubic\\cm} \\si{\\kohm}',
      '\\mathrm{m}^{2} \\mathrm{cm}^{-3} \\mathrm{k}\\Omega',
    ],
    [
      '\\SI{1}{km.h^{-1}} \\num{1e-5} \\ang{90}',
      '1\\,\\mathrm{km}\\,\\mathrm{h}^{-1} 1 \\times 10^{-5} 90^{\\circ}',
    ],
    ['\\qty{x}', '\\qty{x}'],
    ['\\SI{5}{\\league}', '5\\,\\league'],
    ['\\nicefrac{1}{\\mbox{a}}', '{1}/{\\text{a}}'],
  ])('%s', (tex, plain) => expect(plainTex(tex)).toBe(plain));

  it('is the same again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'\\%&#{}ab $', '\\mbox{', '\\SI{', '\\num{') }),
        (tex) => {
          const plain = plainTex(tex);
          fc.pre(!/\\[a-zA-Z]/.test(plain));
          expect(plainTex(plain)).toBe(plain);
        },
      ),
    );
  });
});
