import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXT_PIECES } from '#testing/hostile-text.fixture.ts';
import { displayText, plainText } from './display-text.ts';
import { type Piece, sourceText } from './pieces.ts';
import { scanText } from './scan-text.ts';

/** Pieces in one line: `[href|text]` for links, `«tex»` for formulas, `{style:…}`. */
function sketch(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'formula') return `«${piece.tex}»`;
      if (piece.kind === 'code') return `\`${piece.text}\``;
      if (piece.kind === 'link') return `[${piece.href}|${sketch(piece.pieces)}]`;
      if (piece.kind === 'styled')
        return /plain|together/.test(piece.style)
          ? sketch(piece.pieces)
          : `{${piece.style}:${sketch(piece.pieces)}}`;
      return piece.text;
    })
    .join('');
}

const link = (address: string, href = address) => `[${href}|${address}]`;

describe('scanText', () => {
  it.each([
    ['代码见https://a.example/b。数据', `代码见${link('https://a.example/b')}。数据`],
    ['（https://a.example/b）公开', `（${link('https://a.example/b')}）公开`],
    ['位于https://a.example/b公开发布', `位于${link('https://a.example/b')}公开发布`],
    ['见 https://a.example/x_(y).', `见 ${link('https://a.example/x_(y)')}.`],
    ['(see https://a.example/b)', `(see ${link('https://a.example/b')})`],
    ['**https://a.example/b**。', `{strong:${link('https://a.example/b')}}。`],
    ['<https://a.example/b>', `<${link('https://a.example/b')}>`],
    ['https://a.example/a\\_b', link('https://a.example/a_b')],
    ['见www.a.example/b、', `见${link('www.a.example/b', 'https://www.a.example/b')}、`],
    ['https://a.example/?q=1&b=2#c', link('https://a.example/?q=1&b=2#c')],
    ['https:// 与 http://。 与 www.', 'https:// 与 http://。 与 www.'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('ends the address of %s where it ends', (text, shown) => expect(sketch(scanText(text))).toBe(shown));

  it.each([
    ['\\textbf{A}与\\emph{B}', '{strong:A}与{emphasis:B}'],
    ['\\textbf{用 $x_1$}', '{strong:用 «x_1»}'],
    ['\\href{https://a.example/}{主页}', '[https://a.example/|主页]'],
    ['\\href{javascript:x}{主页}', '\\href{javascript:x}{主页}'],
    ['$\\href{https://a.example/}{\\texttt{a}}$', '[https://a.example/|`a`]'],
    ['\\url{https://a.example/}', '[https://a.example/|https://a.example/]'],
    ['50\\% 与 A\\&B 与 \\$5', '50% 与 A&B 与 $5'],
    ['系统\\sys{}与\\cite{a}', '系统\\sys{}与{quiet:[a]}'],
    ['Schr\\"odinger, Erd\\H{o}s, \\c{C}a', 'Schrödinger, Erdős, Ça'],
    ["Zeno's `Low' paradox", "Zeno's `Low' paradox"],
    ["``quoted'' text", '“quoted” text'],
    ['`a_b` 与 ``c`d``', '`a_b` 与 `c`d`'],
    ['p &lt; 0.05，[&ge;]3，&unknown;，&#x4e2d;', 'p < 0.05，≥3，&unknown;，中'],
    ['\\textbf{unclosed', '\\textbf{unclosed'],
    ['花$5或$10', '花$5或$10'],
  ])('softens %s', (text, shown) => expect(sketch(scanText(text))).toBe(shown));

  it.each([
    '<think>想</think>',
    'p < 0.05',
    '<former 与 x',
    'HLA-A*02:01',
    '5~10',
    '{beta test}',
    '{DNA}',
    'a | b',
    '# 题',
  ])('leaves %s alone', (text) => expect(plainText(scanText(text))).toBe(text));

  it('keeps punctuation with the formula that it touches', () => {
    const [before, held, after] = scanText('即（$x$），构');
    expect([before, after].map((piece) => piece && plainText([piece]))).toEqual(['即', '构']);
    expect(held).toMatchObject({ kind: 'styled', style: 'together', source: '（$x$），' });
  });

  const bits = fc.constantFrom(
    ...[
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\textbf{',
      '\\emph{',
      '}',
      '`',
      '``',
      "''",
      '&amp;',
      '&',
      'https://a.example/',
      'www.',
      '(',
      ')',
    ],
    ...[
      '\\',
      '\\%',
      '中文',
      '，',
      '。',
      'abc',
      ' ',
      '\n',
      '*',
      '**',
      '<b>',
      '\ue000',
      '\u{1f600}',
      '\\href{',
      '{',
      '5',
    ],
  );
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('loses nothing: the sources of its pieces are the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(scanText(text).map(sourceText).join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(HOSTILE_TEXT_PIECES)('gives back 16,000 characters of %j', (piece) => {
    const text = piece.repeat(Math.floor(16_000 / piece.length));
    expect(scanText(text).map(sourceText).join('')).toBe(text);
  });

  it('gives back an address with 16,000 brackets behind it', () => {
    const text = `https://a${')'.repeat(16_000)}`;
    expect(scanText(text).map(sourceText).join('')).toBe(text);
  });
});

it('takes a tilde behind a named sign for what it is, not for a tie', () => {
  expect(displayText('&lt;~[')).toBe('<~[');
  expect(displayText('see Doe;~[3]')).toBe('see Doe;\u00a0[3]');
});
