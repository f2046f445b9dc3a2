/** What must be at hand before a newer archive takes the place of an older one, so that nothing which could be read is lost. */
import { type Manifest, segmentOfDay } from '#core/dataset/manifest.ts';

/**
 * Files of `next` that take over from files of `old` which are kept, and the newest days. Without them a reader who loses the line
 * right after the change would have a list of what is there, and nothing of it.
 */
export function successors(
  old: Manifest | undefined,
  next: Manifest,
  isKept: (file: string) => boolean,
): string[] {
  const needed = new Set<string>();
  const newest = next.segments.at(-1);
  if (newest) needed.add(newest.file);
  if (!old) return [...needed];
  for (const one of segmentSuccessors(old, next, isKept)) needed.add(one);
  for (const one of lookupSuccessors(old, next, isKept)) needed.add(one);
  for (const name of ['orders', 'search'] as const) {
    const file = next[name];
    if (file !== undefined && old[name] !== undefined && isKept(old[name])) needed.add(file);
  }
  return [...needed].filter((file) => !isKept(file));
}

function segmentSuccessors(old: Manifest, next: Manifest, isKept: (file: string) => boolean): string[] {
  const here = new Set(next.segments.map(({ file }) => file));
  const gone = old.segments.filter(({ file }) => isKept(file) && !here.has(file));
  const undated = gone.some(({ from }) => from === undefined);
  const days = old.days.filter((day) =>
    gone.some(({ from, to }) => from !== undefined && from <= day && day <= to!),
  );
  const places = new Set(days.map((day) => segmentOfDay(next, day)));
  return next.segments.flatMap(({ file, from }, at) =>
    places.has(at) || (undated && from === undefined) ? [file] : [],
  );
}

/** A bucket that grew is split: its successors have longer names. */
function lookupSuccessors(old: Manifest, next: Manifest, isKept: (file: string) => boolean): string[] {
  const gone = Object.entries(old.lookup).filter(
    ([name, file]) => isKept(file) && next.lookup[name] !== file,
  );
  return Object.entries(next.lookup).flatMap(([name, file]) =>
    gone.some(([before]) => name.startsWith(before)) ? [file] : [],
  );
}

/** Whether a data file belongs to one of these archives; `tiers` are the folders of the search index that they name. */
export function belongs(file: string, manifests: readonly Manifest[], tiers: ReadonlySet<string>): boolean {
  if (!file.startsWith('data/search/')) return manifests.some((one) => namesFile(one, file));
  const chunk = /^data\/search\/(?:rows|texts)-([0-9a-z]+)-/.exec(file)?.[1];
  if (chunk === undefined) return [...tiers].some((tier) => file.includes(tier));
  return manifests.some(({ segments }) => segments.some((one) => one.file.includes(chunk)));
}

function namesFile(manifest: Manifest, file: string): boolean {
  return (
    manifest.segments.some((one) => one.file === file) ||
    manifest.orders === file ||
    manifest.search === file ||
    Object.values(manifest.lookup).includes(file)
  );
}
