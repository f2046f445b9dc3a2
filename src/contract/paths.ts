/** File names under `dist/data`, said once for the build that writes and the page that reads. */

/** The only data file with a fixed name: it says which manifest is current, and is never cached for long. */
export const POINTER_FILE = 'data/current.json';
export const QUALITY_FILE = 'data/quality.json';

/** `segment` + `9f3kQ2` → `data/segment-9f3kQ2.json`. */
export function hashedFile(kind: 'manifest' | 'segment' | 'lookup', hash: string): string {
  return `data/${kind}-${hash}.json`;
}

/**
 * The lookup bucket that an id falls in; it follows the id, so that a new day touches few: `arxiv:2509`, `arxiv:q-bio`,
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
