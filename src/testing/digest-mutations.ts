/** Rewrites a digest in ways that change nothing of what it says: other generators, editors and machines do all of them. */
import { splitLines } from '#digest/formats/markdown/markdown-lines.ts';
import { readStructure } from '#digest/formats/markdown/markdown-structure.ts';
import { readTable } from '#digest/formats/markdown-table/markdown-table.ts';
import { unescapeCell } from '#digest/formats/markdown-table/pipe-pieces.ts';

/** A digest with one table, in pieces. */
export interface WrittenDigest {
  /** Lines above the table. */
  above: string[];
  header: string[];
  alignment: string | undefined;
  /** Cells without escapes. */
  rows: string[][];
  below: string;
  /** What stands on both sides of a pipe. */
  padding: string;
  eol: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';
  /** Whether the bytes begin with a mark of their order. */
  isMarked: boolean;
}

/** A number from 0 up to 1, as `Math.random` gives. */
type Dice = () => number;
export type Mutation = (digest: WrittenDigest, dice: Dice) => WrittenDigest;

/** Undefined where the text is not one digest with one table. */
export function takeDigest(text: string): WrittenDigest | undefined {
  const lines = splitLines(text);
  const tables = readStructure(lines).flatMap((section) => section.tables);
  const table = tables[0];
  if (!table?.columns || tables.length !== 1) return undefined;
  return {
    above: lines.slice(0, table.line),
    header: table.columns.map((column) => column.name),
    alignment: '---',
    rows: readTable(lines, table).rows.map(({ raw, columns }) =>
      columns.map((_, at) => unescapeCell(raw.cells[at] ?? '').trim()),
    ),
    below: '',
    padding: ' ',
    eol: '\n',
    encoding: 'UTF-8',
    isMarked: false,
  };
}

export function writeDigest(digest: WrittenDigest): string {
  const { above, header, alignment, rows, below, padding, eol } = digest;
  const line = (cells: readonly string[]) =>
    `|${cells.map((cell) => `${padding}${cell}${padding}`).join('|')}|`;
  const table = [
    line(header),
    ...(alignment === undefined ? [] : [line(header.map(() => alignment))]),
    ...rows.map((cells) => line(cells.map((cell) => cell.replaceAll('|', '\\|')))),
  ];
  return `${[...above, ...table].join('\n')}\n${below}`.replaceAll('\n', eol);
}

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  标题: ['**标题**', '中文标题', '论文标题', '题目', '标 题', '标题（中文）', '标题 / Title'],
  作者: ['第一作者', 'Author', '作者列表', '**作者**'],
  PDF链接: ['PDF', 'pdf 链接', '论文链接', 'Link', '下载'],
  代码仓库: ['代码', 'Code', '代码链接', 'GitHub'],
  Title: ['英文标题', 'Title (English)', 'Original Title', '原标题'],
  摘要: ['中文摘要', '摘要（中文）', '论文摘要', '摘 要', '内容摘要'],
  发布日期: ['发布时间', '日期', 'Published', '发表日期'],
};

const pick = <One>(all: readonly One[], dice: Dice): One => all[Math.floor(dice() * all.length)]!;

const shuffled = (count: number, dice: Dice): number[] =>
  Array.from({ length: count }, (_, at) => ({ at, key: dice() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'columns in another order': (digest, dice) => {
    const order = shuffled(digest.header.length, dice);
    const inOrder = (cells: readonly string[]) => order.map((at) => cells[at]!);
    return { ...digest, header: inOrder(digest.header), rows: digest.rows.map(inOrder) };
  },
  'a column that nobody knows': (digest, dice) => {
    const at = Math.floor(dice() * (digest.header.length + 1));
    const name = pick(['序号', '天气', 'Mood', 'Fancy', 'No.'], dice);
    const rows = digest.rows.map((cells, row) => cells.toSpliced(at, 0, String(row + 1)));
    return { ...digest, header: digest.header.toSpliced(at, 0, name), rows };
  },
  'other names of columns': (digest, dice) => ({
    ...digest,
    header: digest.header.map((name) => pick([name, ...(SYNONYMS[name] ?? [])], dice)),
  }),
  padding: (digest, dice) => ({ ...digest, padding: pick(['', '   ', '\t', '\u00a0', '\u3000 '], dice) }),
  'another row of dashes': (digest, dice) => ({
    ...digest,
    alignment: pick([undefined, ':---', ':-:', '-------:', '--'], dice),
  }),
  'the header once more': (digest, dice) => {
    const at = Math.floor(dice() * (digest.rows.length + 1));
    return { ...digest, rows: digest.rows.toSpliced(at, 0, digest.header) };
  },
  'words around the table': (digest) => ({
    ...digest,
    above: [...digest.above, '今天的论文如下。', ''],
    below: '\n---\n\n由程序生成，仅供参考。\n',
  }),
  'line ends': (digest, dice) => ({ ...digest, eol: pick(['\r\n', '\r'], dice) }),
  'another encoding': (digest, dice) => ({
    ...digest,
    encoding: pick(['UTF-8', 'UTF-16LE', 'UTF-16BE'], dice),
    isMarked: true,
  }),
};
