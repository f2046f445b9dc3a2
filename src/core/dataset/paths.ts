/** Names that the build and the page share: files under `data/`, and the first segment of each route. */
import { splitPaperId } from '#core/paper/paper-id.ts';

/** Names the current manifest; with `quality.json` the only data file whose name has no content hash. */
export const POINTER_FILE = 'data/current.json';
export const QUALITY_FILE = 'data/quality.json';

/** Global variable with the promise of the pointer: the shell fetches it before the page's code is there. */
export const SHELL_POINTER = 'lecternPointer';

/** Name of the shell's function that says that the page could not be loaded. */
export const SHELL_UNLOADED = 'lecternUnloaded';

/** Route of the page for backup and restore. */
export const BACKUP_PATH = 'library/backup';

/** Key in localStorage of theme, language and other preferences. The shell reads the theme from it before the first paint. */
export const PREFERENCES_KEY = 'lectern.preferences';

/**
 * First segments of all routes. The shell takes whatever precedes one of them in the address as the base path, so a base path must not
 * contain one, unless the build is given the base path (`BASE=`).
 */
export const ROUTE_SEGMENTS: readonly string[] = [
  'd',
  'p',
  'all',
  'search',
  'starred',
  'library',
  'skim',
  'stats',
  'offline',
  'settings',
  'quality',
  'share',
];

/** `segment` + `9f3kq2` → `data/segment-9f3kq2.json`. */
export function hashedFile(
  kind: 'manifest' | 'segment' | 'lookup' | 'orders' | 'runs' | 'search',
  hash: string,
): string {
  return `data/${kind}-${hash}.json`;
}

/**
 * The lookup file that may contain an id; undefined if none does. `lookup` is the manifest's: bucket → file. A bucket that grew too
 * large is split by the characters that follow, so the longest bucket that exists is the right one.
 */
export function lookupFile(lookup: Readonly<Record<string, string>>, id: string): string | undefined {
  const bucket = lookupBuckets(id).findLast((name) => Object.hasOwn(lookup, name));
  return bucket === undefined ? undefined : lookup[bucket];
}

/** The buckets that an id can be in, widest first: `arxiv:2509`, `arxiv:2509.`, `arxiv:2509.2` … */
export function lookupBuckets(id: string): string[] {
  const widest = widestBucket(id);
  const rest = keyAfterBucket(id, widest);
  return Array.from({ length: rest.length + 1 }, (_, length) => widest + rest.slice(0, length));
}

/**
 * Groups ids by the month in them, so that a new day changes few buckets: `arxiv:2509`, `arxiv:q-bio`, `biorxiv:2025.01`,
 * `medrxiv:none`. DOIs before 2019 have a plain number and are grouped by its length.
 */
function widestBucket(id: string): string {
  const [source, key] = splitPaperId(id);
  if (key.startsWith('none-')) return `${source}:none`;
  const doi = /^10\.\d+\/(?:(\d{4}\.\d{2})\.|(\d+)$|)/.exec(key);
  if (doi) return `${source}:${doi[1] ?? (doi[2] ? `n${doi[2].length}` : 'other')}`;
  return `${source}:${/^(\d{4})\./.exec(key)?.[1] ?? key.slice(0, Math.max(0, key.indexOf('/')))}`;
}

/** The part of the key that distinguishes ids within a bucket: after the bucket's name, or all of it if the name is not part of the key. */
function keyAfterBucket(id: string, bucket: string): string {
  const [, key] = splitPaperId(id);
  const [, name] = splitPaperId(bucket);
  const start = name === '' ? -1 : key.indexOf(name);
  return start === -1 ? key : key.slice(start + name.length);
}
