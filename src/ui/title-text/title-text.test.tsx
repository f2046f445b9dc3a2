// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

// Temml does not work in quirks mode, which happy-dom reports when the module is loaded.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
const { TitleText } = await import('./title-text.tsx');

afterEach(cleanup);

describe('TitleText', () => {
  it('is plain text with its language if there is no markup', () => {
    const { container } = render(<TitleText text="**CA*** 与 <think> 的网址 https://a.example" />);
    expect(container.innerHTML).toBe(
      '<span lang="zh-CN">**CA*** 与 &lt;think&gt; 的网址 https://a.example</span>',
    );
  });

  it('shows a formula as TeX, then as MathML, in one line', async () => {
    const { container } = render(<TitleText text="快 $$O(n)$$ 的排序" lang="zh-CN" />);
    expect(container.textContent).toBe('快 $$O(n)$$ 的排序');
    await expect.poll(() => container.querySelector('math')).not.toBeNull();
    expect(container.textContent).not.toContain('$');
    expect(container.querySelector('.formula-display, a')).toBeNull();
  });

  it('renders LaTeX and no links', async () => {
    const { container } = render(<TitleText text="\textsc{Slow}: 50\% of \href{https://a.example}{it}" />);
    await act(async () => {
      await import('./scanned-title.tsx');
    });
    expect(container.textContent).toBe('Slow: 50% of it');
    expect(container.querySelector('a')).toBeNull();
  });
});
