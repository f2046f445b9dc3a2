/** A segment as a query, and the options that all archive queries share. */
import { queryOptions } from '@tanstack/react-query';
import { fetchSegment } from './fetch-archive.ts';

export const MINUTE = 60_000;

/** The start of every archive key: `invalidateQueries({ queryKey: ARCHIVE_KEY })` refetches everything. */
export const ARCHIVE_KEY = ['archive'] as const;

/** For hashed files. Structural sharing would compare megabytes that are known to be equal. */
export const IMMUTABLE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 30 * MINUTE,
  structuralSharing: false,
} as const;

export function segmentQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'segment', file],
    queryFn: ({ signal }) => fetchSegment(file, signal),
    ...IMMUTABLE,
  });
}
