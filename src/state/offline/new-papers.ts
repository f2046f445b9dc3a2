/** What a newer archive brings, in the few words that an announcement has room for. */
import type { Manifest } from '#core/dataset/manifest.ts';

export interface NewPapers {
  /** In digests that are new or have grown; 0 where only older texts changed. */
  papers: number;
  newest: string | undefined;
}

export function newPapers(old: Manifest, next: Manifest): NewPapers {
  let papers = 0;
  for (const [source, counts] of Object.entries(next.counts)) {
    const before = new Map(old.days.map((day, at) => [day, old.counts[source]?.[at] ?? 0]));
    counts.forEach((count, at) => {
      papers += Math.max(0, (count ?? 0) - (before.get(next.days[at]!) ?? 0));
    });
  }
  return { papers, newest: next.days.at(-1) };
}
