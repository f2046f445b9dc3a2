/** The segments of a site on disk: those of its manifest, or, in an archive that was made for the measurement, of a plain list. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { hashedFile } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';

type Listed = Pick<SearchInput, 'hash' | 'to' | 'rows'>;

const LIST = 'segments.json';

export function siteInputs(site: string): SearchInput[] {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  if (!existsSync(join(site, LIST))) return searchInputs(read);
  return (JSON.parse(read(LIST)) as Listed[]).map((one) => ({
    ...one,
    read: () => unpackSegment(v.parse(segmentSchema, JSON.parse(read(hashedFile('segment', one.hash))))),
  }));
}

export function listSegments(site: string, segments: readonly Listed[]): void {
  const listed = segments.map(({ hash, to, rows }) => ({ hash, ...(to !== undefined && { to }), rows }));
  writeFileSync(join(site, LIST), JSON.stringify(listed));
}
