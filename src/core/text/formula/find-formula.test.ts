import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormula } from './find-formula.ts';

const found = (text: string) => {
  const formulas: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const formula = findFormula(text, at);
    if (!formula) {
      if (text[at] === '\\') at += 1;
      continue;
    }
    formulas.push(`${formula.display ? 'display ' : ''}${formula.tex}`);
    at = formula.end - 1;
  }
  return formulas;
};

describe('findFormula', () => {
  it.each([
    ['代价为 $O(n \\log n)$，其中', ['O(n \\log n)']],
    ['函数$f$$:$$X$$\\to$$Y$定义', ['f', ':', 'X', '\\to', 'Y']],
    ['CO$_2$ 与 $^{13}$C', ['_2', '^{13}']],
    ['$$\\sum_i x_i$$', ['display \\sum_i x_i']],
    ['若 \\(x<1\\)，则 \\[ y = x^2 \\]', ['x<1', 'display y = x^2']],
    ['\\begin{align}a&=b\\end{align}', ['display \\begin{align}a&=b\\end{align}']],
    ['速度是 $6.8\\times$ 之快', ['6.8\\times']],
    ['$\\text{平均}$ 与 $平均$', ['\\text{平均}', '平均']],
    ['$p<0.05$和$q$', ['p<0.05', 'q']],
    ['$x$', ['x']],
    ['分辨率256$\\times$256与$\\ell$1', ['\\times', '\\ell']],
  ])('finds the formulas of %s', (text, formulas) => expect(found(text)).toEqual(formulas));

  it.each([
    'costs $5 and $10 each',
    '花了$5，又花了$10，还剩$',
    'from $5 to $10, or US$ 10',
    'by $0.5\\% of step time). The gain is real ($p',
    '$5 and US$ more',
    'a $ b $ c',
    '$100M和$200M的模型',
    '$5（约€4）和$6',
    '\\$x\\$ is escaped',
    '引文 \\[12\\] 与 \\(见下\\)',
    '$a\n\nb$',
    '$$',
    '$$ $$',
    '$',
    '他说$这是一句话。$',
    '\\begin{foo}x\\end{foo}',
    '\\(never closed',
  ])('finds none in %s', (text) => expect(found(text)).toEqual([]));

  it('ends behind its mark and never past the text', () => {
    const bits = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      'x',
      ' ',
      '1',
      '中',
      '\\',
      '\n',
      '{',
      '}',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), fc.nat(39), (parts, at) => {
        const text = parts.join('');
        const one = findFormula(text, at);
        if (!one) return;
        expect(one.end).toBeGreaterThan(at + 2);
        expect(one.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(at, one.end)).toContain(one.tex);
      }),
    );
  });

  it('leaves what is too long as text', () => {
    expect(findFormula(`$${'x'.repeat(3000)}$`, 0)).toBeUndefined();
    expect(findFormula(`$$${'x'.repeat(3000)}$$`, 0)).toBeUndefined();
  });
});
