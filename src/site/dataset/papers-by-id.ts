/** Every paper of an archive with all its appearances, for whatever is written once for each paper. */
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';

export type PapersById = ReadonlyMap<string, Paper>;

/** Sorted by id. */
export function papersById({ digests }: Archive): PapersById {
  const appearances = new Map<string, [Appearance, ...Appearance[]]>();
  for (const appearance of digests.flatMap((digest) => digest.appearances)) {
    const known = appearances.get(appearance.id);
    if (known) known.push(appearance);
    else appearances.set(appearance.id, [appearance]);
  }
  const ids = [...appearances.keys()].sort();
  return new Map(ids.map((id) => [id, toPaper(appearances.get(id)!)]));
}

export function paperOf(papers: PapersById, id: string): Paper {
  const paper = papers.get(id);
  if (!paper) throw new Error(`no paper ${id}`);
  return paper;
}
