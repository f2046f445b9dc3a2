import { describe, expect, it } from 'vitest';
import { KIND_WEIGHT, matchRow } from './match-query.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchRow } from './search-fields.ts';

const row: SearchRow = {
  paper: 'arxiv:2301.00001',
  source: 'arxiv',
  day: '2025-02-14',
  hasNote: true,
  hasAbstract: true,
  id: '2301.00001',
  titleZh: '用 LoRA 微调扩散模型：U-Net 与 Transformer 的比较',
  titleEn: 'Fine-tuning diffusion models with GPT-4o and exploration',
  authors: 'Nobody, A.; Wang, X.',
  abstractZh: '我们测量了β-catenin 的表达（ＡＢＣ），用了 C++ 和 scRNA-seq。',
};
const rank = (text: string) => matchRow(parseQuery(text).query!, row);
const finds = (text: string) => rank(text) !== undefined;

describe('matchRow', () => {
  it('finds Chinese as a substring and Latin at word starts', () => {
    for (const text of [
      '扩散',
      '散模',
      '微调扩散模型',
      'transf',
      'diff',
      'net',
      'gpt-4',
      'u-net',
      'β-cat',
      'c++',
      'rna',
    ])
      expect([text, finds(text)]).toEqual([text, text !== 'rna']);
    expect(finds('former')).toBe(false);
    expect(finds('*former')).toBe(true);
    expect(finds('lora')).toBe(true);
    expect(finds('loration')).toBe(false);
  });

  it('ignores width, case and a space between Chinese and Latin', () => {
    expect(finds('ｌｏｒａ微调')).toBe(true);
    expect(finds('用LoRA')).toBe(true);
    expect(finds('abc')).toBe(true);
  });

  it('requires every word, the exact phrase and no excluded word', () => {
    expect(finds('diffusion 比较')).toBe(true);
    expect(finds('diffusion 没有')).toBe(false);
    expect(finds('"diffusion models"')).toBe(true);
    expect(finds('"diffusion model"')).toBe(false);
    expect(finds('"models diffusion"')).toBe(false);
    expect(finds('diffusion -lora')).toBe(false);
    expect(finds('diffusion -survey')).toBe(true);
  });

  it('searches ids only for terms with enough digits', () => {
    expect(finds('2301.0')).toBe(true);
    expect(finds('2301')).toBe(false);
    expect(finds('https://arxiv.org/pdf/2301.00001v3')).toBe(true);
    expect(finds('arxiv:2301.00002')).toBe(false);
  });

  it('filters by field, source, day, note and abstract', () => {
    expect(finds('author:wang')).toBe(true);
    expect(finds('author:lora')).toBe(false);
    expect(finds('title:lora')).toBe(true);
    expect(finds('title:catenin')).toBe(false);
    expect(finds('source:arXiv from:2025-02 to:2025 has:note has:abstract')).toBe(true);
    expect(finds('from:2025-02-15')).toBe(false);
    expect(finds('to:2025-01')).toBe(false);
    expect(finds('-has:note')).toBe(false);
  });

  it('filters by the user’s marks', () => {
    const marked = (sets: object) =>
      new Map(Object.entries(sets).map(([name, ids]) => [name, new Set<string>(ids)]));
    const is = (text: string, sets = {}) =>
      matchRow(parseQuery(text).query!, row, marked(sets)) !== undefined;
    expect(is('is:starred', { starred: [row.paper] })).toBe(true);
    expect(is('-is:starred', { starred: [row.paper] })).toBe(false);
    expect(is('is:starred', { read: [row.paper] })).toBe(false);
    for (const unread of ['is:unread', '-is:read']) {
      expect(is(unread)).toBe(true);
      expect(is(unread, { read: [row.paper] })).toBe(false);
    }
    expect(is('is:tagged tag:重要', { tagged: [row.paper], 'tag:重要': [row.paper] })).toBe(true);
    expect(is('-tag:"To Read"', { 'tag:to read': [row.paper] })).toBe(false);
    expect(is('lora is:read', { read: [row.paper] })).toBe(true);
    expect(finds('is:starred')).toBe(false);
  });

  it('ranks whole words first, then word starts, then infixes, and by field within each', () => {
    expect(rank('lora')).toBe(0);
    expect(rank('diffusion')).toBe(1);
    expect(rank('nobody')).toBe(2);
    expect(rank('catenin')).toBe(3);
    expect(rank('transf')).toBe(KIND_WEIGHT);
    expect(rank('*former')).toBe(2 * KIND_WEIGHT);
    expect(rank('transf diffusion')).toBe(KIND_WEIGHT + 1);
  });
});
