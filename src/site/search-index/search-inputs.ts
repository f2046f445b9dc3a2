/** What the index is built from: the segments of a packed archive, read one at a time. */
import * as v from 'valibot';
import { type Manifest, manifestSchema, pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import { segmentHash } from '#core/search-index/index-files.ts';
import type { SearchInput } from './build-index.ts';

/** Text of a data file by its name; throws where there is none. */
export type ReadText = (file: string) => string;

/** Throws where a file is missing or has another shape: the build wrote it a moment ago. */
export function searchInputs(read: ReadText): SearchInput[] {
  const pointer = v.parse(pointerSchema, JSON.parse(read(POINTER_FILE)));
  const manifest: Manifest = v.parse(manifestSchema, JSON.parse(read(pointer.manifest)));
  return manifest.segments.map(({ file, to, rows }) => ({
    hash: segmentHash(file),
    ...(to !== undefined && { to }),
    rows,
    read: () => unpackSegment(v.parse(segmentSchema, JSON.parse(read(file)))),
  }));
}
