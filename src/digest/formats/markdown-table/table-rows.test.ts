/** Rows that no Markdown parser reads: many lines, pipes in cells, lost pipes, lost links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '#digest/fields/column-names.ts';
import { cellsOfLine } from '#digest/formats/markdown/markdown-lines.ts';
import { readTableRows } from './table-rows.ts';

const A = '| 标题 | 作者 | PDF链接 | 代码仓库 | Title |';
const B = '| 标题 | 作者 | PDF链接 | 摘要 |';
const D = '| 标题 | 作者 | 发布日期 | PDF链接 | 摘要 |';
const link = (n: number) => `[PDF](http://arxiv.org/pdf/2501.0000${n}v1)`;

/** Rows as `line: cell ¦ cell`, undefined cells as `∅`; then what belongs to no row. */
function cut(header: string, ...lines: string[]): string[] {
  const columns = readHeader(cellsOfLine(header))!.columns;
  const text = lines.join('\n').split('\n');
  const { rows, strays } = readTableRows(text, 0, text.length, columns);
  return [
    ...rows.map(({ line, cells }) => `${line}: ${cells.map((cell) => cell?.trim() ?? '∅').join(' ¦ ')}`),
    ...strays.map((stray) => `stray ${stray.line}: ${stray.text}`),
  ];
}

describe('well-formed rows', () => {
  it('stand on one line or on many, blank lines included', () => {
    expect(
      cut(
        B,
        `| 甲 | A | ${link(1)} | 文 |`,
        '| 乙',
        '',
        '（注：',
        '1. 一',
        `2. 二） | B | ${link(2)} | 文`,
        '',
        '尾 |',
        `| 丙 | C | ${link(3)} |  |`,
      ),
    ).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `1: 乙\n\n（注：\n1. 一\n2. 二） ¦ B ¦ ${link(2)} ¦ 文\n\n尾`,
      `8: 丙 ¦ C ¦ ${link(3)} ¦`.concat(' '),
    ]);
  });

  it('need no space beside their pipes, and may be indented', () => {
    expect(cut(B, `|甲|A|${link(1)}|文|`, `  | 乙 | B | ${link(2)} | 文 |  `)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ 文`,
    ]);
  });

  it.each(['PDF', '见官网', 'TBA', 'paper.pdf', 'ftp://a.org/x.pdf', '[PDF](paper.pdf)', '待补'])(
    'hold «%s» for a link, beside rows of one line and of many',
    (cell) => {
      expect(
        cut(
          B,
          `| 甲 | A | ${cell} | 文 |`,
          `| 乙 | B | ${link(1)} | 字 |`,
          '| 丙',
          '',
          `（注：冰） | C | ${cell} | 文 |`,
          `| 丁 | D | ${link(2)} | 字 |`,
          `| 戊 | E | ${cell} | 文 |`,
        ),
      ).toEqual([
        `0: 甲 ¦ A ¦ ${cell} ¦ 文`,
        `1: 乙 ¦ B ¦ ${link(1)} ¦ 字`,
        `2: 丙\n\n（注：冰） ¦ C ¦ ${cell} ¦ 文`,
        `5: 丁 ¦ D ¦ ${link(2)} ¦ 字`,
        `6: 戊 ¦ E ¦ ${cell} ¦ 文`,
      ]);
    },
  );

  it('are as many as their lines, whatever their cells hold', () => {
    const word = fc.constantFrom(
      'PDF',
      '见官网',
      'TBA',
      'ftp://a.org',
      '-',
      '题',
      'A\\|B',
      'https://github.com/a/b',
      '#',
      '>',
      '',
    );
    const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(A, B, D),
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 })),
        (header, rows) => {
          const width = cellsOfLine(header).length;
          const lines = rows.map((cells, at) => `| 题${at} | ${cells.slice(1, width).join(' | ')} |`);
          expect(cut(header, ...lines).map((row) => row.split(' ')[1])).toEqual(
            rows.map((_, at) => `题${at}`),
          );
        },
      ),
    );
  });

  it('may hold escaped pipes', () => {
    expect(cut(B, `| 甲\\|乙 | A | ${link(1)} | $\\\\|x\\\\|$ |`)).toEqual([
      `0: 甲\\|乙 ¦ A ¦ ${link(1)} ¦ $\\\\|x\\\\|$`,
    ]);
  });
});

describe('pipes in cells', () => {
  it('of a title on one line', () => {
    expect(cut(B, `| 条件概率 p(y|x) | A | ${link(1)} | 文 |`, `| 乙 | B | ${link(2)} | 文 |`)).toEqual([
      `0: 条件概率 p(y|x) ¦ A ¦ ${link(1)} ¦ 文`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ 文`,
    ]);
  });

  it('of an abstract, and of an English title', () => {
    expect(cut(B, `| 甲 | A | ${link(1)} | 范数 |x|+|y| 有界 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 范数 |x|+|y| 有界`,
    ]);
    expect(
      cut(A, `| 甲 | A | ${link(1)} | N/A | On p(y|x) and |z| |`, `| 乙 | B | ${link(2)} | N/A | B |`),
    ).toEqual([`0: 甲 ¦ A ¦ ${link(1)} ¦ N/A ¦ On p(y|x) and |z|`, `1: 乙 ¦ B ¦ ${link(2)} ¦ N/A ¦ B`]);
  });

  it('of a title and an abstract at once, with a date between', () => {
    expect(cut(D, `| a|b | A | 2026-05-01 | ${link(1)} | c|d |`)).toEqual([
      `0: a|b ¦ A ¦ 2026-05-01 ¦ ${link(1)} ¦ c|d`,
    ]);
  });

  it('a table in a title', () => {
    const table = ['| 甲', '', '| 方法 | 结果 |', '|---|---|', '| 一 | 二 |', '| 三 | 四 |', ''].join('\n');
    expect(
      cut(
        B,
        `| 〇 | Z | ${link(0)} | 文 |`,
        `${table}完。 | A | ${link(1)} | 文 |`,
        `| 乙 | B | ${link(2)} | 文 |`,
      ),
    ).toEqual([
      `0: 〇 ¦ Z ¦ ${link(0)} ¦ 文`,
      `1: ${table.slice(2)}完。 ¦ A ¦ ${link(1)} ¦ 文`,
      `8: 乙 ¦ B ¦ ${link(2)} ¦ 文`,
    ]);
  });

  it.each([2, 3, 4, 5])('a table of %i columns and no blank lines in a title of every layout', (width) => {
    const line = (word: string) => `|${` ${word} |`.repeat(width)}`;
    const title = ['甲：研究', line('列'), line('---'), line('值'), line('值')].join('\n');
    for (const [header, tail] of [
      [A, `A | ${link(1)} | N/A | Title |`],
      [B, `A | ${link(1)} | 文 |`],
      [D, `A | 2026-05-01 | ${link(1)} | 文 |`],
    ] as const) {
      const rows = cut(header, `| ${title} | ${tail}`, `| 乙 | ${tail}`);
      expect(rows[0]).toBe(`0: ${title} ¦ ${cut(header, `| 丙 | ${tail}`)[0]!.slice('0: 丙 ¦ '.length)}`);
      expect(rows).toHaveLength(2);
    }
  });

  it('a last line of a title that begins with a pipe', () => {
    expect(cut(B, '| 甲', `| 乙 | A | ${link(1)} | 文 |`)).toEqual([`0: 甲\n| 乙 ¦ A ¦ ${link(1)} ¦ 文`]);
  });

  it('a table in an abstract', () => {
    const abstract = ['结果如下：', '', '| 方法 | 值 |', '|---|---|', '| 一 | 2 |', '', '以上。'].join('\n');
    expect(cut(B, `| 甲 | A | ${link(1)} | ${abstract} |`, `| 乙 | B | ${link(2)} | 文 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ ${abstract}`,
      `7: 乙 ¦ B ¦ ${link(2)} ¦ 文`,
    ]);
  });

  it('lines of an abstract that look like Markdown', () => {
    const abstract = ['背景', '# 方法', '> 引用', '---', '|---|', '结论'].join('\n');
    expect(cut(B, `| 甲 | A | ${link(1)} | ${abstract} |`, `| 乙 | B | ${link(2)} | 文 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ ${abstract}`,
      `6: 乙 ¦ B ¦ ${link(2)} ¦ 文`,
    ]);
  });
});

