/** The guard: papers of a file that no row of the run holds are one problem, with their number and first lines. */
import { describe, expect, it } from 'vitest';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { unreadPapers } from './unread-papers.ts';

const read = (file: string, ...lines: string[]) =>
  readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
const TABLE = ['# arXiv 2025-03-01', '| 标题 | PDF | 摘要 |', '|---|---|---|'];
const row = (n: number, text = '文') => `| 题${n} | https://arxiv.org/abs/2502.0000${n} | ${text} |`;
const card = (n: number) => `<b>题</b><a href="https://arxiv.org/pdf/2502.0000${n}v2">PDF</a>`;

describe('papers that no row holds', () => {
  it('are counted where a file has rows and three of them', () => {
    const file = read('x.md', ...TABLE, row(1), '', '# 其他', card(2), card(3), card(4), card(4));
    expect(unreadPapers([file])).toEqual([
      {
        file: 'x.md',
        line: 7,
        kind: 'unread-papers',
        what: '3 paper links belong to no row: lines 7, 8, 9',
        hint: 'These papers are not shown. The file looks like a table.',
      },
    ]);
    expect(unreadPapers([read('x.md', ...TABLE, row(1), '', '# 其他', card(2), card(3))])).toEqual([]);
  });

  it('are counted where a file has no rows and one of them', () => {
    expect(unreadPapers([read('page.md', card(1))])).toMatchObject([
      { what: '1 paper link belongs to no row: line 1', hint: expect.stringContaining('running text') },
    ]);
  });

  it('are none where another file of the run has them, under any form of link', () => {
    const digest = read('x.md', ...TABLE, row(1), row(2));
    expect(unreadPapers([read('page.md', card(1), card(2)), digest])).toEqual([]);
    expect(unreadPapers([read('page.md', card(1), card(2), card(3)), digest])).toHaveLength(1);
  });

  it('are none where a row refers to them in its own cells', () => {
    const references = [4, 5, 6].map((n) => `https://arxiv.org/abs/2502.0000${n}`).join(' ');
    expect(unreadPapers([read('x.md', ...TABLE, row(1, `延续 ${references} 的工作。`))])).toEqual([]);
    expect(unreadPapers([read('x.md', ...TABLE, row(1, '文'), '', references)])).toHaveLength(1);
  });
});
