/** Marks as papers to be taken along. */

import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import type { ExportedPaper } from '#core/citation/export-papers.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import { isMarked, type Mark, remarkOf, tagsOf } from '#state/library/store/mark.ts';

/** In the order given. A mark that keeps no words of its paper has those of the row. */
export function exportedPapers(
  marks: ReadonlyMap<string, Mark>,
  rows: readonly ListedPaper[],
): ExportedPaper[] {
  return rows.flatMap((row) => {
    const mark = marks.get(row.id);
    return mark ? toExported(mark, row) : [];
  });
}

function toExported(mark: Mark, row: ListedPaper): ExportedPaper {
  const paper: ListedPaper & Partial<StoredPaper> = { ...row, ...mark.paper };
  const { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = paper;
  const tags = tagsOf(mark);
  const known = {
    title: titleEn ?? titleZh,
    titleZh,
    authors,
    publishedOn,
    firstSeen,
    version,
    pdfUrl,
    starredAt: isMarked(mark, 'starred') ? new Date(mark.starred!.at).toISOString() : undefined,
    tags: tags.length > 0 ? tags : undefined,
    remark: remarkOf(mark),
  };
  const exported: ExportedPaper = { id: mark.id };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(exported, { [name]: value });
  return exported;
}
