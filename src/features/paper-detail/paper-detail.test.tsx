// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Appearance, toPaper } from '#core/paper/paper.ts';
import { speak } from '#messages/spoken.ts';
import { setPreferences } from '#state/preferences/preferences.ts';
import { PaperDetail } from './paper-detail.tsx';

const first: Appearance = {
  file: '2025-09-01-arxiv.md',
  line: 7,
  source: 'arxiv',
  digestDate: '2025-09-01',
  id: 'arxiv:2509.00001',
  version: 1,
  place: 3,
  firstSeen: '2025-09-01',
  titleZh: '慢读的艺术',
  titleEn: 'The Art of Slow Reading',
  titleNote: '（说明：\n1. "slow"译为"慢"\n2. 保留语序）',
  authors: ['Hanna Berg'],
  pdfUrl: 'http://arxiv.org/pdf/2509.00001v1',
  codeUrl: 'https://code.example/slow',
  abstractZh: '我们读得慢。\n\n所以懂得多。',
};
const second: Appearance = {
  ...first,
  file: '2025-09-02-arxiv.md',
  digestDate: '2025-09-02',
  titleZh: '细读之道',
};
const bare: Appearance = {
  file: 'm.md',
  line: 5,
  source: 'medrxiv',
  id: 'medrxiv:10.1101/2025.01.10.25320000',
  place: 1,
};

const onVariant = vi.fn();
const show = (appearances: [Appearance, ...Appearance[]], shown = appearances[0]) =>
  render(
    <PaperDetail
      paper={toPaper(appearances)}
      appearance={shown}
      onVariant={onVariant}
      canonicalUrl="https://lectern.example/p/arxiv/2509.00001/"
      citeMenu={null}
    />,
  );

const copied: string[] = [];
beforeEach(async () => {
  await speak('zh', ['paper-detail', 'marks', 'common']);
  setPreferences({ language: 'zh', notesOpen: false, titleFirst: 'zh', citation: 'gbt' });
  copied.length = 0;
  onVariant.mockClear();
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

describe('PaperDetail', () => {
  it('shows id, titles and authors, each title with its language', () => {
    const { container } = show([first]);
    const title = screen.getByRole('heading', { level: 1 });
    expect(title.textContent).toBe('慢读的艺术');
    expect(title.querySelector('[lang]')?.getAttribute('lang')).toBe('zh-CN');
    expect(screen.getByText('The Art of Slow Reading').closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect(container.querySelector('header')?.textContent).toContain('arXiv 2509.00001 v1');
    expect(container.querySelector('header')?.textContent).toContain('2025-09-01 第 3 篇');
    expect(container.querySelector('header')?.textContent).toContain('Hanna Berg 等');
  });

  it('shows the preferred title first', () => {
    show([first]);
    act(() => setPreferences({ titleFirst: 'en' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The Art of Slow Reading');
  });

  it('links to PDF, page and code without a referrer', () => {
    show([first]);
    const links = ['PDF', 'arXiv 页面', '代码'].map((name) => screen.getByRole('link', { name }));
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'http://arxiv.org/pdf/2509.00001v1',
      'https://arxiv.org/abs/2509.00001v1',
      'https://code.example/slow',
    ]);
    for (const link of links) expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it('expands and collapses its note, alone and with all notes', () => {
    const { container } = show([first]);
    const note = container.querySelector('details')!;
    expect(note.open).toBe(false);
    const toggle = (open: boolean) => {
      note.open = open;
      fireEvent(note, new Event('toggle'));
    };
    toggle(true);
    expect(note.open).toBe(true);
    act(() => setPreferences({ notesOpen: true }));
    expect(note.open).toBe(true);
    toggle(false);
    expect(note.open).toBe(false);
    act(() => setPreferences({ notesOpen: false }));
    act(() => setPreferences({ notesOpen: true }));
    expect(note.open).toBe(true);
    expect(
      within(note)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1."slow"译为"慢"', '2.保留语序）']);
  });

  it('copies the link, and confirms it', async () => {
    show([first]);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '复制链接' })));
    expect(copied).toEqual(['https://lectern.example/p/arxiv/2509.00001/']);
    expect(screen.getByRole('button', { name: '已复制' })).toBeTruthy();
  });

  it('lists the translations', () => {
    show([second, first]);
    const list = screen.getByRole('list', { name: '各种译法' });
    const [here, other] = within(list).getAllByRole('button');
    expect(here?.getAttribute('aria-current')).toBe('true');
    fireEvent.click(other!);
    expect(onVariant).toHaveBeenCalledWith(expect.objectContaining({ digestDate: '2025-09-01' }));
  });

  it('shows a paper without title, authors, note and abstract', () => {
    const { container } = show([bare]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('10.1101/2025.01.10.25320000');
    expect(screen.getByText(/日报没有摘要/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '去 medRxiv 读原文' }).getAttribute('href')).toBe(
      'https://doi.org/10.1101/2025.01.10.25320000',
    );
    expect(container.querySelector('details')).toBeNull();
    expect(container.textContent).not.toMatch(/undefined|null/);
  });

  it('says that a translation failed, and links to another', () => {
    const { abstractZh: _, ...rest } = second;
    const failed: Appearance = {
      ...rest,
      abstractEn: 'We read',
      abstractNote: '[翻译失败]',
      translationFailed: true,
    };
    const { container } = show([failed, first]);
    expect(container.textContent).toContain('这一天的翻译没有成功');
    expect(screen.getByText('We read').closest('[lang]')?.getAttribute('lang')).toBe('en');
    fireEvent.click(screen.getByRole('button', { name: '读 2025-09-01 的译文' }));
    expect(onVariant).toHaveBeenCalledOnce();
  });

  it('switches the language of the abstract', () => {
    show([{ ...first, abstractEn: 'We read slowly.' }]);
    expect(screen.queryByText('We read slowly.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByText('We read slowly.').closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  it('has English texts', async () => {
    await speak('en');
    setPreferences({ language: 'en' });
    const { container } = show([first]);
    expect(screen.getByRole('link', { name: 'arXiv page' })).toBeTruthy();
    expect(container.textContent).toContain('Hanna Berg et al.');
  });
});
