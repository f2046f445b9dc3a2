/** Where one digest ends and the next begins, and what looks like it but stands in a row. */
import { describe, expect, it } from 'vitest';
import { readDigestFile } from '#digest/read-digest-file.ts';

const HEADER = ['', '| 标题 | 作者 | PDF链接 | 摘要 |', '|---|---|---|---|'];
const row = (n: number, abstract = '文') =>
  `| 题${n} | A | [PDF](http://arxiv.org/pdf/2501.0000${n}v1) | ${abstract} |`;

/** `day source: lines of the rows`, one per digest; then the problems. */
function read(lines: readonly string[], file = 'x.md'): string[] {
  const { digests, problems } = readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
  return [
    ...digests.map(
      ({ day, source, rows, outage }) =>
        `${day} ${source}: ${rows.map((one) => one.line).join(' ')}${outage ? outage.kind : ''}`,
    ),
    ...problems.map(({ kind, line }) => `${kind} ${line ?? ''}`.trim()),
  ];
}

describe('headings', () => {
  it.each([
    ['# Arxiv 2025-09-28 Papers', '2025-09-28 arxiv: 4'],
    ['## arXiv 2025/9/28', '2025-09-28 arxiv: 4'],
    ['# 2025年9月28日 bioRxiv 论文日报', '2025-09-28 biorxiv: 4'],
    ['# medRxiv Daily, Sept 28, 2025', '2025-09-28 medrxiv: 4'],
    ['# arXiv · 28 September 2025', '2025-09-28 arxiv: 4'],
    ['#arXiv 2025.09.28', '2025-09-28 arxiv: 4'],
    ['# arXiv 20250928 #', '2025-09-28 arxiv: 4'],
    ['# ａｒＸｉｖ ２０２５－０９－２８', '2025-09-28 arxiv: 4'],
    ['# chemRxiv 2025-09-28', '2025-09-28 chemrxiv: 4'],
    ['**arXiv 2025-09-28**', '2025-09-28 arxiv: 4'],
    ['arXiv 2025-09-28', '2025-09-28 arxiv: 4'],
  ])('%s', (heading, expected) => {
    expect(read([heading, ...HEADER.slice(1), row(1)])).toEqual([expected]);
  });

  it('that are underlined, or a front matter', () => {
    expect(read(['arXiv 2025-09-28', '===', ...HEADER, row(1)])).toEqual(['2025-09-28 arxiv: 6']);
    expect(read(['---', 'title: "arXiv 日报"', 'date: 2025-09-28', '---', ...HEADER, row(1)])).toEqual([
      '2025-09-28 arxiv: 8',
    ]);
  });

  it('of categories divide no digest; each table has its own header', () => {
    const other = ['| PDF | 标题 |', '| --- | --- |', '| https://arxiv.org/abs/2501.00009 | 题 |'];
    expect(read(['# arXiv 2025-09-28', '## cs.CV', ...HEADER, row(1), '', '## cs.CL', '', ...other])).toEqual(
      ['2025-09-28 arxiv: 6 12'],
    );
  });

  it('of a day hold those of its sources, and of a source those of its days', () => {
    expect(
      read([
        '# 2025-09-28',
        '## arXiv',
        ...HEADER,
        row(1),
        '',
        '# 2025-09-27',
        '',
        '## arXiv',
        ...HEADER,
        row(2),
      ]),
    ).toEqual(['2025-09-28 arxiv: 6', '2025-09-27 arxiv: 14']);
    expect(read(['# arXiv', '## 2025-09-28', ...HEADER, row(1), '## 2025-09-27', ...HEADER, row(2)])).toEqual(
      ['2025-09-28 arxiv: 6', '2025-09-27 arxiv: 11'],
    );
  });

  it('in an open row are the row’s', () => {
    const abstract = [
      '背景',
      '',
      '# 2024-01-01 之后',
      '',
      '## arXiv',
      '',
      '| 指标 | 值 |',
      '|---|---|',
      '| 一 | 2 |',
      '',
      '尾',
    ].join('\n');
    expect(read(['# arXiv 2025-09-28', ...HEADER, row(1, abstract), row(2)])).toEqual([
      '2025-09-28 arxiv: 5 16',
    ]);
  });

  it('begin the next digest, though the last row before them lost its end', () => {
    const torn = '| 题 | A | [PDF](http://arxiv.org/pdf/2501.00008v1) | 断';
    expect(
      read(['# arXiv 2025-09-28', ...HEADER, row(1), torn, '# arXiv 2025-09-27', ...HEADER, row(2)]),
    ).toEqual(['2025-09-28 arxiv: 5 6', '2025-09-27 arxiv: 11', 'broken-row 6']);
    expect(
      read(['# 2025-09-28', '## arXiv', ...HEADER, torn, '', '## bioRxiv', '', '> 抓取失败：超时']),
    ).toEqual(['2025-09-28 arxiv: 6', '2025-09-28 biorxiv: failed', 'broken-row 6', 'source-failed 8']);
  });
});

