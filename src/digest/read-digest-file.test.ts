/** Whole digests, one for each layout, and the ways in which a file can be none. */
import { describe, expect, it } from 'vitest';
import type { DigestFile } from './digest.ts';
import { readDigestFile } from './read-digest-file.ts';

function read(file: string, ...lines: string[]): DigestFile {
  return readDigestFile(file, new TextEncoder().encode(lines.join('\n')));
}

const rowsOf = (file: DigestFile) => file.digests.flatMap((digest) => digest.rows);
const kindsOf = (file: DigestFile) => file.problems.map((problem) => problem.kind);

describe('layouts', () => {
  it('A: title, author, link, code, English title', () => {
    const file = read(
      'a/2024-11-03-arxiv.md',
      '# Arxiv 2024-11-03 Papers',
      '',
      '| 标题 | 作者 | PDF链接 | 代码仓库 | Title | ',
      '|-------|----------|-----------|---------|--------------| ',
      '| 风筝：轻量级推理 | Ada Ling | [PDF](http://arxiv.org/pdf/2411.00001v2) | N/A | Kite: Light Inference |',
      '| 灯塔 | Bo Ek | [PDF](http://arxiv.org/pdf/2411.00002v1) | [Code](https://github.com/x/lamp) | Lighthouse |',
    );
    expect(file.kind).toBe('digest');
    expect(file.problems).toEqual([]);
    expect(file.digests).toHaveLength(1);
    expect(rowsOf(file)).toEqual([
      {
        file: 'a/2024-11-03-arxiv.md',
        line: 5,
        source: 'arxiv',
        digestDate: '2024-11-03',
        titleZh: '风筝：轻量级推理',
        titleEn: 'Kite: Light Inference',
        authors: ['Ada Ling'],
        pdfUrl: 'http://arxiv.org/pdf/2411.00001v2',
        id: 'arxiv:2411.00001',
      },
      {
        file: 'a/2024-11-03-arxiv.md',
        line: 6,
        source: 'arxiv',
        digestDate: '2024-11-03',
        titleZh: '灯塔',
        titleEn: 'Lighthouse',
        authors: ['Bo Ek'],
        pdfUrl: 'http://arxiv.org/pdf/2411.00002v1',
        codeUrl: 'https://github.com/x/lamp',
        id: 'arxiv:2411.00002',
      },
    ]);
  });

  it('B: abstract, no date, empty cells, rows with nothing but the link', () => {
    const file = read(
      '2025-06-02-medrxiv.md',
      '# medrxiv 2025-06-02',
      '',
      '| 标题 | 作者 | PDF链接 |  摘要 |',
      '|------|------|--------|------|',
      '|  |  | [PDF](https://doi.org/10.1101/2025.05.30.25328001) |  |',
      '| 夜班与睡眠 | Moe, J. | [PDF](https://doi.org/10.1101/2025.05.30.25328002) | 第一段。',
      '',
      '第二段。 |',
    );
    const [bare, full] = rowsOf(file);
    expect(bare).toEqual({
      file: '2025-06-02-medrxiv.md',
      line: 5,
      source: 'medrxiv',
      digestDate: '2025-06-02',
      pdfUrl: 'https://doi.org/10.1101/2025.05.30.25328001',
      id: 'medrxiv:10.1101/2025.05.30.25328001',
    });
    expect(full).toMatchObject({ line: 6, authors: ['Moe, J.'], abstractZh: '第一段。\n\n第二段。' });
    expect(kindsOf(file)).toEqual(['no-title']);
  });

  it('C and D: the date of publication comes from its column only', () => {
    const file = read(
      '2026-05-09-biorxiv.md',
      '# bioRxiv 2026-05-09',
      '',
      '| 标题 | 作者 | 发布日期 | PDF链接 | 摘要 |',
      '|------|------|----------|--------|------|',
      '| 根系\\|土壤界面 | Ito, K. | 2026-05-08 | [PDF](https://www.biorxiv.org/content/10.64898/2026.05.01.700001v2.full.pdf) | 范数 $\\\\|x\\\\|$ 有界。 |',
      '| 苔藓 | Ito, K. | N/A | [PDF](https://www.biorxiv.org/content/10.64898/2026.05.01.700002v1.full.pdf) | 文。 |',
      '| 地衣 | Ito, K. | 昨天 | [PDF](https://www.biorxiv.org/content/10.64898/2026.05.01.700003v1.full.pdf) | 文。 |',
    );
    expect(rowsOf(file).map((row) => row.publishedOn)).toEqual(['2026-05-08', undefined, undefined]);
    expect(rowsOf(file)[0]).toMatchObject({
      titleZh: '根系|土壤界面',
      abstractZh: '范数 $\\|x\\|$ 有界。',
      id: 'biorxiv:10.64898/2026.05.01.700001',
    });
    expect(kindsOf(file)).toEqual(['bad-date']);
  });

  it('E: a source that failed, and one that had nothing', () => {
    const failed = read(
      '2026-06-01-arxiv.md',
      '# arXiv 2026-06-01',
      '',
      '> 抓取失败：HTTP 503 (https://x.org/?a=2)',
    );
    expect(failed.digests).toEqual([
      {
        day: '2026-06-01',
        source: 'arxiv',
        file: '2026-06-01-arxiv.md',
        rows: [],
        outage: { kind: 'failed', text: '抓取失败：HTTP 503 (https://x.org/?a=2)' },
      },
    ]);
    expect(kindsOf(failed)).toEqual(['source-failed']);
    const empty = read('2026-06-02-medrxiv.md', '# medRxiv 2026-06-02', '', '> 当天没有抓取到有效论文。');
    expect(empty.digests[0]).toMatchObject({
      rows: [],
      outage: { kind: 'empty', text: '当天没有抓取到有效论文。' },
    });
    expect(empty.problems).toEqual([]);
  });

  it('other generators: more columns in another order, no date in the heading', () => {
    const file = read(
      'daily_20250301.md',
      '# 今日论文',
      '',
      '| 序号 | **PDF** | 英文标题 | 中文标题 | Abstract | 摘 要 | 第一作者 | Code |',
      '|:-:|---|---|---|---|---|---|---|',
      '| 1 | [link](https://arxiv.org/abs/2502.00001) | Snow on Pines | 松上雪 | We study snow. | 我们研究雪。 | Li Wei | https://github.com/a/b |',
    );
    expect(rowsOf(file)).toEqual([
      {
        file: 'daily_20250301.md',
        line: 5,
        source: 'arxiv',
        digestDate: '2025-03-01',
        titleZh: '松上雪',
        titleEn: 'Snow on Pines',
        authors: ['Li Wei'],
        pdfUrl: 'https://arxiv.org/abs/2502.00001',
        codeUrl: 'https://github.com/a/b',
        abstractZh: '我们研究雪。',
        abstractEn: 'We study snow.',
        id: 'arxiv:2502.00001',
      },
    ]);
    expect(kindsOf(file)).toEqual([]);
  });

  it('what the failed translation left is kept only where the English column lacks it', () => {
    const lines = (stump: string) => [
      '# arXiv 2025-03-01',
      '| 标题 | PDF | 摘要 | Abstract |',
      `| 甲 | https://arxiv.org/abs/2502.00001 | ${stump} | We study snow on pines in the north of the country. |`,
    ];
    const [same] = rowsOf(read('x.md', ...lines('We study snow on pines in[翻译失败]')));
    expect(same).toMatchObject({
      abstractEn: 'We study snow on pines in the north of the country.',
      translationFailed: true,
    });
    expect(same!.abstractNote).not.toContain('snow');
    const [other] = rowsOf(read('x.md', ...lines('An older abstract about the snow[翻译失败]')));
    expect(other!.abstractNote).toContain('An older abstract about the snow');
  });

  it('many days in one file; the days may repeat', () => {
    const header = ['', '| 标题 | 作者 | PDF链接 |', '|---|---|---|'];
    const row = (n: number) => `| 题${n} | A | [PDF](http://arxiv.org/pdf/2410.0000${n}v1) |`;
    const file = read(
      'papers.md',
      ...['# Arxiv 2024-10-18 Papers', ...header],
      ...['# Arxiv 2024-10-17 Papers', ...header, row(1), row(2)],
      ...['# Arxiv 2024-10-16 Papers', ...header, row(3)],
      ...['# Arxiv 2024-10-17 Papers', ...header, row(4)],
    );
    expect(file.kind).toBe('digest');
    expect(file.digests.map(({ day, rows, outage }) => [day, rows.map((one) => one.line), outage])).toEqual([
      ['2024-10-18', [], { kind: 'empty' }],
      ['2024-10-17', [9, 10, 20], undefined],
      ['2024-10-16', [15], undefined],
    ]);
  });

  it('a combined page: sections under its day, the table of links is no digest', () => {
    const file = read(
      '2025-09-27.md',
      '# 2025-09-27 每日论文',
      '',
      '| 来源 | 独立页面 |',
      '|------|----------|',
      '| arXiv | [arXiv](2025-09-27-arxiv.md) |',
      '',
      '## arXiv',
      '',
      '| 标题 | 作者 | PDF链接 |  摘要 |',
      '|------|------|--------|------|',
      '| 甲 | A | [PDF](http://arxiv.org/pdf/2509.00001v1) | 文 |',
      '',
      '## bioRxiv',
      '',
      '> 抓取失败：Read timed out.',
      '',
      '## medRxiv',
      '',
      '| 标题 | 作者 | PDF链接 |  摘要 |',
      '|------|------|--------|------|',
      '| 乙 | B | [PDF](https://doi.org/10.1101/2025.09.01.25300001) | 文 |',
    );
    expect(file.kind).toBe('combined');
    expect(file.digests.map(({ day, source, rows }) => [day, source, rows.length])).toEqual([
      ['2025-09-27', 'arxiv', 1],
      ['2025-09-27', 'biorxiv', 0],
      ['2025-09-27', 'medrxiv', 1],
    ]);
    expect(rowsOf(file).map((row) => row.id)).toEqual([
      'arxiv:2509.00001',
      'medrxiv:10.1101/2025.09.01.25300001',
    ]);
  });

  it('an index page links to days and to no paper', () => {
    const archive = read(
      'archive.md',
      '# 按日期归档',
      '',
      '| 日期 | arXiv |',
      '|---|---|',
      '| 2025-09-27 | [arXiv](2025-09-27-arxiv.md) |',
    );
    const latest = read(
      'latest.md',
      '# 最近更新',
      '<a href="../2026-08-21/">2026-08-21</a>',
      '<h3>题</h3><a href="https://arxiv.org/pdf/2608.00001v1">PDF</a>',
    );
    expect(archive).toMatchObject({ kind: 'index', digests: [], problems: [], unread: [] });
    expect(latest).toMatchObject({
      kind: 'none',
      digests: [],
      problems: [],
      unread: [{ key: '2608.00001' }],
    });
  });
});
