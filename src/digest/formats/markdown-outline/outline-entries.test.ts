/** Sections, bold lines and lists as generators write them, each with papers made for it. */
import { describe, expect, it } from 'vitest';
import { readRows, readText, rowsOf } from '#testing/read-text.ts';

const url = (n: number) => `https://arxiv.org/abs/2608.0000${n}`;
const TITLE = 'Snow on Pines: A Study of Winter';
const NAMES = 'Ada Ling, Bo Ek, Chen Wei';
const ABSTRACT =
  'We study snow on pines, and report the word error rate of 404 failures in the north of the country.';
const paper = (n: number) => ({
  id: `arxiv:2608.0000${n}`,
  titleEn: `${TITLE} ${n}`,
  digestDate: '2026-08-21',
});

/** The same layout for two papers, under headings of sections. */
const LAYOUTS: Record<string, (n: number) => string[]> = {
  'a heading that is the link, names in italics, plain labels': (n) => [
    `### [${n}] [${TITLE} ${n}](${url(n)})`,
    `*${NAMES}*`,
    '',
    'Main category: cs.CV',
    '',
    'TL;DR: Snow is cold.',
    '',
    '<details>',
    '  <summary>Details</summary>',
    'Motivation: Nobody knows.',
    '',
    `Abstract: ${ABSTRACT}`,
    '</details>',
    '',
  ],
  'a heading, then labels in bold': (n) => [
    `# ${TITLE} ${n} `,
    '',
    `**Authors**: ${NAMES}  `,
    '',
    `**Link**: [PDF](https://arxiv.org/pdf/2608.0000${n})  `,
    '',
    `**Abstract**: ${ABSTRACT} `,
    '',
    '---',
  ],
  'a numbered heading, then a list of labels': (n) => [
    `### ${n}. ${TITLE} ${n}`,
    ` - **Authors:** ${NAMES}`,
    ` - **Arxiv link:** ${url(n)}`,
    ' - **Abstract**',
    ` ${ABSTRACT}`,
  ],
  'a heading with its label, the title in the next line': (n) => [
    '### Title:',
    `${TITLE} ${n}`,
    `**Authors:** ${NAMES}`,
    `**Link:** ${url(n)}`,
    `**Abstract:** ${ABSTRACT}`,
  ],
  'labels in colour, the abstract quoted': (n) => [
    `### ${n}. [${TITLE} ${n}](${url(n)})`,
    '',
    `**<font color=#1a73e8>作者：</font>** ${NAMES}  `,
    '**<font color=#188038>领域：</font>** Robotics',
    '',
    '**<font color=#5f6368>摘要：</font>**',
    `> ${ABSTRACT}`,
  ],
  'items of a list with indented lines': (n) => [
    `- **[${TITLE} ${n}](${url(n)})**  \`arXiv:2608.0000${n}\`  \`cs.CV\``,
    `  _${NAMES}_`,
    '  <details><summary>Abstract</summary>',
    `  ${ABSTRACT}`,
    '  </details>',
    '',
  ],
  'bold items, the link further down': (n) => [
    `* **${TITLE} ${n}**  `,
    `  ${NAMES}  `,
    `  _2026-08-20_ · ${url(n)} · \`cs.CV\``,
    '',
    `  ${ABSTRACT}`,
    '',
  ],
  'folded summaries': (n) => [
    '<details>',
    `<summary><strong>${TITLE} ${n}</strong> - ${NAMES} - [[pdf]](https://arxiv.org/pdf/2608.0000${n})</summary>`,
    '',
    `**Abstract:** ${ABSTRACT}`,
    '</details>',
    '',
  ],
  'bold titles in book title marks': (n) => [
    `**《${TITLE} ${n}》**`,
    '',
    `arXiv：${url(n)}`,
    '',
    `作者：${NAMES}`,
    '',
    `> ${ABSTRACT}`,
    '',
  ],
  'plain paragraphs': (n) => [`${TITLE} ${n}`, NAMES, url(n), ABSTRACT, ''],
  'escaped numbers': (n) => [
    `100${n}\\. [${TITLE} ${n}](${url(n)})  `,
    `**Authors:** ${NAMES}`,
    '',
    `**Abstract:** ${ABSTRACT}`,
    '',
  ],
};

describe.each(Object.entries(LAYOUTS))('%s', (_, write) => {
  const rows = readRows(
    '2026-08-21.md',
    '# Papers of the day',
    '',
    '## Vision',
    ...write(1),
    '',
    '## Speech',
    ...write(2),
    ...write(3),
  );

  it('are papers, each once, with its title and link', () => {
    expect(rows).toMatchObject([paper(1), paper(2), paper(3)]);
  });

  it('have their authors and abstracts', () => {
    for (const row of rows) {
      expect(row.authors).toEqual([NAMES]);
      expect(row.abstractEn).toContain('the word error rate');
    }
  });
});

