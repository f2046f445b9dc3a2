/** From a choice to files: which data files must be on the device so that what was chosen can be read without a line. Pure. */
import type { Manifest, SegmentEntry } from '#core/dataset/manifest.ts';
import { lookupFile } from '#core/dataset/paths.ts';
import type { KeepChoice } from './download-choice.ts';

/** Segments, newest first: what is most likely read next is there soonest. */
export function segmentsToKeep(manifest: Manifest, choice: KeepChoice): SegmentEntry[] {
  const newestFirst = [...manifest.segments].reverse();
  if (choice.kind === 'all') return newestFirst;
  if (choice.kind === 'starred') return [];
  const first = manifest.days.at(-choice.days) ?? manifest.days[0];
  return newestFirst.filter(({ to }) => first !== undefined && to !== undefined && to >= first);
}

/** Buckets that know these papers, so that each one's own address opens. */
export function lookupsOf(manifest: Manifest, ids: Iterable<string>): string[] {
  const files = new Set<string>();
  for (const id of ids) {
    const file = lookupFile(manifest.lookup, id);
    if (file !== undefined) files.add(file);
  }
  return [...files];
}

/** Segments with an appearance of papers that stand at these places. */
export function segmentsOfPapers(manifest: Manifest, places: Iterable<readonly number[]>): string[] {
  const files = new Set<string>();
  for (const at of [...places].flat()) {
    const file = manifest.segments[at]?.file;
    if (file !== undefined) files.add(file);
  }
  return [...files];
}

/** Days of the archive that can be read with these segments, and how many papers they have. */
export function daysWith(
  manifest: Manifest,
  isKept: (file: string) => boolean,
): { days: number; papers: number } {
  const kept = manifest.segments.filter(({ file, from }) => from !== undefined && isKept(file));
  let days = 0;
  let papers = 0;
  manifest.days.forEach((day, at) => {
    if (!kept.some(({ from, to }) => from! <= day && day <= to!)) return;
    days += 1;
    for (const counts of Object.values(manifest.counts)) papers += counts[at] ?? 0;
  });
  return { days, papers };
}
