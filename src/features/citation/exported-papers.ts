/** Marked papers to be exported: what the archive knows of them, else what their marks keep. */
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { citableOf } from '#core/citation/citable.ts';
import type { ExportedPaper } from '#core/citation/exports/exported-paper.ts';
import { type Paper, shownAppearance } from '#core/paper/paper.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import { isMarked, type Mark, remarkOf, tagsOf } from '#state/library/store/mark.ts';

/** In the order given. `archive`: papers by id, as far as they could be had. */
export function exportedPapers(
  marks: ReadonlyMap<string, Mark>,
  rows: readonly ListedPaper[],
  archive: ReadonlyMap<string, Paper>,
): ExportedPaper[] {
  return rows.flatMap((row) => {
    const mark = marks.get(row.id);
    return mark ? toExported(mark, row, archive.get(row.id)) : [];
  });
}

function toExported(mark: Mark, row: ListedPaper, paper: Paper | undefined): ExportedPaper {
  const stored: ListedPaper & Partial<StoredPaper> = { ...row, ...mark.paper };
  const { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = stored;
  const tags = tagsOf(mark);
  const known = {
    ...{ titleEn, titleZh, authors, publishedOn, firstSeen, version, pdfUrl },
    ...(paper && citableOf(paper, shownAppearance(paper))),
    ...(titleZh !== undefined && { titleZh }),
    starredAt: isMarked(mark, 'starred') ? new Date(mark.starred!.at).toISOString() : undefined,
    tags: tags.length > 0 ? tags : undefined,
    remark: remarkOf(mark),
  };
  const exported: ExportedPaper = { id: mark.id };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(exported, { [name]: value });
  return exported;
}
