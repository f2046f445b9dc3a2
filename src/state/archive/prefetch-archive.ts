/** What every place needs of the archive, asked for before the first component is: the pointer, then the manifest that it names. */
import type { QueryClient } from '@tanstack/react-query';
import { manifestQuery, pointerQuery } from './archive-queries.ts';

/** A failure is for those who then ask to say. */
export async function prefetchArchive(client: QueryClient): Promise<void> {
  await client.prefetchQuery(pointerQuery);
  const pointer = client.getQueryData(pointerQuery.queryKey);
  if (pointer) await client.prefetchQuery(manifestQuery(pointer.manifest));
}
