// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { formulaText } from '#core/text/formula/formula-text.ts';
import { LARGE_SIGNS, ORDINARY_SIGNS, RELATION_SIGNS } from '#core/text/formula/tex-symbols.ts';

// Temml does not work in quirks mode, which happy-dom reports when the module is loaded.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
// In happy-dom, MathML elements have no `style`, unlike in browsers.
Object.defineProperty(Element.prototype, 'style', {
  get(this: Element & { ownStyle?: CSSStyleDeclaration }) {
    this.ownStyle ??= document.createElement('span').style;
    return this.ownStyle;
  },
});
const { typeset } = await import('./typeset.ts');

const shown = (tex: string) => typeset(tex, false)?.textContent?.normalize('NFKC');
/** Signs with the same meaning: the one that Temml draws → the one that people type. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  '⟂': '⊥',
  '⩽': '≤',
  '⩾': '≥',
  '∗': '*',
  '⋅': '·',
  '⌀': '∅',
  '≆': '≇',
  '⟮': '(',
  '⟯': ')',
  '⊕\ufe0e': '⊕',
};
/** Drawn with several characters. */
const COMPOSED = new Set(['AA', 'aa', 'l', 'surd']);

describe('a formula in plain text', () => {
  it('has the signs that Temml draws', () => {
    const different = [...RELATION_SIGNS, ...ORDINARY_SIGNS, ...LARGE_SIGNS].flatMap(([name, sign]) => {
      const drawn = shown(`\\${name}`) ?? 'nothing';
      const isSame = COMPOSED.has(name) || drawn === sign.normalize('NFKC') || EQUIVALENT[drawn] === sign;
      return isSame ? [] : [`${name}: ${sign}, drawn ${drawn}`];
    });
    expect(different).toEqual([]);
  });

  it.each([
    'CO_2',
    '\\frac{a}{b}',
    '\\sqrt{x}',
    '\\hat{x}',
    '\\sum_{i=1}^n x_i',
    '\\mathbb{R}^d',
    '\\left( x \\right)',
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
    '\\begin{cases}a\\\\b\\end{cases}',
    '\\SI{5}{\\km}',
    '\\ensuremath{\\theta}',
    '\\text{if $x$}',
    '\\ce{H2O}',
    '\\binom{n}{k}',
    '\\overset{a}{b}',
    '\\not\\in',
    '\\operatorname{Tr}',
    '\\pmod{n}',
    '95%',
    '\\sys',
    'a + \\sys',
    '\\frac{1}{',
    '\\SI{5}{\\league}',
  ])('exists for %s exactly if Temml draws it', (tex) =>
    expect(formulaText(tex) === undefined).toBe(shown(tex) === undefined),
  );
});