describe('links', () => {
  it.each([
    'PDF缺失',
    '[pdf](https://arxiv.org/pdf/2501.00001)',
    '[链接](https://doi.org/10.1016/S0140-6736(20)30183-5)',
    'https://arxiv.org/abs/2501.00001',
    '<https://arxiv.org/abs/2501.00001>',
    '[PDF](https://a.org/x) / [HTML](https://a.org/y)',
    '<a href="https://arxiv.org/abs/2501.00001">PDF</a>',
  ])('%s is one, also where the row is torn', (cell) => {
    expect(cut(B, '| 甲', `乙|丙 | A | ${cell} | 文 |`, `| 丁 | B | ${cell} | 文 |`)).toEqual([
      `0: 甲\n乙|丙 ¦ A ¦ ${cell} ¦ 文`,
      `2: 丁 ¦ B ¦ ${cell} ¦ 文`,
    ]);
  });

  it.each(['', 'N/A', '无', '-'])('«%s» is none, and the row is a row', (cell) => {
    expect(
      cut(
        B,
        `| 甲 | A | ${cell} | 文 |`,
        '| 乙',
        '',
        `注 | B | ${cell} | 文 |`,
        `| 丙 | C | ${link(3)} | 文 |`,
      ),
    ).toEqual([`0: 甲 ¦ A ¦ ${cell} ¦ 文`, `1: 乙\n\n注 ¦ B ¦ ${cell} ¦ 文`, `4: 丙 ¦ C ¦ ${link(3)} ¦ 文`]);
  });

  it('a code link is not taken for the paper', () => {
    expect(cut(A, '| 甲', `乙 | A | ${link(1)} | [Code](https://github.com/a/b) | T |`)).toEqual([
      `0: 甲\n乙 ¦ A ¦ ${link(1)} ¦ [Code](https://github.com/a/b) ¦ T`,
    ]);
  });
});

