/** The same papers from several files of one day: one row with the best of each field, whichever file comes first. */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '#digest/formats/all-formats.ts';
import { readText } from '#testing/read-text.ts';
import { mergeArchive } from './merge-archive.ts';
import { FORMAT_ORDER } from './merge-formats.ts';

const table = (...rows: string[]) =>
  readText(
    '2026-05-03-arxiv.md',
    '# arXiv 2026-05-03',
    '| 标题 | 作者 | PDF链接 | 摘要 |',
    '|---|---|---|---|',
    ...rows,
  );
const row = (n: number, abstract = '我们研究雪。') =>
  `| 松上雪${n} | Ada Ling | [PDF](https://arxiv.org/pdf/2604.0000${n}v1) | ${abstract} |`;
const raw = (...papers: object[]) =>
  readText('api/2026-05-03-arxiv.json', JSON.stringify({ date: '2026-05-03', papers }));
const paper = (n: number, more: object = {}) => ({
  title: `Snow on Pines ${n}`,
  authors: ['Ada Ling', 'Bo Ek'],
  abstract: 'We study snow on pines in the north of the country.',
  pdf_url: `https://arxiv.org/pdf/2604.0000${n}v2`,
  ...more,
});
const appearances = (...files: Parameters<typeof mergeArchive>[0][number][]) =>
  mergeArchive(files).digests.flatMap((digest) => digest.appearances);

describe('files of several formats', () => {
  it.each([[false], [true]])('make one row of a paper, in either order (reversed: %s)', (isReversed) => {
    const files = [table(row(1)), raw(paper(1, { categories: ['cs.CV'] }))];
    expect(appearances(...(isReversed ? files.toReversed() : files))).toMatchObject([
      {
        file: '2026-05-03-arxiv.md',
        titleZh: '松上雪1',
        titleEn: 'Snow on Pines 1',
        authors: ['Ada Ling', 'Bo Ek'],
        pdfUrl: 'https://arxiv.org/pdf/2604.00001v1',
        abstractZh: '我们研究雪。',
        categories: ['cs.CV'],
      },
    ]);
  });

  it('replace a translation that failed, and the stump that it left', () => {
    const [merged] = appearances(
      table(row(1, 'We study snow on pines in[翻译失败]')),
      raw(paper(1, { translated_abstract: '我们研究雪。' })),
    );
    expect(merged).toMatchObject({
      abstractZh: '我们研究雪。',
      abstractEn: 'We study snow on pines in the north of the country.',
    });
    expect(merged).not.toHaveProperty('translationFailed');
  });

  it('keep what only one of them has', () => {
    const digests = mergeArchive([table(row(1)), raw(paper(1), paper(2))]).digests;
    expect(digests.map(({ file, appearances: own }) => `${file} ${own.map(({ id }) => id)}`)).toEqual([
      '2026-05-03-arxiv.md arxiv:2604.00001',
      'api/2026-05-03-arxiv.json arxiv:2604.00002',
    ]);
  });

  it('do not change what was read', () => {
    const file = table(row(1));
    const before = JSON.stringify(file);
    mergeArchive([file, raw(paper(1))]);
    expect(JSON.stringify(file)).toBe(before);
  });

  it('keep papers apart that a file of its own repeats, and Markdown that translates anew', () => {
    expect(appearances(raw(paper(1), paper(1)))).toHaveLength(2);
    const other = readText(
      'b/2026-05-03-arxiv.md',
      '# arXiv 2026-05-03',
      '| 标题 | PDF |',
      '|---|---|',
      '| 雪 | https://arxiv.org/abs/2604.00001 |',
    );
    expect(appearances(table(row(1)), other)).toHaveLength(2);
  });

  it('are all in the order of precedence', () => {
    expect([...FORMATS.map(({ name }) => name)].sort()).toEqual([...FORMAT_ORDER].sort());
  });
});

describe('a day page of relative links', () => {
  const page = (file: string, ...targets: string[]) =>
    readText(
      file,
      '## 精读区',
      ...targets.map((target, at) => `${at + 1}. [Snow on Pines in the North, Part ${at}](${target})`),
    );
  const paperFile = (file: string) =>
    readText(
      file,
      '---',
      'title: Snow on Pines',
      'authors: Ada Ling',
      'pdf: https://arxiv.org/pdf/2607.00001v1',
      '---',
      'x',
    );

  it.each([
    ['/202607/27/2607.00001v1-snow', 'docs/202607/27/2607.00001v1-snow.md'],
    ['2607.00001v1-snow.html', 'docs/202607/27/2607.00001v1-snow.md'],
    ['./papers/2607.00001v1-snow/', 'docs/202607/27/papers/2607.00001v1-snow/index.md'],
    ['../28/2607.00001v1%20snow.md', 'docs/202607/28/2607.00001v1 snow.md'],
  ])('adds nothing where %s is read', (target, file) => {
    const index = page('docs/202607/27/README.md', target, '/elsewhere/2607.00002v1-ice');
    const merged = appearances(index, paperFile(file)).map(({ id, file: from }) => `${id} ${from}`);
    expect(merged.sort()).toEqual([`arxiv:2607.00001 ${file}`, 'arxiv:2607.00002 docs/202607/27/README.md']);
  });
});
