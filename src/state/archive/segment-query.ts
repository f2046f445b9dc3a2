/** One data file as a query, and what all queries of the archive have in common. */
import { queryOptions } from '@tanstack/react-query';
import { fetchSegment } from './fetch-archive.ts';

export const MINUTE = 60_000;

/** The first word of every key here: `invalidateQueries({ queryKey: ARCHIVE_KEY })` asks for all of it anew. */
export const ARCHIVE_KEY = ['archive'] as const;

/** Structural sharing would compare megabytes to find out what the hash already says. */
export const hashed = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 30 * MINUTE,
  structuralSharing: false,
} as const;

export function segmentQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'segment', file],
    queryFn: ({ signal }) => fetchSegment(file, signal),
    ...hashed,
  });
}
