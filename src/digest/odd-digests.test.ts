/** Whole digests as other generators write them: columns, links, pipes, names and headings that the usual layouts do not have. */
import { describe, expect, it } from 'vitest';
import type { DigestFile } from './digest.ts';
import { readDigestFile } from './read-digest-file.ts';

function read(file: string, ...lines: string[]): DigestFile {
  return readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
}

const rowsOf = (file: DigestFile) => file.digests.flatMap((digest) => digest.rows);
const kindsOf = (file: DigestFile) => file.problems.map((problem) => problem.kind);

const HEADING = '# arXiv 2025-03-01';
const TABLE = ['| 标题 | 作者 | PDF链接 | 摘要 |', '|---|---|---|---|'];
const link = (n: number) => `[PDF](http://arxiv.org/pdf/2502.0000${n}v1)`;

describe('links elsewhere', () => {
  it('a title may be the link, with its note below', () => {
    const file = read(
      'x.md',
      HEADING,
      '| 标题 | 作者 |',
      '|---|---|',
      '| [松上雪](https://arxiv.org/abs/2502.00001) | Li |',
      '| **[雪的[新]模型](https://arxiv.org/abs/2502.00002v3)**',
      '',
      '（注：雪） | Xu |',
      '| <a href="https://arxiv.org/abs/2502.00003">雪线</a> | Xu |',
      '| [2024] 年的雪 | Xu |',
    );
    expect(rowsOf(file).map(({ titleZh, titleNote, pdfUrl }) => [titleZh, titleNote, pdfUrl])).toEqual([
      ['松上雪', undefined, 'https://arxiv.org/abs/2502.00001'],
      ['雪的[新]模型', '（注：雪）', 'https://arxiv.org/abs/2502.00002v3'],
      ['雪线', undefined, 'https://arxiv.org/abs/2502.00003'],
      ['[2024] 年的雪', undefined, undefined],
    ]);
  });

  it('a title that is a link beside a column of links, in a row of many lines', () => {
    const file = read(
      'x.md',
      HEADING,
      ...TABLE,
      '| [高山上的雪与松](https://arxiv.org/abs/2502.00001)',
      '',
      `（注：雪） | Li | ${link(1)} | 文 |`,
      `| 冰 | Xu | ${link(2)} | 字 |`,
    );
    expect(rowsOf(file)).toMatchObject([
      { titleZh: '高山上的雪与松', titleNote: '（注：雪）', pdfUrl: 'http://arxiv.org/pdf/2502.00001v1' },
      { titleZh: '冰', pdfUrl: 'http://arxiv.org/pdf/2502.00002v1' },
    ]);
    expect(file.problems).toEqual([]);
  });

  it('a column of ids names the papers without a link', () => {
    const file = read(
      'x.md',
      '# bioRxiv 2025-03-01',
      '| DOI | 标题 | 摘要 |',
      '|---|---|---|',
      '| 10.1101/2025.02.01.600001 | 松上雪 | 文 |',
      '| [10.1101/2025.02.01.600002](https://doi.org/10.1101/2025.02.01.600002) | 冰 | 文 |',
    );
    expect(rowsOf(file).map(({ id, pdfUrl }) => [id, pdfUrl])).toEqual([
      ['biorxiv:10.1101/2025.02.01.600001', undefined],
      ['biorxiv:10.1101/2025.02.01.600002', 'https://doi.org/10.1101/2025.02.01.600002'],
    ]);
    expect(file.problems).toEqual([]);
  });

  it('a link that the end of the file cut off is no author', () => {
    const file = read('x.md', HEADING, ...TABLE, '| 松上雪 | Li | [PDF](http://arxiv.org/pdf/2502.0');
    expect(rowsOf(file)[0]).toMatchObject({ titleZh: '松上雪', authors: ['Li'] });
    expect(kindsOf(file)).toContain('broken-row');
  });
});