describe('torn rows', () => {
  it('two on one line, with one pipe or two between them', () => {
    const rows = [`0: 甲 ¦ A ¦ ${link(1)} ¦ 文`, `0: 乙 ¦ B ¦ ${link(2)} ¦ 字`];
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 || 乙 | B | ${link(2)} | 字 |`)).toEqual(rows);
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 | | 乙 | B | ${link(2)} | 字 |`)).toEqual(rows);
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 | 乙 | B | ${link(2)} | 字 |`)).toEqual(rows);
  });

  it('two on one line where the second runs over many', () => {
    expect(
      cut(
        B,
        `| 甲 | A | ${link(1)} | 文 || 乙`,
        '',
        `注 | B | ${link(2)} | 字 |`,
        `| 丙 | C | ${link(3)} | 文 |`,
      ),
    ).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `0: 乙\n\n注 ¦ B ¦ ${link(2)} ¦ 字`,
      `3: 丙 ¦ C ¦ ${link(3)} ¦ 文`,
    ]);
  });

  it('without a first or a last pipe', () => {
    expect(cut(B, `| 甲 | A | ${link(1)} | 文`, `| 乙 | B | ${link(2)} | 字 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ 字`,
    ]);
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 |`, `乙 | B | ${link(2)} | 字 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ 字`,
    ]);
    expect(cut(B, `乙 | B | ${link(2)} | 字 |`)).toEqual([`0: 乙 ¦ B ¦ ${link(2)} ¦ 字`]);
  });

  it('cut off at the end of the file, anywhere', () => {
    const whole = `| 乙 | B | ${link(2)} | 字`;
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 |`, whole)[1]).toBe(`1: 乙 ¦ B ¦ ${link(2)} ¦ 字`);
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 |`, `| 乙 | B | ${link(2)}`)[1]).toBe(
      `1: 乙 ¦ B ¦ ${link(2)} ¦ ∅`,
    );
    expect(cut(B, `| 甲 | A | ${link(1)} | 文 |`, '| 乙 | B')[1]).toBe('1: 乙 ¦ B ¦ ∅ ¦ ∅');
  });

  it('with too few cells', () => {
    expect(cut(B, `| 甲 | A | ${link(1)} |`, `| 乙 | B | ${link(2)} | 字 |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ ∅`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ 字`,
    ]);
    expect(cut(A, `| 甲 | A | ${link(1)} | Title |`, `| 乙 | B | ${link(2)} | N/A | T |`)).toEqual([
      `0: 甲 ¦ A ¦ ${link(1)} ¦ ∅ ¦ Title`,
      `1: 乙 ¦ B ¦ ${link(2)} ¦ N/A ¦ T`,
    ]);
    expect(cut(D, `| 甲 | A | ${link(1)} | 文 |`, `| ${link(2)} | 字 |`)).toEqual([
      `0: 甲 ¦ A ¦ ∅ ¦ ${link(1)} ¦ 文`,
      `1: ∅ ¦ ∅ ¦ ∅ ¦ ${link(2)} ¦ 字`,
    ]);
  });

  it('without a link and without its last cells is its own, and takes no neighbour with it', () => {
    expect(cut(B, '| 甲 | A', '| 乙 | B |', `| 丙 | C | ${link(3)} | 文 |`, '| 丁 | D')).toEqual([
      '0: 甲 ¦ A ¦ ∅ ¦ ∅',
      '1: 乙 ¦ B ¦ ∅ ¦ ∅',
      `2: 丙 ¦ C ¦ ${link(3)} ¦ 文`,
      '3: 丁 ¦ D ¦ ∅ ¦ ∅',
    ]);
    expect(cut(B, ...Array(1000).fill('| 坏行 | x'))).toHaveLength(1000);
  });

  it('words before, between and after rows belong to none', () => {
    expect(
      cut(
        B,
        '今日共两篇：',
        `| 甲 | A | ${link(1)} | 文 |`,
        '',
        '### 视觉',
        '',
        `| 乙 | B | ${link(2)} | 字 |`,
        '',
        '以上由模型翻译。',
      ),
    ).toEqual([
      `1: 甲 ¦ A ¦ ${link(1)} ¦ 文`,
      `5: 乙 ¦ B ¦ ${link(2)} ¦ 字`,
      'stray 0: 今日共两篇：',
      'stray 3: ### 视觉',
      'stray 7: 以上由模型翻译。',
    ]);
  });
});
