// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RemarkMarkdown } from './remark-markdown.tsx';

afterEach(cleanup);

// Temml does not work in quirks mode, which happy-dom reports when the module is loaded.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
beforeAll(async () => {
  await import('./parsed-markdown.tsx');
});

async function html(text: string): Promise<string> {
  const { container } = await act(async () => render(<RemarkMarkdown text={text} />));
  return (container.firstElementChild as HTMLElement).innerHTML.replaceAll('\n', '');
}

describe('a remark', () => {
  it.each([
    ['值得**“细读”**的', '<p>值得<strong>“细读”</strong>的</p>'],
    ['- 一\n- *二*', '<ul><li>一</li><li><em>二</em></li></ul>'],
    ['> 引', '<blockquote><p>引</p></blockquote>'],
    ['`a $x$ b`', '<p><code>a $x$ b</code></p>'],
    ['# 要点', '<p># 要点</p>'],
    ['一\n===', '<p>一===</p>'],
    ['<b>x</b> ![图](https://a.example/i.png)', '<p>&lt;b&gt;x&lt;/b&gt; 图</p>'],
    ['[坏](javascript:alert(1))', '<p>[坏](javascript:alert(1))</p>'],
  ])('%j', async (text, shown) => expect(await html(text)).toBe(shown));

  it('has external links and formulas', async () => {
    const { container } = await act(async () =>
      render(<RemarkMarkdown text="见 https://a.example/b，[文](https://b.example) 与 $x_1$" />),
    );
    const links = [...container.querySelectorAll('a')];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([
      ['https://a.example/b', 'noreferrer noopener'],
      ['https://b.example/', 'noreferrer noopener'],
    ]);
    expect(
      container.querySelector('[data-tex]') ?? container.querySelector('.formula-source'),
    ).not.toBeNull();
  });
});
