// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE_MARKDOWN_PIECES } from '#testing/hostile-text.fixture.ts';
import { Markdown } from './markdown.tsx';

afterEach(cleanup);

// Temml does not work in quirks mode, which happy-dom reports when the module is loaded.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

/** Rendered, with its lazy chunks. */
async function shown(text: string, lines?: 'keep' | 'join'): Promise<HTMLElement> {
  return await act(async () => render(<Markdown text={text} {...(lines && { lines })} />).container);
}

const html = async (text: string) => {
  const container = await shown(text);
  return (container.firstElementChild as HTMLElement).innerHTML;
};

describe('Markdown', () => {
  it.each([
    ['一\n\n二', '<p>一</p><p>二</p>'],
    ['**“引用”**在中文里', '<p><strong>“引用”</strong>在中文里</p>'],
    ['**背景：** 急性。**方法：**我们', '<p><strong>背景：</strong> 急性。<strong>方法：</strong>我们</p>'],
    ['（*E. coli*）与*粗体***强**', null],
    ['思考<think>后 p < 0.05 <former', '<p>思考&lt;think&gt;后 p &lt; 0.05 &lt;former</p>'],
    ['**重** <sub>A</sub> <b onclick="x">', '<p><strong>重</strong> <sub>A</sub> &lt;b onclick="x"&gt;</p>'],
    ['# 题', '<p># 题</p>'],
    ['    代码', '<p>代码</p>'],
    ['**强** ![图](https://a.example/i.png)尾', '<p><strong>强</strong> 图尾</p>'],
    ['图见 ![](https://a.example/i.png)。', '<p>图见 https://a.example/i.png。</p>'],
    ['[坏](javascript:alert(1))', '<p>[坏](javascript:alert(1))</p>'],
    ['[Ca2+](i) 与 **强**', '<p>[Ca2+](i) 与 <strong>强</strong></p>'],
    ['5~10 与 ~~删~~', '<p>5~10 与 ~~删~~</p>'],
    ['HLA-A*02:01与**强**与B*07', '<p>HLA-A*02:01与<strong>强</strong>与B*07</p>'],
    ['\\*不是\\*', '<p>*不是*</p>'],
    ['***', '<hr>'],
  ])('renders %j', async (text, expected) => {
    const found = await html(text);
    if (expected !== null) expect(found).toBe(expected);
    expect(found).not.toMatch(/<(?:img|script|b)\b/);
  });

  it('links addresses, in text and Markdown, without a referrer', async () => {
    const container = await shown('见 [代码](https://a.example/x_(y)) 与https://b.example/z。**重**');
    const links = [...container.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.rel])).toEqual([
      ['代码', 'https://a.example/x_(y)', 'noreferrer noopener'],
      ['https://b.example/z', 'https://b.example/z', 'noreferrer noopener'],
    ]);
    expect(container.textContent).toBe('见 代码 与https://b.example/z。重');
  });

  it('joins the lines of wrapped text, or keeps them in notes', async () => {
    expect((await shown('one\ntwo', 'join')).textContent).toBe('one two');
    expect((await shown('一\n二', 'keep')).textContent).toBe('一\n二');
  });

  it('shows formulas as TeX until Temml is loaded', async () => {
    const { container } = render(<Markdown text="代价 $O(n^2)$，**重**" />);
    expect(container.textContent).toContain('$O(n^2)$，');
    await expect.poll(() => container.querySelector('math')).not.toBeNull();
    expect(container.textContent).not.toContain('$');
  });

  it('keeps every letter of any text', async () => {
    const bits = fc.constantFrom(
      ...[
        '*',
        '**',
        '***',
        '_',
        '[',
        ']',
        '](',
        '(',
        ')',
        '!',
        '![',
        '`',
        '<',
        '>',
        '~',
        '#',
        '\\',
        '&',
        '&lt;',
        '1. ',
        '- ',
      ],
      ...['中', '文。', 'a', 'B2', ' ', '\n', '\n\n', '，', '“', '”', '|', '\ue001', '$', '{', '}'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 30 }), async (parts) => {
        const text = parts.join('');
        // `\aa` is LaTeX for å, `\~a` for ã, and an unknown command stays as it is written.
        fc.pre(!/\\[aB~`]/.test(text));
        const container = await shown(text);
        // In a formula `~` is a space, and so is a tie before a bracket.
        const counted = /\$|~[(\\]/.test(text) ? /[中文aB2。，“”|#\ue001]/g : /[中文aB2。，“”|#~\ue001]/g;
        const letters = (of: string) => of.match(counted)?.join('') ?? '';
        expect(letters(container.textContent)).toBe(letters(text));
        cleanup();
      }),
      { numRuns: 300 },
    );
  });

  it.each(HOSTILE_MARKDOWN_PIECES)('keeps every word of 4,000 characters of %j', async (piece) => {
    const text = piece.repeat(Math.floor(4000 / piece.length));
    const words = (of: string) => of.match(/[ab中x]/g)?.length ?? 0;
    expect(words((await shown(text)).textContent)).toBe(words(text));
  });
});
