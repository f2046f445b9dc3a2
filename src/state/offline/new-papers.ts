/** What a newer archive adds, for its announcement. */
import type { Manifest } from '#core/dataset/manifest.ts';

export interface NewPapers {
  /** Papers in digests that are new or have grown; 0 if only existing texts changed. */
  papers: number;
  newest: string | undefined;
}

export function newPapers(old: Manifest, next: Manifest): NewPapers {
  let papers = 0;
  for (const [source, counts] of Object.entries(next.counts)) {
    const before = new Map(old.days.map((day, index) => [day, old.counts[source]?.[index] ?? 0]));
    counts.forEach((count, index) => {
      papers += Math.max(0, (count ?? 0) - (before.get(next.days[index]!) ?? 0));
    });
  }
  return { papers, newest: next.days.at(-1) };
}
