/** What only the whole archive can tell: first days, versions, places, and which rows of combined pages are news. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAppearance } from '#core/paper/paper.ts';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { mergeArchive, papersOf } from './merge-archive.ts';

const HEADER = '| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n';
const arxiv = (n: number, version = 1) => `[PDF](http://arxiv.org/pdf/2501.0000${n}v${version})`;
const row = (title: string, link: string, abstract = '文') => `| ${title} | A | ${link} | ${abstract} |\n`;

function file(name: string, text: string): DigestFile {
  return readDigestFile(name, new TextEncoder().encode(text));
}

function own(day: string, source: string, ...rows: string[]): DigestFile {
  return file(`${day}-${source}.md`, `# ${source} ${day}\n\n${HEADER}${rows.join('')}`);
}

function combined(day: string, ...sections: [source: string, body: string][]): DigestFile {
  return file(
    `${day}.md`,
    `# ${day} 每日论文\n\n${sections.map(([source, body]) => `## ${source}\n\n${body}\n`).join('')}`,
  );
}

const first = own('2025-01-01', 'arxiv', row('甲', arxiv(1)), row('乙', arxiv(2)));
const second = own(
  '2025-01-02',
  'arxiv',
  row('甲又', arxiv(1, 2)),
  row('丙', arxiv(3)),
  row('甲再', arxiv(1, 2)),
);

describe('mergeArchive', () => {
  it('tells place, version and the first day of each appearance', () => {
    const { digests, papers } = mergeArchive([second, first]);
    expect(papers).toBe(3);
    expect(
      digests.map(({ day, appearances }) => [
        day,
        ...appearances.map((one) => `${one.place} ${one.id} v${one.version} ${one.firstSeen}`),
      ]),
    ).toEqual([
      ['2025-01-01', '1 arxiv:2501.00001 v1 2025-01-01', '2 arxiv:2501.00002 v1 2025-01-01'],
      [
        '2025-01-02',
        '1 arxiv:2501.00001 v2 2025-01-01',
        '2 arxiv:2501.00003 v1 2025-01-02',
        '3 arxiv:2501.00001 v2 2025-01-01',
      ],
    ]);
  });

  it('takes from a combined page only what the day’s own digest of the source lacks', () => {
    const page = combined(
      '2025-01-01',
      ['arXiv', HEADER + row('甲', arxiv(1)) + row('丁', arxiv(4)) + row('', arxiv(2))],
      ['bioRxiv', HEADER + row('戊', '[PDF](https://doi.org/10.1101/356162)')],
      ['medRxiv', '> 抓取失败：超时'],
    );
    const { digests, problems } = mergeArchive([page, first]);
    expect(
      digests.map(({ file, source, appearances, outage }) => [
        file,
        source,
        appearances.map((one) => one.titleZh),
        outage?.kind,
      ]),
    ).toEqual([
      ['2025-01-01-arxiv.md', 'arxiv', ['甲', '乙'], undefined],
      ['2025-01-01.md', 'arxiv', ['丁'], undefined],
      ['2025-01-01.md', 'biorxiv', ['戊'], undefined],
      ['2025-01-01.md', 'medrxiv', [], 'failed'],
    ]);
    expect(problems.map((problem) => problem.kind)).toEqual(['source-failed']);
  });

  it('says an outage once where digest and combined page both tell it', () => {
    const page = combined('2025-01-03', ['arXiv', '> 抓取失败：超时']);
    const { digests, problems } = mergeArchive([
      page,
      file('2025-01-03-arxiv.md', '# arXiv 2025-01-03\n\n> 抓取失败：超时'),
    ]);
    expect(digests.map((digest) => digest.file)).toEqual(['2025-01-03-arxiv.md']);
    expect(problems).toHaveLength(1);
  });

  it('keeps digests without a day, and does not take them for the first', () => {
    const undated = file('loose-arxiv.md', HEADER + row('甲', arxiv(1)) + row('己', arxiv(6)));
    const { digests } = mergeArchive([first, undated]);
    expect(digests.map((digest) => digest.day)).toEqual([undefined, '2025-01-01']);
    expect(digests[0]!.appearances.map((one) => one.firstSeen)).toEqual(['2025-01-01', undefined]);
  });

  it('joins link forms of one paper', () => {
    const doi = own('2025-01-01', 'biorxiv', row('甲', '[PDF](https://doi.org/10.1101/2025.01.01.100001)'));
    const page = own(
      '2025-01-05',
      'biorxiv',
      row('乙', '[PDF](https://www.biorxiv.org/content/10.1101/2025.01.01.100001v2.full.pdf)'),
    );
    const [paper, ...others] = papersOf(mergeArchive([page, doi]));
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      id: 'biorxiv:10.1101/2025.01.01.100001',
      version: 2,
      firstSeen: '2025-01-01',
    });
    expect(paper!.appearances.map((one) => one.titleZh)).toEqual(['乙', '甲']);
  });

  it('leaves its input as it was', () => {
    const before = JSON.stringify([first, second]);
    mergeArchive([second, first]);
    expect(JSON.stringify([first, second])).toBe(before);
  });

  it('is the same whatever the order of the files', () => {
    const page = combined('2025-01-01', ['arXiv', HEADER + row('丁', arxiv(4))]);
    const files = [
      first,
      second,
      page,
      own('2025-01-02', 'medrxiv', row('', 'PDF缺失')),
      file('x.md', 'nothing'),
    ];
    const expected = JSON.stringify(mergeArchive(files));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(JSON.stringify(mergeArchive(shuffled))).toBe(expected);
      }),
    );
  });
});

describe('papersOf', () => {
  it('gives each paper once, with every appearance', () => {
    const papers = papersOf(mergeArchive([first, second]));
    expect(papers.map((paper) => [paper.id, paper.appearances.length])).toEqual([
      ['arxiv:2501.00001', 3],
      ['arxiv:2501.00002', 1],
      ['arxiv:2501.00003', 1],
    ]);
    expect(shownAppearance(papers[0]!).titleZh).toBe('甲再');
  });
});
