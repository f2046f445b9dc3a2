// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

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

function shown(tex: string, display = false): HTMLElement | undefined {
  const node = typeset(tex, display);
  if (!node) return undefined;
  const host = document.createElement('div');
  host.append(node);
  return host;
}

describe('typeset', () => {
  it.each([
    'x^2',
    '\\frac{a}{b}',
    '\\mathcal{L}',
    '_2',
    '\\text{如果 }x',
    'O(n \\log n)',
    '\\begin{align}a&=b\\end{align}',
  ])('renders %s as MathML', (tex) => expect(shown(tex)?.querySelector('math')).not.toBeNull());

  it.each([
    ['95%', '95%'],
    ['\\alpha=5%', 'α=5%'],
    ['\\ensuremath{\\theta}', 'θ'],
    ['\\mbox{a}', 'a'],
    ['\\mathbbm{1}', '𝟙'],
    ['\\mathds{R}', 'ℝ'],
    ['\\slashed{p}', 'p̸'],
    ['\\SI{5}{\\km}', '5km'],
    ['\\qty{5}{\\kilo\\metre\\per\\hour}', '5kmh−1'],
    ['A & B', 'A&B'],
  ])('renders %s as %s', (tex, text) => expect(shown(tex)?.textContent).toBe(text));

  it.each([
    '\\frac{1}{',
    'a + \\sys',
    '\\SI{5}{\\league}',
    '\\includegraphics{a}',
    '\\sqrt'.repeat(300),
    `${'\\frac{1}{'.repeat(180)}x${'}'.repeat(180)}`,
    'x'.repeat(2001),
    '\\def\\a{\\a\\a}\\a',
  ])('gives up on %s', (tex) => expect(typeset(tex, false)).toBeUndefined());

  it('removes colours and ids', () => {
    const host = shown('\\color{white}x \\textcolor{#fff}{y} \\colorbox{red}{z} \\label{location}');
    const painted = [...(host?.querySelectorAll<MathMLElement>('*') ?? [])].filter(
      ({ id, style }) => id || style.color || style.backgroundColor,
    );
    expect(painted).toEqual([]);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\htmlData{x=y}{z}',
    '\\style{background:url(https://a.example)}{q}',
    '\\class{evil}{w}',
    '\\rule{9999em}{9999em}',
    '\\unicode{<b>}',
    '<svg onload=alert(1)>',
  ])('renders only MathML for %s', (tex) => {
    const elements = [...(shown(tex)?.querySelectorAll('*') ?? [])];
    expect(elements.filter(({ localName }) => !/^(?:m[a-z]+|none|span)$/.test(localName))).toEqual([]);
    const names = elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
    expect(names.filter((name) => /^on|href|src|^id$/.test(name))).toEqual([]);
  });

  it('returns new nodes for each call', () => {
    expect(typeset('x', false)).not.toBe(typeset('x', false));
  });
});
