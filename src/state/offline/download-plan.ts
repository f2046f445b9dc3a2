/** Which data files must be on the device so that the chosen papers can be read offline. Pure. */
import type { Manifest, SegmentEntry } from '#core/dataset/manifest.ts';
import { lookupFile } from '#core/dataset/paths.ts';
import type { DownloadChoice } from './download-choice.ts';

/** Newest first, since those are most likely to be read next. */
export function segmentsToDownload(manifest: Manifest, choice: DownloadChoice): SegmentEntry[] {
  const newestFirst = [...manifest.segments].reverse();
  if (choice.kind === 'all') return newestFirst;
  if (choice.kind === 'starred') return [];
  const first = manifest.days.at(-choice.days) ?? manifest.days[0];
  return newestFirst.filter(({ to }) => first !== undefined && to !== undefined && to >= first);
}

/** The lookup buckets of these papers, so that each paper's own address opens. */
export function lookupsOf(manifest: Manifest, ids: Iterable<string>): string[] {
  const files = new Set<string>();
  for (const id of ids) {
    const file = lookupFile(manifest.lookup, id);
    if (file !== undefined) files.add(file);
  }
  return [...files];
}

/** The segments with these indexes, one list of indexes per paper. Unknown indexes are skipped. */
export function segmentsOfPapers(manifest: Manifest, indexes: Iterable<readonly number[]>): string[] {
  const files = new Set<string>();
  for (const index of [...indexes].flat()) {
    const file = manifest.segments[index]?.file;
    if (file !== undefined) files.add(file);
  }
  return [...files];
}

/** How many days, and papers on them, can be read with the cached segments. */
export function countReadable(
  manifest: Manifest,
  isCached: (file: string) => boolean,
): { days: number; papers: number } {
  const cached = manifest.segments.filter(({ file, from }) => from !== undefined && isCached(file));
  let days = 0;
  let papers = 0;
  manifest.days.forEach((day, index) => {
    if (!cached.some(({ from, to }) => from! <= day && day <= to!)) return;
    days += 1;
    for (const counts of Object.values(manifest.counts)) papers += counts[index] ?? 0;
  });
  return { days, papers };
}
