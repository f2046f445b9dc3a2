/** Which day a digest is of: heading, name and path, then the dates of rows, then the day on which the text was made. */
import { describe, expect, it } from 'vitest';
import { readRows, readText } from '#testing/read-text.ts';

const row = (n: number, date: string) =>
  `| **${date}** | **Snow on Pines ${n}** | [2608.0000${n}](https://arxiv.org/abs/2608.0000${n}) |`;
const TABLE = ['| Publish Date | Title | PDF |', '|---|---|---|'];
const days = (file: string, ...lines: string[]) => readRows(file, ...lines).map((one) => one.digestDate);

describe('the day of a digest', () => {
  it.each([
    'archive/2025/10/30.md',
    'docs/202510/30/README.md',
    'papers/2025-10-30/02-llm/part-02.md',
    '30-Oct-2025/topic/snow.md',
    'out/output_2025_1030.md',
    '20251030-papers.md',
    'recent_2025-10-24_to_2025-10-30.md',
  ])('stands in %s', (file) => {
    expect(days(file, ...TABLE, row(1, '2025-10-01'), row(2, '2024-01-01'))).toEqual([
      '2025-10-30',
      '2025-10-30',
    ]);
  });

  it('is the day of each row where rows span more than a week', () => {
    const lines = [
      '## Updated on 2026.08.29',
      '## Snow',
      ...TABLE,
      row(1, '2026-08-20'),
      row(2, '2026-08-01'),
    ];
    expect(days('README.md', ...lines)).toEqual(['2026-08-20', '2026-08-01']);
    expect(readText('README.md', ...lines).problems).toEqual([]);
  });

  it.each([
    'Last update: 2026-08-22',
    '> Updated on 2026.08.22',
    '**更新时间：** 2026-08-22',
    'Automated deployment @ 2026-08-22 21:06:31 Asia/Shanghai',
  ])('is told by «%s» where rows span some days', (line) => {
    expect(
      days('README.md', '# Snow', line, '', ...TABLE, row(1, '2026-08-20'), row(2, '2026-08-19')),
    ).toEqual(['2026-08-22', '2026-08-22']);
  });

  it('is that of the newest row where nothing tells it', () => {
    expect(days('README.md', ...TABLE, row(1, '2026-08-20'), row(2, '2026-08-19'))).toEqual([
      '2026-08-20',
      '2026-08-20',
    ]);
  });

  it('is not before its papers, where it can be read in two ways', () => {
    expect(days('index.md', '# Papers 09/01/2026', ...TABLE, row(1, '2026-08-20'))).toEqual(['2026-09-01']);
    expect(days('index.md', '# Papers 09/10/2026', ...TABLE, row(1, '2026-08-20'))).toEqual(['2026-10-09']);
  });

  it('is unknown where not even rows have a date, which is a problem', () => {
    const file = readText(
      'README.md',
      '| Title | PDF |',
      '|---|---|',
      '| Snow on Pines | https://arxiv.org/abs/2608.00001 |',
    );
    expect(file.digests).toMatchObject([{ source: 'arxiv', rows: [{ id: 'arxiv:2608.00001' }] }]);
    expect(file.problems.map(({ kind }) => kind)).toEqual(['no-date']);
  });
});

describe('the source of a digest', () => {
  it('is that of the links, each row its own', () => {
    const links = [
      'https://arxiv.org/abs/2608.00001',
      'https://openreview.net/forum?id=abc',
      'https://www.nature.com/articles/s1',
      'https://pub.snow.ai/x.pdf',
    ];
    const rows = readRows(
      '2026-08-21.md',
      '| Title | PDF |',
      '|---|---|',
      ...links.map((link, at) => `| Snow on Pines ${at} | [PDF](${link}) |`),
    );
    expect(rows.map(({ source }) => source).sort()).toEqual(['arxiv', 'nature', 'openreview', 'snow']);
  });
});
