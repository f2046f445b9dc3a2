/** Fetches what every page needs of the archive before the first component renders: the pointer, then its manifest. */
import type { QueryClient } from '@tanstack/react-query';
import { manifestQuery, pointerQuery } from './archive-queries.ts';

/** Ignores failures: the components that need the data will report them. */
export async function prefetchArchive(client: QueryClient): Promise<void> {
  await client.prefetchQuery(pointerQuery);
  const pointer = client.getQueryData(pointerQuery.queryKey);
  if (pointer) await client.prefetchQuery(manifestQuery(pointer.manifest));
}
