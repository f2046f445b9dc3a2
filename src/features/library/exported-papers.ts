/** Marks as papers to be taken along. */
import type { ExportedPaper } from '#contract/export-papers.ts';
import { isMarked, type Mark, remarkOf, tagsOf } from '#state/library/mark.ts';

/** In the order given. */
export function exportedPapers(
  marks: ReadonlyMap<string, Mark>,
  papers: readonly { id: string }[],
): ExportedPaper[] {
  return papers.flatMap(({ id }) => marks.get(id) ?? []).map(toExported);
}

function toExported(mark: Mark): ExportedPaper {
  const { titleZh, titleEn, authors, publishedOn, firstSeen, version, pdfUrl } = mark.paper ?? {};
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