describe('pipes', () => {
  it.each([
    ['without last pipes', ['| 标题 | 链接', '|---|---', `| 松上雪 | ${link(1)}`, `| 冰 | ${link(2)}`]],
    ['without outer pipes', ['标题 | 链接', '---|---', `松上雪 | ${link(1)}`, `冰 | ${link(2)}`]],
    [
      'with empty cells behind',
      ['| 标题 | 链接 |', '|---|---|', `| 松上雪 | ${link(1)} ||`, `| 冰 | ${link(2)} | |`],
    ],
    [
      'with a second row of dashes',
      ['| 标题 | 链接 |', '|---|---|', `| 松上雪 | ${link(1)} |`, '|:--|--:|', `| 冰 | ${link(2)} |`],
    ],
  ])('%s', (_, lines) => {
    const file = read('x.md', HEADING, ...lines);
    expect(rowsOf(file).map(({ titleZh, id }) => [titleZh, id])).toEqual([
      ['松上雪', 'arxiv:2502.00001'],
      ['冰', 'arxiv:2502.00002'],
    ]);
    expect(file.problems).toEqual([]);
  });

  it('empty cells behind an abstract are no part of it, a norm at its end is', () => {
    const file = read(
      'x.md',
      HEADING,
      ...TABLE,
      `| 甲 | Li | ${link(1)} | 文。 | |`,
      `| 乙 | Li | ${link(2)} | 记 |x| |`,
    );
    expect(rowsOf(file).map((row) => row.abstractZh)).toEqual(['文。', '记 |x|']);
  });

  it('escapes of HTML are escapes', () => {
    const [row] = rowsOf(
      read(
        'x.md',
        HEADING,
        ...TABLE,
        `| p(y&#124;x)<br>（注：雪<br/>1. 一） | Li | ${link(1)} | 一。<br><br>二。 |`,
      ),
    );
    expect(row).toMatchObject({
      titleZh: 'p(y|x)',
      titleNote: '（注：雪\n1. 一）',
      abstractZh: '一。\n\n二。',
    });
  });

  it('characters that nobody sees hide neither header nor cell', () => {
    const file = read(
      'x.md',
      '\u200b# arXiv 2025-03-01',
      '\ufeff|\u200b标题 | 作者\u200b | PDF链接 |',
      '|---|---|---|',
      `| \u200b松上\u200b雪 | Li | \u200b${link(1)} |`,
    );
    expect(rowsOf(file)).toMatchObject([
      { titleZh: '松上\u200b雪', digestDate: '2025-03-01', pdfUrl: 'http://arxiv.org/pdf/2502.00001v1' },
    ]);
  });
});

describe('day and source', () => {
  const body = ['', ...TABLE, '| 甲 | Li | https://doi.org/10.1101/123456 | 文 |'];
  it.each([
    ['2025/03/01-biorxiv.md', ['# 晨读']],
    ['2025/2025-03/01_biorxiv.md', ['# 晨读']],
    ['2025-03-01/biorxiv.md', ['# 晨读']],
    ['biorxiv/2025-03-01.md', ['# 晨读']],
    ['biorxiv.md', ['# 晨读 01/03/2025']],
    ['x.md', ['---', 'title: "bioRxiv"', 'pubDate: "2025-03-01T08:00:00Z"', '---']],
    ['x.md', ['+++', 'title = "bioRxiv"', 'date = 2025-03-01', '+++']],
  ])('%s %j', (file, head) => {
    expect(rowsOf(read(file, ...head, ...body))[0]).toMatchObject({
      digestDate: '2025-03-01',
      source: 'biorxiv',
    });
  });

  it('in the American order, where no other order gives a day', () => {
    expect(rowsOf(read('biorxiv.md', '# 03/31/2025', ...body))[0]).toMatchObject({
      digestDate: '2025-03-31',
    });
  });
});

describe('text instead of a table', () => {
  it('is no digest, and no empty one either', () => {
    const file = read('2025-03-01-arxiv.md', HEADING, '', '- [松上雪](https://arxiv.org/abs/2502.00001)');
    expect(file).toMatchObject({ kind: 'none', digests: [], unread: [{ key: '2502.00001', line: 3 }] });
  });

  it('is a problem beside the digests of the same file', () => {
    const file = read(
      'x.md',
      HEADING,
      ...TABLE,
      `| 甲 | Li | ${link(1)} | 文 |`,
      '',
      '# arXiv 2025-03-02',
      '',
      '见附件。',
    );
    expect(file.digests).toHaveLength(1);
    expect(file.problems).toMatchObject([{ kind: 'not-a-digest', line: 6 }]);
  });

  it('in a quote is the reason why there is none', () => {
    const file = read('x.md', HEADING, '', '> 今日休息。');
    expect(file.digests[0]).toMatchObject({ rows: [], outage: { kind: 'empty', text: '今日休息。' } });
    expect(file.problems).toEqual([]);
  });

  it('behind the last row is no torn row', () => {
    const file = read(
      'x.md',
      HEADING,
      ...TABLE,
      `| 甲 | Li | ${link(1)} | 文 |`,
      '',
      '---',
      '[返回](archive.md)',
    );
    expect(file.problems).toEqual([]);
  });

  it('behind a row of many lines is none of its cells', () => {
    const file = read(
      'x.md',
      HEADING,
      '| PDF | Title | 标题 | 摘要 |',
      '|---|---|---|---|',
      `| ${link(1)} | Snow on Pines | 松上雪 | 第一行`,
      '第二行 |',
      '',
      '---',
      '由程序生成。',
    );
    expect(rowsOf(file)).toMatchObject([{ titleEn: 'Snow on Pines', abstractZh: '第一行\n第二行' }]);
  });
});
