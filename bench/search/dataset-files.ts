/** Datasets on disk: written as a build does, without pages, and read as input of the search index. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { hashedFile } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';
import type { SearchInput } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';

type ListedSegment = Pick<SearchInput, 'hash' | 'to' | 'rows'>;

const LIST_FILE = 'segments.json';

/** The segments in the manifest, or in a plain list if the archive was made by `enlargeArchive`. */
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

export async function writeDataset(site: string, archive: Archive): Promise<void> {
  for (const [name, text] of packArchive(archive, [])) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await writeFile(join(site, name), text);
  }
}
