// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runKeyAction } from '#components/keys/key-actions.ts';
import { type Appearance, toPaper } from '#core/paper/paper.ts';
import { speak } from '#messages/spoken.ts';
import { setPreferences } from '#state/preferences/preferences.ts';
import { CiteMenu } from './cite-menu.tsx';

const known: Appearance = {
  file: '2025-09-01-arxiv.md',
  line: 7,
  source: 'arxiv',
  digestDate: '2025-09-01',
  id: 'arxiv:2509.00001',
  version: 1,
  place: 3,
  titleZh: '慢读的艺术',
  titleEn: 'The Art of Slow Reading',
  authors: ['Hanna Berg'],
};
const { titleEn: _, ...translated } = known;

// happy-dom has no popovers.
HTMLElement.prototype.hidePopover ??= () => {};

const copied: string[] = [];
const show = (appearance: Appearance, others: Appearance[] = []) =>
  render(<CiteMenu paper={toPaper([appearance, ...others])} appearance={appearance} />);

beforeEach(async () => {
  await speak('zh', ['paper-detail', 'common']);
  setPreferences({ language: 'zh', citation: 'gbt' });
  copied.length = 0;
  vi.stubGlobal('navigator', {
    ...navigator,
    languages: ['zh'],
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('CiteMenu', () => {
  it('copies the usual style by its key, and any other that is chosen', async () => {
    show(known);
    await act(async () => void runKeyAction('cite'));
    expect(copied[0]).toMatch(
      /^Berg H, et al\. The Art of Slow Reading\[EB\/OL\]\. arXiv, 2025\(2025-09\)\[/,
    );
    await act(async () =>
      fireEvent.click(screen.getByRole('button', { name: '复制 MLA 9 引用', hidden: true })),
    );
    expect(copied[1]).toMatch(/^Berg, Hanna, et al\. “The Art of Slow Reading\.” arXiv/);
    await act(async () => void runKeyAction('cite'));
    expect(copied[2]).toBe(copied[1]);
    expect(screen.queryByText('题名为机器翻译')).toBeNull();
  });

  it('says where only a translation of the title is known, and leads to the source', async () => {
    show(translated);
    expect(screen.getByText('题名为机器翻译')).toBeTruthy();
    const link = screen.getByRole('link', { name: '查看 arXiv 的引用信息', hidden: true });
    expect(link.getAttribute('href')).toBe('https://arxiv.org/bibtex/2509.00001');
    await act(async () => void runKeyAction('cite'));
    expect(copied[0]).toContain('慢读的艺术（题名为机器翻译）');
  });

  it('takes the original title and all authors from any day that has them', async () => {
    const elsewhere = { ...known, digestDate: '2025-09-02', authors: ['Hanna Berg', 'Bo Li'] };
    show(translated, [elsewhere]);
    await act(async () => void runKeyAction('cite'));
    expect(copied[0]).toMatch(/^Berg H, Li B\. The Art of Slow Reading\[EB/);
  });

  it('knows a title that was left untranslated on some day', async () => {
    show(translated, [{ ...translated, digestDate: '2025-09-02', titleZh: 'The Art of Slow Reading' }]);
    await act(async () => void runKeyAction('cite'));
    expect(copied[0]).toContain('The Art of Slow Reading[EB');
  });
});
