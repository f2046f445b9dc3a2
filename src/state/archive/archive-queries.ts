/**
 * The archive as queries. Files with a hash in their name never change and are fetched once; only the small pointer is refetched in the
 * background.
 */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Manifest, segmentOfDay } from '#core/dataset/manifest.ts';
import type { DaySpan } from '#state/url/day-span.ts';
import { fetchManifest, fetchPointer } from './fetch-archive.ts';
import { ARCHIVE_KEY, IMMUTABLE, MINUTE, segmentQuery } from './segment-query.ts';
import { resolvePointer } from './shown-pointer.ts';

export const pointerQuery = queryOptions({
  queryKey: [...ARCHIVE_KEY, 'pointer'],
  queryFn: async ({ signal }) => resolvePointer(await fetchPointer(signal)),
  staleTime: MINUTE,
  refetchInterval: 15 * MINUTE,
});

export function manifestQuery(file: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'manifest', file],
    queryFn: ({ signal }) => fetchManifest(file, signal),
    ...IMMUTABLE,
  });
}

/** Fetches what every page needs before the first component renders. Ignores failures: the components will report them. */
export async function prefetchArchive(client: QueryClient): Promise<void> {
  await client.prefetchQuery(pointerQuery);
  const pointer = client.getQueryData(pointerQuery.queryKey);
  if (pointer) await client.prefetchQuery(manifestQuery(pointer.manifest));
}

/** The rows and facts of several days. `manifestFile` identifies the archive. */
export function spanQuery(client: QueryClient, manifestFile: string, manifest: Manifest, span: DaySpan) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'span', span, manifestFile],
    queryFn: async () => {
      const { spanDays, spanFacts, spanRows } = await import('./day-span-list.ts');
      const { days } = spanDays(manifest, span);
      const files = days.flatMap((day) => manifest.segments[segmentOfDay(manifest, day)]?.file ?? []);
      const segments = [...new Set(files)].map((file) => client.fetchQuery(segmentQuery(file)));
      const rows = spanRows((await Promise.all(segments)).flat(), days);
      return { rows, facts: spanFacts(manifest, span, rows) };
    },
    retry: false,
    ...IMMUTABLE,
  });
}

/** The paper at an address, with all its appearances; `null` if the archive has none. `manifestFile` identifies the archive. */
export function paperQuery(client: QueryClient, manifestFile: string, manifest: Manifest, address: string) {
  return queryOptions({
    queryKey: [...ARCHIVE_KEY, 'paper', address, manifestFile],
    queryFn: async () => (await import('./find-paper.ts')).findPaper(client, manifest, address),
    // The queries that it awaits retry by themselves.
    retry: false,
    ...IMMUTABLE,
  });
}
