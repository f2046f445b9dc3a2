/** Title fields of an entry → what the paper is called in each language, and what was said about it. */
import type { Row } from '#core/paper/row.ts';
import type { Fields } from '#digest/entry.ts';
import { memoize } from '#digest/memoize.ts';
import { splitTitle } from '#digest/title/split-title.ts';
import { languageOf } from './language.ts';

export type TitleParts = Pick<Row, 'titleZh' | 'titleEn' | 'titleLead' | 'titleNote'>;

/** Combined pages repeat titles of files just read; splitting them is the most expensive step of reading. */
const splitOnce = memoize((cell: string, titleEn: string | undefined) =>
  splitTitle(cell, titleEn === undefined ? {} : { titleEn }),
);

export function readTitles({ titleZh: zh, titleEn: en }: Pick<Fields, 'titleZh' | 'titleEn'>): TitleParts {
  const oneLine = en?.replace(/\s+/g, ' ');
  // The only title stands under a name that says no language.
  const isOnlyTitle = zh === undefined && oneLine !== undefined && isTranslation(oneLine);
  const titleEn = isOnlyTitle ? undefined : oneLine;
  const cell = isOnlyTitle ? en : zh;
  if (cell === undefined) return titleEn === undefined ? {} : { titleEn };
  const split = splitOnce(cell, titleEn);
  if (titleEn === undefined) return split;
  const untranslated = split.titleEn !== titleEn ? split.titleEn : undefined;
  const titleZh = split.titleZh ?? untranslated;
  return { ...split, ...(titleZh !== undefined && titleZh !== titleEn && { titleZh }), titleEn };
}

/** Chinese, Japanese or Korean characters; a title is too short to tell other languages by. */
function isTranslation(title: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(title) && languageOf(title) !== undefined;
}
