/** What holds for every cell: no character is lost, and a title is whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAbstractConserved, expectTitleConserved, WRAPPERS } from '#testing/conserved.ts';
import { HOSTILE_CELL_PIECES, repeatTo } from '#testing/hostile-text.fixture.ts';
import { splitAbstract } from './split-abstract.ts';
import { splitTitle } from './split-title.ts';

const fragment = fc.constantFrom(
  ...[
    '图神经网络',
    '的可解释性',
    '翻译：',
    '标题：',
    '（注：',
    '）',
    '译为',
    '以下是',
    '中文',
    '。',
    '：',
    '，',
    '或',
    '希望',
    '好的，',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...[
    '**',
    '*',
    '#',
    '# ',
    '《',
    '》',
    '“',
    '”',
    '"',
    '---',
    '```',
    '| a |',
    '1. ',
    '- ',
    'Deep Nets',
    ' ',
    '[翻译失败]',
    '【',
    '】',
    '<br>',
    '$x:y$',
    '<think>',
    '</think>',
  ],
);
const cells = fc.oneof(
  fc.array(fragment, { maxLength: 24 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

describe('every cell', () => {
  it('keeps its characters in lead, title and note', () => {
    fc.assert(fc.property(cells, fc.option(cells, { nil: undefined }), expectTitleConserved), {
      numRuns: 3000,
    });
  });

  it('keeps its characters in abstract and note', () => {
    fc.assert(fc.property(cells, expectAbstractConserved), { numRuns: 3000 });
  });

  it.each(HOSTILE_CELL_PIECES)('keeps 100,000 characters of %j', (piece) => {
    const cell = repeatTo(100_000, piece);
    const count = (...texts: (string | undefined)[]) => texts.join('').replace(WRAPPERS, '').length;
    for (const [text, context] of [
      [cell, {}],
      [`图${cell}图`, { titleEn: cell }],
    ] as const) {
      const { titleLead, titleZh, titleNote } = splitTitle(text, context);
      expect(count(titleLead, titleZh, titleNote)).toBe(count(text));
    }
    for (const text of [cell, `图${cell}）`]) {
      const { abstractZh, abstractEn, abstractNote } = splitAbstract(text);
      expect(count(abstractZh, abstractEn, abstractNote)).toBe(count(text));
    }
  });
});
