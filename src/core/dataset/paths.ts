/** Names said once for the build that writes and the page that reads: files under `dist/data`, and the first part of each address. */

/** The only data file with a fixed name: it says which manifest is current, and is never cached for long. */
export const POINTER_FILE = 'data/current.json';
export const QUALITY_FILE = 'data/quality.json';

/** Name of the promise under which the shell leaves the pointer's answer to the page. */
export const SHELL_POINTER = 'lecternPointer';

/** Where marks are backed up and restored. */
export const BACKUP_PATH = 'library/backup';

/** In localStorage: theme, language and the like; the shell reads the theme from it before the page's code is there. */
export const PREFERENCES_KEY = 'lectern.preferences';

/**
 * First segments of the addresses behind the base path. The shell finds the base path by the first of them in its own address,
 * so a base path must not hold one, or be told at build (`BASE=`).
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
 * The file of the lookup that knows an id, if any does. `lookup` is the manifest's: bucket → file. A bucket that grew too large is
 * split by the characters that follow, so the longest name that exists is the one.
 */
export function lookupFile(lookup: Readonly<Record<string, string>>, id: string): string | undefined {
  const bucket = lookupBuckets(id).findLast((name) => Object.hasOwn(lookup, name));
  return bucket === undefined ? undefined : lookup[bucket];
}

/** The buckets that an id may stand in, from the widest: `arxiv:2509`, `arxiv:2509.`, `arxiv:2509.2` … */
export function lookupBuckets(id: string): string[] {
  const bucket = lookupBucket(id);
  const rest = keyBehindBucket(id, bucket);
  return Array.from({ length: rest.length + 1 }, (_, at) => bucket + rest.slice(0, at));
}

/**
 * The widest bucket that an id falls in; it follows the id, so that a new day touches few: `arxiv:2509`, `arxiv:q-bio`,
 * `biorxiv:2025.01`, `medrxiv:none`. DOIs of before 2019 bear a bare number and share a bucket by its length.
 */
export function lookupBucket(id: string): string {
  const colon = id.indexOf(':');
  const source = id.slice(0, colon);
  const key = id.slice(colon + 1);
  if (key.startsWith('none-')) return `${source}:none`;
  const doi = /^10\.\d+\/(?:(\d{4}\.\d{2})\.|(\d+)$|)/.exec(key);
  if (doi) return `${source}:${doi[1] ?? (doi[2] ? `n${doi[2].length}` : 'other')}`;
  return `${source}:${/^(\d{4})\./.exec(key)?.[1] ?? key.slice(0, Math.max(0, key.indexOf('/')))}`;
}

/** What tells the ids of one bucket apart: behind the bucket's own text, or all of the key where the bucket has another name. */
function keyBehindBucket(id: string, bucket: string): string {
  const key = id.slice(id.indexOf(':') + 1);
  const name = bucket.slice(bucket.indexOf(':') + 1);
  const at = name === '' ? -1 : key.indexOf(name);
  return at === -1 ? key : key.slice(at + name.length);
}
