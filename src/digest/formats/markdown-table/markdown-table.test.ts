/** Conservation: whatever stands in the cells of a digest, each row that was written is read, once, at its line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#digest/formats/markdown/markdown-lines.ts';
import { readStructure } from '#digest/formats/markdown/markdown-structure.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { readTable, type TableRow } from './markdown-table.ts';
import { unescapeCell } from './pipe-pieces.ts';

const LAYOUTS = {
  A: {
    header: '| 标题 | 作者 | PDF链接 | 代码仓库 | Title |',
    fields: ['title', 'author', 'link', 'code', 'english'],
  },
  B: { header: '| 标题 | 作者 | PDF链接 |  摘要 |', fields: ['title', 'author', 'link', 'abstract'] },
  D: {
    header: '| 标题 | 作者 | 发布日期 | PDF链接 | 摘要 |',
    fields: ['title', 'author', 'date', 'link', 'abstract'],
  },
  other: {
    header: '| 摘要 | PDF | 标题 | Abstract | 评分 | 作者 |',
    fields: ['abstract', 'link', 'title', 'english', 'score', 'author'],
  },
} as const;

type Cells = Record<'title' | 'author' | 'link' | 'code' | 'english' | 'abstract' | 'date' | 'score', string>;

const WORDS = [
  '模型',
  '学习',
  'LLM',
  '（注：',
  '）',
  '**',
  '$x$',
  '\\',
  '`',
  '<sub>',
  '[1]',
  '[a](b)',
  '翻译',
  '《',
  '0.5',
  ' ',
  '“',
  '𠮷',
  '\u200b',
  'https://a.org',
  '[翻译失败]',
];
/** Between bare pipes a piece that is a link by itself may pass for the row's own. */
const UNLINKED = WORDS.filter((word) => !/:\/\/|\]\(/.test(word));

const LINES = [
  '\n',
  '\n\n',
  '\n# 方法',
  '\n## 2025',
  '\n> 引用',
  '\n---\n',
  '\n- 一',
  '\n1. 二',
  '\n```\n',
  '\n<div>',
  '\n\t缩进',
  '\n===\n',
  '\n\n\n\n',
];
const PIPES = ['|', ' | ', '\n| 一 | 二 |', '\n|---|---|\n', '\n| 一', '|\n', '||', '\n|三|四|五|\n\n'];

const text = (...parts: string[][]) =>
  fc.array(fc.constantFrom(...parts.flat()), { maxLength: 8 }).map((words) => words.join('').trim());

const cells = (wild: fc.Arbitrary<string>): fc.Arbitrary<Cells> =>
  fc.record({
    title: wild,
    author: fc.constantFrom('Ada Ling', 'Busch, E. L.', '', '李 雷'),
    link: fc.nat(99_999).map((n) => `[PDF](http://arxiv.org/pdf/2501.${String(n).padStart(5, '0')}v1)`),
    code: fc.constantFrom('N/A', '', '[Code](https://github.com/a/b)'),
    english: fc.constantFrom('On Snow', 'A: B?', ''),
    abstract: wild,
    date: fc.constantFrom('2026-05-01', '2025-12-31', ''),
    score: fc.constantFrom('', '5'),
  });

type Layout = keyof typeof LAYOUTS;

const digest = (wild: fc.Arbitrary<string>) =>
  fc.record({
    layout: fc.constantFrom(...(Object.keys(LAYOUTS) as Layout[])),
    rows: fc.array(cells(wild), { maxLength: 6 }),
    eol: fc.constantFrom('\n', '\r\n', '\r'),
    finalNewline: fc.boolean(),
  });

function render(
  layout: Layout,
  rows: readonly Cells[],
  escapeCell: (text: string) => string,
): { text: string; lines: number[] } {
  const { header, fields } = LAYOUTS[layout];
  let text = `# arXiv 2025-01-09\n\n${header}\n${header.replace(/[^|]+/g, '---')}\n`;
  const lines = rows.map((row) => {
    const line = text.split('\n').length;
    text += `| ${fields.map((field) => escapeCell(row[field])).join(' | ')} |\n`;
    return line;
  });
  return { text, lines };
}