describe('tables', () => {
  it('need no alignment row and no outer pipes', () => {
    expect(
      read(['# arXiv 2025-09-28', '| 标题 | PDF |', '| 题 | [PDF](http://arxiv.org/pdf/2501.00001) |']),
    ).toEqual(['2025-09-28 arxiv: 3']);
    expect(
      read([
        '# arXiv 2025-09-28',
        '',
        '标题 | PDF',
        '--- | ---',
        '题 | [PDF](http://arxiv.org/pdf/2501.00001)',
      ]),
    ).toEqual(['2025-09-28 arxiv: 5']);
  });

  it('of other things are passed over', () => {
    const counts = [
      '',
      '## 统计',
      '',
      '| 类别 | 数量 |',
      '|---|---|',
      '| cs.CV | 3 |',
      '',
      '由脚本生成 | 2025',
    ];
    expect(read(['# arXiv 2025-09-28', ...counts.slice(2), ...HEADER, row(1), ...counts])).toEqual([
      '2025-09-28 arxiv: 11',
    ]);
  });

  it('without a known header are read by their looks, and that is said', () => {
    const lines = ['# arXiv 2025-09-28', '', '| 甲 | 乙 | 丙 |', '|---|---|---|', row(1), row(2)];
    expect(read(lines)).toEqual(['2025-09-28 arxiv: 5 6', 'unknown-columns 5']);
  });

  it('with a header and no rows say that there was nothing', () => {
    expect(read(['# arXiv 2025-09-28', ...HEADER])).toEqual(['2025-09-28 arxiv: empty']);
    expect(read(['# arXiv 2025-09-28', ...HEADER, '', '> 抓取失败：HTTP 429'])).toEqual([
      '2025-09-28 arxiv: failed',
      'source-failed 1',
    ]);
  });

  it('with an empty row have a problem for it', () => {
    expect(read(['# arXiv 2025-09-28', ...HEADER, '|  |  |  |  |', row(1)])).toEqual([
      '2025-09-28 arxiv: 6',
      'broken-row 5',
    ]);
  });

  it('whose rows all lack their last pipe are read row by row', () => {
    const bare = (n: number) => row(n).slice(0, -2);
    expect(read(['# arXiv 2025-09-28', ...HEADER, bare(1), bare(2), bare(3)])[0]).toBe(
      '2025-09-28 arxiv: 5 6 7',
    );
  });
});

describe('outages', () => {
  it.each([
    ['> 抓取失败：500 Server Error', 'failed'],
    ['> 当天没有抓取到有效论文。', 'empty'],
    ['> 今日暂无更新', 'empty'],
    ['> No new papers today.', 'empty'],
    ['> Fetch failed: connection timed out', 'failed'],
    ['抓取失败：网络异常', 'failed'],
  ])('%s', (text, kind) => {
    expect(read(['# arXiv 2025-09-28', '', text])[0]).toBe(`2025-09-28 arxiv: ${kind}`);
  });

  it.each([
    [
      'an abstract',
      ['# 2025-09-28', '> 我们统计了失败案例，并报告词错误率。', '> 第二行。', '> 第三行。', '> 第四行。'],
    ],
    ['a long sentence', ['# 2025-09-28', `> 错误${'很多'.repeat(120)}`]],
    [
      'a sentence beside a link to a paper',
      ['# arXiv 2025-09-28', '', '> 失败案例', 'https://arxiv.org/abs/2509.00001'],
    ],
    ['a sentence among others', ['# 2025-09-28', '本文', '讨论', '错误', '处理']],
  ])('%s is none', (_, lines) => {
    expect(read(lines).join()).not.toMatch(/failed|empty/);
  });

  it('a remark beside rows is none', () => {
    expect(read(['# arXiv 2025-09-28', '', '> 译文由模型生成，可能没有校对。', ...HEADER, row(1)])).toEqual([
      '2025-09-28 arxiv: 7',
    ]);
  });
});
