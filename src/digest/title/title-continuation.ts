/** Decides whether a title goes on in the next line. Nearly always what follows a title is a note; seldom it is its second half. */

import { hasChinese, type Line } from './cell-lines.ts';
import { isIntroduction } from './lead-grammar.ts';
import { opensNote } from './note-grammar.ts';

const LONGEST = 80;
const OPEN_END = /[：:—,，、&+/]$|\s[-–]$/;
const OPEN_START = /^(?:[—–：:，、]|-{1,2} )/;

/** Index of the title's last line. */
export function continuationEnd(lines: readonly Line[], at: number, titleEn: string | undefined): number {
  let last = at;
  while (last < lines.length - 1 && last - at < 2 && goesOn(lines, last, titleEn)) last += 1;
  return last;
}

function goesOn(lines: readonly Line[], at: number, titleEn: string | undefined): boolean {
  const [line, next, after] = [lines[at]!, lines[at + 1]!, lines[at + 2]];
  if (!looksLikeTitlePart(next.text) || hasChinese(line.text) !== hasChinese(next.text)) return false;
  if (OPEN_START.test(next.text) || OPEN_END.test(line.text)) return true;
  const standsTogether = !next.afterBlank && (after === undefined || after.afterBlank);
  return standsTogether && !says(line.text, next.text) && fits(line.text + next.text, titleEn);
}

function looksLikeTitlePart(text: string): boolean {
  if (text.length > LONGEST || opensNote(text)) return false;
  if (/^(?:.{0,4}版本?|作者|来源|机构|单位|日期)[：:]/.test(text)) return false;
  if (/^(?:[（([【〔|>#*"“《「]|[-•] |\d+[.、)）]\s?|`)/.test(text)) return false;
  if (/[。；;]/.test(text)) return false;
  const colon = text.search(/[：:]/);
  return colon === -1 || !isIntroduction(text.slice(0, colon));
}

/** The second line says the first one again: another candidate. */
function says(first: string, second: string): boolean {
  if (second.length < 6) return false;
  const known = new Set(first);
  const shared = [...second].filter((char) => known.has(char)).length;
  return shared > second.length * 0.55;
}

function fits(joined: string, titleEn: string | undefined): boolean {
  return titleEn === undefined || joined.length <= titleEn.length * 0.9 + 10;
}
