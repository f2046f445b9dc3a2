/** Starred marks as papers to be taken along, newest star first. */
import type { ExportedPaper } from '#contract/export-papers.ts';
import { isMarked, type Mark } from '#state/library/mark.ts';

export function exportedPapers(marks: ReadonlyMap<string, Mark>): ExportedPaper[] {
  return [...marks.values()]
    .filter((mark) => isMarked(mark, 'starred'))
    .sort((a, b) => b.starred!.at - a.starred!.at)
    .map(({ id, paper, starred }) => {
      const { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = paper ?? {};
      const title = titleEn ?? titleZh;
      const known = { title, titleZh, authors, publishedOn, firstSeen, version, pdfUrl };
      const exported: ExportedPaper = { id, starredAt: new Date(starred!.at).toISOString() };
      for (const [name, value] of Object.entries(known))
        if (value !== undefined) Object.assign(exported, { [name]: value });
      return exported;
    });
}
