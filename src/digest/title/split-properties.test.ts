/** What holds for every cell, made up or real: no character is lost, and a title is whole. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_CELL_PIECES, repeatTo } from '#testing/hostile-text.fixture.ts';
import { splitAbstract } from './split-abstract.ts';
import { splitTitle } from './split-title.ts';

const CORPUS = '../shared/corpus/daily-papers';
/** White space, and the marks that may wrap a whole title. */
const MARKS = /[\s*#_`《》〈〉“”"「」『』]|<br ?\/?>/gi;

const essence = (...texts: (string | undefined)[]) => [...texts.join('').replace(MARKS, '')].sort().join('');

function expectTitleConserved(cell: string, titleEn?: string): void {
  const { titleLead, titleZh, titleNote } = splitTitle(cell, titleEn === undefined ? {} : { titleEn });
  expect(essence(titleLead, titleZh, titleNote), cell).toBe(essence(cell));
}

function expectAbstractConserved(cell: string): void {
  const { abstractZh, abstractEn, abstractNote } = splitAbstract(cell);
  const all = [abstractZh, abstractEn, abstractNote].join('').replace(/\s/g, '');
  expect([...all].sort().join(''), cell).toBe([...cell.replace(/\s/g, '')].sort().join(''));
}

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
    const count = (...texts: (string | undefined)[]) => texts.join('').replace(MARKS, '').length;
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

describe.skipIf(!existsSync(CORPUS))(
  'every cell of the corpus (left out where ../shared/corpus is missing)',
  () => {
    const found = existsSync(CORPUS) ? corpusCells() : [];

    it('keeps its characters', () => {
      expect(found.length).toBeGreaterThan(40_000);
      for (const { title, titleEn, abstract } of found) {
        expectTitleConserved(title, titleEn);
        expectAbstractConserved(abstract);
      }
    });

    it('has a title that is whole: splitting it again takes nothing off', () => {
      for (const { title, titleEn } of found) {
        const context = titleEn === undefined ? {} : { titleEn };
        const { titleZh } = splitTitle(title, context);
        if (titleZh !== undefined) expect(splitTitle(titleZh, context)).toEqual({ titleZh });
      }
    });
  },
);

/** Cut by the link that every row has; exactness is another test's business. */
function corpusCells(): { title: string; titleEn?: string; abstract: string }[] {
  const row =
    /^\| (.*?) \| [^|\n]* \|(?: \d{4}-\d\d-\d\d \|)? \[PDF\]\([^)\n]*\) \|( N\/A \|)?((?:(?!\n\| ).)*) \|$/gms;
  return readdirSync(CORPUS)
    .filter((name) => /^\d{4}-\d\d-\d\d-/.test(name))
    .flatMap((name) => [
      ...readFileSync(`${CORPUS}/${name}`, 'utf8')
        .replace(/^.*?---.*?\n/s, '')
        .matchAll(row),
    ])
    .map(([, title = '', hasTitle, last = '']) => {
      const text = last.trim();
      if (hasTitle === undefined || text === '') return { title, abstract: text };
      return { title, titleEn: text, abstract: '' };
    });
}
