/** Columns are found by their names, in both languages and any order. */
import { describe, expect, it } from 'vitest';
import { cellsOfLine } from '#digest/formats/markdown/markdown-lines.ts';
import { type ColumnField, readHeader } from './column-names.ts';

describe('headers', () => {
  const fields = (header: string) => readHeader(cellsOfLine(header))?.columns.map((column) => column.field);
  it.each<[string, ColumnField[]]>([
    ['| **标 题** | 作者 | ＰＤＦ链接 |', ['titleZh', 'authors', 'pdf']],
    [
      '| Title | Authors | Link | Published | Abstract |',
      ['titleEn', 'authors', 'pdf', 'publishedOn', 'abstractEn'],
    ],
    [
      '| 论文标题 | 英文标题 | 第一作者 | 论文链接 | 中文摘要 | 英文摘要 |',
      ['titleZh', 'titleEn', 'authors', 'pdf', 'abstractZh', 'abstractEn'],
    ],
    ['| 题目 | 原标题 | 代码链接 | URL | 日期 |', ['titleZh', 'titleEn', 'code', 'pdf', 'publishedOn']],
    [
      '| 序号 | 标题（中文） | Title (English) | 评分 | PDF |',
      ['ignored', 'titleZh', 'titleEn', 'score', 'pdf'],
    ],
    ['| 标题 / Title | 作者 / Authors | 摘要 / Abstract |', ['titleZh', 'authors', 'abstractZh']],
    ['| Title | Original Title | Paper URL | Code |', ['titleZh', 'titleEn', 'pdf', 'code']],
    ['| 标题 | 论文页面 | PDF链接 |', ['titleZh', 'otherLink', 'pdf']],
    ['| arXiv ID | 标题 | 链接 |', ['otherLink', 'titleZh', 'pdf']],
    ['| arXiv ID | 标题 | 作者 |', ['pdf', 'titleZh', 'authors']],
    ['| ID | 标题 | 作者 |', ['ignored', 'titleZh', 'authors']],
    ['|\u200b标题 | 作者\u200b | 链接 |', ['titleZh', 'authors', 'pdf']],
  ])('%s', (header, expected) => {
    expect(fields(header)).toEqual(expected);
  });

  it.each([
    '| 来源 | 独立页面 |',
    '| 日期 | 每日汇总 | arXiv |',
    '| 一 | 二 |',
    '| 日期 | 链接 |',
    '| 标题 | 作者 | [PDF](http://arxiv.org/pdf/2501.00001v1) |',
  ])('%s is none', (header) => {
    expect(fields(header)).toBeUndefined();
  });
});
