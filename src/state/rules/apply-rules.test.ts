import { describe, expect, it } from 'vitest';
import type { Appearance } from '#core/paper/paper.ts';
import type { Rule } from '#state/library/store/rule.ts';
import { applyRules } from './apply-rules.ts';

const row = (key: string, more: Partial<Appearance>): Appearance => ({
  id: `arxiv:${key}`,
  source: 'arxiv',
  file: 'a.md',
  line: 1,
  place: 1,
  ...more,
});
const ROWS = [
  row('1', { titleZh: '扩散模型入门', authors: ['Ana Ruiz'] }),
  row('2', { titleZh: '图像扩散 模型', authors: ['Bo Li'] }),
  row('3', { titleEn: 'Exploration of LoRA', source: 'biorxiv' }),
  row('4', { abstractZh: '谈的是微调LoRA' }),
];
const rule = (kind: Rule['kind'], words: string, more: Partial<Rule> = {}): Rule => ({
  id: `${kind} ${words}`,
  kind,
  words,
  isPattern: false,
  isOn: true,
  at: 1,
  ...more,
});
const verdictsOf = (rules: Rule[], matches = new Map<string, Set<string>>()) =>
  [...applyRules(rules, ROWS, matches)].map(
    ([id, { isHidden, rule: by }]) => `${isHidden ? '-' : '+'}${id.slice(6)} ${by.words}`,
  );

describe('rules', () => {
  it('pin and hide by words like a search', () => {
    expect(verdictsOf([rule('include', '扩散模型')])).toEqual(['+1 扩散模型']);
    expect(verdictsOf([rule('exclude', '微调 lora')])).toEqual(['-4 微调 lora']);
    expect(verdictsOf([rule('include', '扩散 -图像')])).toEqual(['+1 扩散 -图像']);
  });

  it('hide before they pin, and name the rule', () => {
    expect(verdictsOf([rule('include', '扩散'), rule('exclude', '图像')])).toEqual(['+1 扩散', '-2 图像']);
  });

  it('match authors and sources', () => {
    expect(verdictsOf([rule('author', 'ruiz'), rule('source', 'bioRxiv')])).toEqual([
      '+1 ruiz',
      '+3 bioRxiv',
    ]);
  });

  it('use the matches of patterns, and skip a pattern without matches', () => {
    const pattern = rule('exclude', 'lo.a', { isPattern: true });
    expect(verdictsOf([pattern], new Map([[pattern.id, new Set(['arxiv:3'])]]))).toEqual(['-3 lo.a']);
    expect(verdictsOf([pattern])).toEqual([]);
  });
});
