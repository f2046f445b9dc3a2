/** CSV with a byte order mark, without which Excel takes Chinese for something else. */
import { toCitation } from '#core/citation/citation.ts';
import { displayText } from '#core/text/display-text.ts';
import type { ExportedPaper } from './exported-paper.ts';

const HEAD = [
  ...[
    'id',
    'title',
    'title_zh',
    'title_is_translation',
    'authors',
    'published',
    'first_seen',
    'starred',
    'doi',
    'url',
  ],
  ...['categories', 'abstract', 'tags', 'remark'],
];

export function toCsv(papers: readonly ExportedPaper[]): string {
  return `\uFEFF${[HEAD, ...papers.map(toRow)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function toRow(paper: ExportedPaper): (string | undefined)[] {
  const one = toCitation(paper);
  const { id, titleEn, titleZh, publishedOn, firstSeen, starredAt, tags, remark } = paper;
  const hasTitle = titleEn !== undefined || titleZh !== undefined;
  const listed = [...one.written, ...(one.others && one.written.length > 0 ? ['et al.'] : [])].join('; ');
  return [
    id,
    hasTitle ? one.title : undefined,
    titleZh === undefined ? undefined : displayText(titleZh),
    one.isTranslated ? 'yes' : undefined,
    listed,
    publishedOn,
    firstSeen,
    starredAt,
    one.doi,
    one.url,
    one.categories.join('; '),
    one.abstract,
    tags?.join('; '),
    remark,
  ];
}

/** A cell that begins like a formula is run by spreadsheets: an apostrophe before it makes it text. */
function csvCell(value = ''): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|%＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
