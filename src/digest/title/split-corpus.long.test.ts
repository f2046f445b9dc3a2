/** What holds for every cell of a large public archive, where that lies beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectAbstractConserved, expectTitleConserved } from '#testing/conserved.ts';
import { splitTitle } from './split-title.ts';

const CORPUS = '../shared/corpus/daily-papers';

describe.skipIf(!existsSync(CORPUS))(
  'every cell of the public archive (left out where ../shared/corpus is missing)',
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
