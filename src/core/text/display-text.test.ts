import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, displayWithOffsets, sourceRange } from './display-text.ts';

describe('displayText', () => {
  it.each([
    ['\\textsc{Neon}: News Recommendation', 'Neon: News Recommendation'],
    ['GABA<sub>A</sub>受体', 'GABAA受体'],
    ['<i>Candida</i> <EM>albicans</EM> 与 10<sup>6</sup>、Ca<sup>2+</sup>', 'Candida albicans 与 10⁶、Ca²⁺'],
    ['21<sup>st</sup> century', '21st century'],
    ['CO$_2$ 与 $10^{-3}$', 'CO2 与 10⁻³'],
    ['R&amp;D in M&uuml;nchen', 'R&D in München'],
    ['$95%$ 的置信度', '95% 的置信度'],
    ['VGGT-$\\Omega$', 'VGGT-Ω'],
    ['see $\\sys{a}$ now', 'see $\\sys{a}$ now'],
    ['强调**中文**紧邻', '强调中文紧邻'],
    ['as in \\cite{a,b} and Fig.~\\ref{x}', 'as in [a, b] and Fig.\u00a0[x]'],
    ['[论文](https://a.example/b)', '论文'],
    ['{\\it in vivo} --- a study, 2010--2015', 'in vivo — a study, 2010–2015'],
  ])('%s', (source, shown) => expect(displayText(source)).toBe(shown));

  it.each([
    'p < 0.05',
    '<think>',
    'a <b> c',
    '{DNA}',
    'HLA-A*02:01',
    '5~10',
    'C--',
    'npm --help',
    '$5 and $10',
  ])('leaves %s alone', (text) => expect(displayText(text)).toBe(text));
});

/** What is understood and how it looks; what is not, and stays. Each stands alone between spaces. */
const UNDERSTOOD: readonly (readonly [source: string, shown: string])[] = [
  ['\\"Uber', 'Über'],
  ["{\\'e}t{\\'e}", 'été'],
  ['\\emph{words \\textbf{in} words}', 'words in words'],
  ['{\\bf x}', 'x'],
  ['<b>x<sub>2</sub></b>', 'x2'],
  ['$\\frac{a}{b}$', 'a/b'],
  ['\\citep[see][]{key}', '[key]'],
  ['\\footnote{x}', '[x]'],
  ['&alpha;', 'α'],
  ['{beta}', 'β'],
  ['95\\%', '95%'],
  ['**强**', '强'],
  ['`code`', 'code'],
];
const VERBATIM = [
  "\\sys{\\'e and $x$}",
  '\\foo[1]{**a**}{b}',
  '{\\mname}',
  "{\\mname \\'e}",
  '$\\sys + 1$',
  '<former',
  '<span>x</span>',
  '&unknown;',
  '\\textbf{open',
  '{key}',
  'p<0.05',
  '中文',
];
const part = fc.oneof(
  fc.constantFrom(...UNDERSTOOD),
  fc.constantFrom(...VERBATIM).map((text) => [text, text] as const),
);

describe('every part of a text', () => {
  it('is understood whole or stays as it is written, and is not read twice', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        // an argument that is never closed takes what follows into it
        fc.pre(parts.slice(0, -1).every(([source]) => source !== '\\textbf{open'));
        const shown = displayText(parts.map(([source]) => source).join(' '));
        expect(shown).toBe(parts.map((one) => one[1]).join(' '));
        expect(displayText(shown)).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('leads back to where it is written', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.nat(), (parts, pick) => {
        const source = parts.map(([written]) => written).join('，');
        const display = displayWithOffsets(source);
        const at = pick % parts.length;
        const start = parts.slice(0, at).reduce((sum, one) => sum + one[1].length + 1, 0);
        const before = parts.slice(0, at).reduce((sum, one) => sum + one[0].length + 1, 0);
        fc.pre(display.text === parts.map((one) => one[1]).join('，'));
        const [from, to] = sourceRange(display, start, start + parts[at]![1].length);
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeLessThanOrEqual(before + parts[at]![0].length);
        expect(to).toBeGreaterThan(from);
      }),
      { numRuns: 500 },
    );
  });
});
