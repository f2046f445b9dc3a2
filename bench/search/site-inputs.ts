/** The segments of a site on disk: from its manifest, or from a plain list if the archive was made by `enlargeArchive`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { hashedFile } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';

type ListedSegment = Pick<SearchInput, 'hash' | 'to' | 'rows'>;

const LIST_FILE = 'segments.json';

export function siteInputs(site: string): SearchInput[] {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  if (!existsSync(join(site, LIST_FILE))) return searchInputs(read);
  return (JSON.parse(read(LIST_FILE)) as ListedSegment[]).map((segment) => ({
    ...segment,
    read: () => unpackSegment(v.parse(segmentSchema, JSON.parse(read(hashedFile('segment', segment.hash))))),
  }));
}

/** Writes the plain list. */
export function listSegments(site: string, segments: readonly ListedSegment[]): void {
  const listed = segments.map(({ hash, to, rows }) => ({ hash, ...(to !== undefined && { to }), rows }));
  writeFileSync(join(site, LIST_FILE), JSON.stringify(listed));
}
