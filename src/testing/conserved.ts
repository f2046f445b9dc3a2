/** For tests of titles and abstracts: a cell that is split keeps all of its characters. */
import { expect } from 'vitest';
import { splitAbstract } from '#digest/title/split-abstract.ts';
import { splitTitle } from '#digest/title/split-title.ts';

/** White space, and the marks that may wrap a whole title. */
export const WRAPPERS = /[\s*#_`《》〈〉“”"‘’'「」『』]|<br ?\/?>/gi;

const essence = (...texts: (string | undefined)[]) =>
  [...texts.join('').replace(WRAPPERS, '')].sort().join('');

/** Fails where a character of the cell is lost, or one was added. */
export function expectTitleConserved(cell: string, titleEn?: string): void {
  const { titleLead, titleZh, titleNote } = splitTitle(cell, titleEn === undefined ? {} : { titleEn });
  expect(essence(titleLead, titleZh, titleNote), cell).toBe(essence(cell));
}

/** Fails where a character of the cell is lost, or one was added. */
export function expectAbstractConserved(cell: string): void {
  const { abstractZh, abstractEn, abstractNote } = splitAbstract(cell);
  const all = [abstractZh, abstractEn, abstractNote].join('').replace(/\s/g, '');
  expect([...all].sort().join(''), cell).toBe([...cell.replace(/\s/g, '')].sort().join(''));
}