function readRows(text: string): TableRow[] {
  const lines = splitLines(text);
  return readStructure(lines).flatMap((section) =>
    section.tables.flatMap((table) => readTable(lines, table).rows),
  );
}

describe('rows that were written are read', () => {
  it('with every cell as it was, where pipes are escaped', () => {
    const wild = text(WORDS, LINES, PIPES);
    fc.assert(
      fc.property(digest(wild), ({ layout, rows, eol, finalNewline }) => {
        const escapeCell = (cell: string) => cell.replaceAll('|', '\\|');
        const written = render(layout, rows, escapeCell);
        const file = written.text.replaceAll('\n', eol);
        const read = readRows(finalNewline ? file : file.trimEnd());
        expect(read.map(({ raw }) => raw.line + 1)).toEqual(written.lines);
        const { fields } = LAYOUTS[layout];
        for (const [at, { raw }] of read.entries())
          expect(raw.cells.map((cell) => unescapeCell(cell ?? '').trim())).toEqual(
            fields.map((field) => rows[at]![field]),
          );
        expect(read.flatMap(({ raw }) => raw.faults)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('each once and in order, where pipes are not escaped', () => {
    const wild = text(UNLINKED, PIPES);
    fc.assert(
      fc.property(digest(wild), ({ layout, rows }) => {
        const written = render(layout, rows, (cell) => cell);
        const read = readRows(written.text);
        expect(read.flatMap(({ url }) => url ?? [])).toEqual(
          rows.map(({ link }) => link.slice('[PDF]('.length, -1)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('with the right cells, where a title holds pipes and its row ends well', () => {
    const table = fc
      .record({
        width: fc.integer({ min: 1, max: 5 }),
        height: fc.integer({ min: 1, max: 4 }),
        blank: fc.boolean(),
      })
      .map(
        ({ width, height, blank }) => `${blank ? '\n' : ''}${`\n|${' 一 |'.repeat(width)}`.repeat(height)}`,
      );
    const wild = fc
      .tuple(text(UNLINKED, ['p(y|x)', '|x|，']), fc.oneof(fc.constant(''), table), text(UNLINKED))
      .map((parts) => `题${parts.join('')}`.trim());
    fc.assert(
      fc.property(digest(wild), ({ layout, rows }) => {
        fc.pre(layout !== 'other');
        const plain = rows.map((row) => ({
          ...row,
          abstract: '文',
          author: 'A',
          english: 'E',
          date: '2026-05-01',
        }));
        const written = render(layout, plain, (cell) => cell);
        const titles = readRows(written.text).map(({ raw }) => raw.cells[0]?.trim());
        expect(titles).toEqual(plain.map((row) => row.title));
      }),
      { numRuns: 400 },
    );
  });
});

describe('any text', () => {
  it('is read without an exception, and each row or problem names a line of the file', () => {
    const wild = fc.array(
      fc.constantFrom(
        ...WORDS,
        ...LINES,
        ...PIPES,
        '[PDF](http://arxiv.org/pdf/2501.00001v1)',
        'PDF缺失',
        LAYOUTS.A.header,
        '\n',
        '\n# arXiv 2025-01-09\n',
        '\n## bioRxiv\n',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(wild, (words) => {
        const text = words.join('');
        const count = splitLines(text).length;
        const { digests, problems } = readDigestFile('x.md', new TextEncoder().encode(text));
        const places = [...digests.flatMap((one) => one.rows), ...problems].map((one) => one.line ?? 1);
        expect(places.every((line) => line >= 1 && line <= count)).toBe(true);
        for (const row of digests.flatMap((one) => one.rows))
          for (const value of Object.values(row))
            expect(value === '' || value === undefined || value === null).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('of any bytes, too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const file = readDigestFile('x.md', bytes);
        expect(file.kind !== 'none' || file.problems.length > 0).toBe(true);
      }),
    );
  });
});
