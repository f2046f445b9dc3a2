/** The likely columns of rows that stand without a known header: told from the cells of the first row. */
import type { Column, ColumnField } from '#digest/fields/column-names.ts';
import { isMissing, isPaperUrl, linksOf } from '#digest/fields/links/link-cell.ts';
import { withoutEmphasis } from '#digest/fields/markup.ts';
import { findDate } from '#digest/fields/spelled-date.ts';

/** Title, author, then what each cell looks like; the link is the surest. */
export function guessColumns(cells: readonly string[]): Column[] {
  const link = cells.findIndex((cell) =>
    linksOf(cell).some((one) => isPaperUrl(one.url) || /pdf/i.test(one.label)),
  );
  const taken = new Set<ColumnField>();
  return cells.map((cell, at) => {
    const field = at === link ? 'pdf' : guessField(cell, at < link, taken);
    taken.add(field);
    return { field, name: field };
  });
}

function guessField(cell: string, beforeLink: boolean, taken: ReadonlySet<ColumnField>): ColumnField {
  const text = withoutEmphasis(cell);
  if (text.length < 30 && findDate(text) !== undefined) return first(taken, 'publishedOn');
  if (!beforeLink && (linksOf(text).length > 0 || (isMissing(text) && text !== '')))
    return first(taken, 'code');
  const isTitled = taken.has('titleZh') || taken.has('titleEn');
  if (beforeLink && isTitled) return first(taken, 'authors');
  if (beforeLink) return /[\u3400-\u9fff]/.test(text) ? 'titleZh' : 'titleEn';
  if (/[\u4e00-\u9fff]/.test(text)) return first(taken, 'abstractZh');
  return text.length > 300 ? first(taken, 'abstractEn') : first(taken, 'titleEn', 'abstractEn');
}

function first(taken: ReadonlySet<ColumnField>, ...fields: ColumnField[]): ColumnField {
  return fields.find((field) => !taken.has(field)) ?? 'unknown';
}