describe('in one line', () => {
  it.each([
    [
      `- 2026-08-20, **${TITLE} 1**, Ada Ling et.al., Paper: [${url(1)}](${url(1)}), Code: **[https://github.com/a/b](https://github.com/a/b)**`,
      { publishedOn: '2026-08-20', codeUrl: 'https://github.com/a/b', authors: ['Ada Ling et.al.'] },
    ],
    [`1. [${TITLE} 1](${url(1)}) （9.0/10）`, { score: '9.0/10' }],
    [
      `- [${TITLE} 1](${url(1)}) — a study of snow that covers all pines`,
      { abstractEn: 'a study of snow that covers all pines' },
    ],
    [
      `* ${TITLE} 1 [[pdf]](${url(1)}) [[code]](https://github.com/a/b)`,
      { codeUrl: 'https://github.com/a/b' },
    ],
    [`- ${TITLE} 1 ${url(1)}`, {}],
    [`- 🔥 **${TITLE} 1** | ${NAMES} | [arXiv](${url(1)})`, { authors: [NAMES] }],
  ])('%s', (line, expected) => {
    expect(readRows('2026-08-21.md', '# Papers', line)).toMatchObject([{ ...paper(1), ...expected }]);
  });
});

describe('in plain paragraphs', () => {
  it('the link may stand apart, or be the title', () => {
    const rows = readRows(
      '2026-08-21.md',
      `${TITLE} 1`,
      '',
      url(1),
      '',
      `[${TITLE} 2](${url(2)})`,
      '',
      `See also ${url(3)} for more of the same.`,
    );
    expect(rows).toMatchObject([paper(1), paper(2)]);
  });
});

describe('what is no paper', () => {
  it('a table of contents, whose papers stand again below with more', () => {
    const contents = [1, 2].map((n) => `${n}. [${TITLE} ${n}](${url(n)}) [[more](#link${n})]`);
    const below = LAYOUTS['a heading, then labels in bold']!;
    expect(readRows('2026-08-21.md', ...contents, '', ...below(1), ...below(2))).toMatchObject([
      paper(1),
      paper(2),
    ]);
  });

  it('a link in passing, within the text about another paper', () => {
    const lines = LAYOUTS['a heading, then labels in bold']!(1);
    const reference = `- 我们的方法建立在此前的工作 [前作](${url(9)}) 之上，并且做了许多改进，效果很好。`;
    expect(readRows('2026-08-21.md', ...lines.slice(0, -1), '', '**方法**', reference)).toMatchObject([
      paper(1),
    ]);
  });

  it('the heading of a section, also of one with a single paper', () => {
    const below = LAYOUTS['bold titles in book title marks']!;
    const rows = readRows(
      '2026-08-21.md',
      '# 语义分割与目标检测方向论文',
      ...below(1),
      '# 图像生成与编辑方向论文',
      ...below(2),
      ...below(3),
    );
    expect(rows).toMatchObject([paper(1), paper(2), paper(3)]);
  });

  it('a page of links to other things', () => {
    const file = readText(
      'README.md',
      '# My tools',
      '- [Getting started with the tool](docs/start.md)',
      '- [Home](https://example.org)',
    );
    expect(file).toMatchObject({ kind: 'none', digests: [] });
  });
});

describe('without links', () => {
  it('sections with the fields of a paper are papers', () => {
    const rows = readRows(
      '2026-08-21.md',
      `## ${TITLE} 1`,
      `- 作者：${NAMES}`,
      '- 链接：https://arxiv.org/abs/',
      `- 摘要：${ABSTRACT}`,
      `## ${TITLE} 2`,
      `- 作者：${NAMES}`,
      `- 摘要：${ABSTRACT}`,
    );
    expect(rows.map((row) => row.titleEn)).toEqual([`${TITLE} 1`, `${TITLE} 2`]);
  });

  it('items of a day page lead to pages of the same site, whose names hold ids', () => {
    const rows = readRows(
      'docs/202608/21/README.md',
      '## 精读区',
      `1. [${TITLE} 1](/202608/21/2608.00001v1-snow) （9.0/10）`,
      `2. [${TITLE} 2](./papers/260800002v2-snow.html)`,
    );
    expect(rows).toMatchObject([{ ...paper(1), score: '9.0/10' }, paper(2)]);
  });

  it('dated lists of titles are papers, numbered ones before other items', () => {
    const file = readText(
      '2026-08-21_report.md',
      '# 团队文献日报',
      '### 成员',
      '- 分析师 (analyst) - 北方团队，负责整理全部文献',
      '### 今日推荐',
      '1. Genomic variation of snow pines in the nor...',
      '2. 雪松在北方寒冷环境中的基因组变异研究',
    );
    expect(rowsOf(file).map(({ titleEn, titleZh }) => titleZh ?? titleEn)).toEqual([
      'Genomic variation of snow pines in the nor...',
      '雪松在北方寒冷环境中的基因组变异研究',
    ]);
  });
});
