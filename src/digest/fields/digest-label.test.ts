/** Day and source of a digest: from its heading, its file name, its links, or from nowhere. */
import { describe, expect, it } from 'vitest';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';

function read(file: string, ...lines: string[]): DigestFile {
  return readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
}

const rowsOf = (file: DigestFile) => file.digests.flatMap((digest) => digest.rows);
const kindsOf = (file: DigestFile) => file.problems.map((problem) => problem.kind);

describe('day and source', () => {
  const table = ['', '| 标题 | 链接 |', '|---|---|'];
  const arxiv = '| 题 | [PDF](http://arxiv.org/pdf/2410.00001v1) |';

  it('come from the file name where the heading has none', () => {
    const [row] = rowsOf(
      read('x/2025_01_09-BioRxiv.md', '# 晨读', ...table, '| 题 | https://doi.org/10.1101/123456 |'),
    );
    expect(row).toMatchObject({ digestDate: '2025-01-09', source: 'biorxiv', id: 'biorxiv:10.1101/123456' });
  });

  it('come from the links where nothing else tells the source', () => {
    const file = read('2025-01-09.md', '# 晨读', ...table, arxiv);
    expect(rowsOf(file)[0]).toMatchObject({ source: 'arxiv', digestDate: '2025-01-09' });
    expect(file.problems).toEqual([]);
  });

  it('are one problem each where nothing tells them; the rows are read all the same', () => {
    const file = read(
      'notes.md',
      '# 晨读 2025-02-30',
      ...table,
      '| 题 | https://doi.org/10.1101/123456 |',
      '| 题 | https://doi.org/10.1101/123457 |',
    );
    expect(rowsOf(file)).toHaveLength(2);
    expect(rowsOf(file)[0]).not.toHaveProperty('digestDate');
    expect(kindsOf(file)).toEqual(['no-source', 'no-date']);
  });

  it('of a heading are stronger than those of the file name', () => {
    const [row] = rowsOf(read('2025-01-09-biorxiv.md', '# arXiv 2025年1月8日', ...table, arxiv));
    expect(row).toMatchObject({ digestDate: '2025-01-08', source: 'arxiv' });
  });
});
