/** Which files must be cached before a newer archive replaces an older one, so that nothing that was readable offline is lost. */
import { type Manifest, segmentOfDay } from '#core/dataset/manifest.ts';

/**
 * The files of `next` that replace cached files of `old`, and the newest segment. Without them, a reader who goes offline right after the
 * change would see the new index but none of its content.
 */
export function successors(
  old: Manifest | undefined,
  next: Manifest,
  isCached: (file: string) => boolean,
): string[] {
  const needed = new Set<string>();
  const newest = next.segments.at(-1);
  if (newest) needed.add(newest.file);
  if (!old) return [...needed];
  for (const file of segmentSuccessors(old, next, isCached)) needed.add(file);
  for (const file of lookupSuccessors(old, next, isCached)) needed.add(file);
  for (const name of ['orders', 'search'] as const) {
    const file = next[name];
    if (file !== undefined && old[name] !== undefined && isCached(old[name])) needed.add(file);
  }
  return [...needed].filter((file) => !isCached(file));
}

/** The segments of the days, and of the undated rows, whose cached segments are gone. */
function segmentSuccessors(old: Manifest, next: Manifest, isCached: (file: string) => boolean): string[] {
  const current = new Set(next.segments.map(({ file }) => file));
  const gone = old.segments.filter(({ file }) => isCached(file) && !current.has(file));
  const hasUndated = gone.some(({ from }) => from === undefined);
  const days = old.days.filter((day) =>
    gone.some(({ from, to }) => from !== undefined && from <= day && day <= to!),
  );
  const indexes = new Set(days.map((day) => segmentOfDay(next, day)));
  return next.segments.flatMap(({ file, from }, index) =>
    indexes.has(index) || (hasUndated && from === undefined) ? [file] : [],
  );
}

/** A bucket that has grown is split into buckets with longer names. */
function lookupSuccessors(old: Manifest, next: Manifest, isCached: (file: string) => boolean): string[] {
  const gone = Object.entries(old.lookup).filter(
    ([name, file]) => isCached(file) && next.lookup[name] !== file,
  );
  return Object.entries(next.lookup).flatMap(([name, file]) =>
    gone.some(([oldName]) => name.startsWith(oldName)) ? [file] : [],
  );
}

/** Whether one of these archives references a data file. `tiers`: the folders of their search indexes. */
export function isReferenced(
  file: string,
  manifests: readonly Manifest[],
  tiers: ReadonlySet<string>,
): boolean {
  if (!file.startsWith('data/search/')) return manifests.some((manifest) => names(manifest, file));
  const chunk = /^data\/search\/(?:rows|texts)-([0-9a-z]+)-/.exec(file)?.[1];
  if (chunk === undefined) return [...tiers].some((tier) => file.includes(tier));
  return manifests.some(({ segments }) => segments.some((segment) => segment.file.includes(chunk)));
}

function names(manifest: Manifest, file: string): boolean {
  return (
    manifest.segments.some((segment) => segment.file === file) ||
    manifest.orders === file ||
    manifest.search === file ||
    Object.values(manifest.lookup).includes(file)
  );
}
