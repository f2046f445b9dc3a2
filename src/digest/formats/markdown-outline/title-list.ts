/** Dated lists of titles without any link: the last thing that a digest may be. */

import type { Entry } from '#digest/entry.ts';
import { fieldOfName } from '#digest/fields/field-names.ts';
import { plainTitle } from '#digest/fields/title-cell.ts';
import { kindOfLine } from './outline-marks.ts';

const PAPERS =
  /论文|文献|文章|预印本|推荐|精选|papers?\b|articles?\b|preprints?\b|arxiv|biorxiv|medrxiv|reading|literature|論文|논문/i;
const NUMBERED = /^\s*(?:\d{1,4}(?:[.)]|\\\.)|\[\d{1,4}\]|[(（]\d{1,3}[)）]|[①-⑳]|\d{1,3}、)/;
const LONGEST_TITLE = 300;
const FEWEST_WORDS = 4;
const FEWEST_HAN = 10;

/** Numbered titles where there are any, else bullets under a heading that speaks of papers. */
export function readTitleList(lines: readonly string[]): Entry[] {
  if (!lines.some((line) => PAPERS.test(line))) return [];
  let isUnderPapers = false;
  const items = lines.flatMap((line, at) => {
    const { mark, label } = kindOfLine(line, at);
    if (mark?.kind === 'heading') isUnderPapers = PAPERS.test(mark.text);
    if (mark?.kind !== 'item' || (label && fieldOfName(label.name)?.concept !== 'title')) return [];
    const title = plainTitle(mark.text);
    return isListedTitle(title)
      ? [{ title, line: at + 1, isNumbered: NUMBERED.test(line), isUnderPapers }]
      : [];
  });
  const numbered = items.filter((item) => item.isNumbered);
  const chosen = numbered.length > 0 ? numbered : items.filter((item) => item.isUnderPapers);
  return chosen.map(({ title, line }) => ({ line, fields: { titleEn: title } }));
}

/** Some words that begin like a title, and no sentence, setting or name. */
function isListedTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[。！!；;:：]$|https?:|\]\(|`/.test(text)) return false;
  const han = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  if (han > 0) return han >= FEWEST_HAN && !/[（(].*[)）]\s*-|。/.test(text);
  return (
    /^[\p{Lu}\p{N}"“‘']/u.test(text) &&
    text.split(/\s+/).length >= FEWEST_WORDS &&
    !/[.!?]\s+[A-Z]/.test(text)
  );
}
