/** The query client: offline first. It retries a failing network, but not an invalid file. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ArchiveError } from './archive-error.ts';
import { pointerQuery } from './archive-queries.ts';
import { ARCHIVE_KEY } from './segment-query.ts';
import { adoptNextPointer } from './shown-pointer.ts';

export function createArchiveClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onFailure(client, error, query.queryKey) }),
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        retry: (failures, error) => error instanceof ArchiveError && error.isTransient && failures < 2,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  });
  import.meta.hot?.on('lectern:archive', () => {
    adoptNextPointer();
    void client.invalidateQueries({ queryKey: ARCHIVE_KEY });
  });
  return client;
}

/** A hashed file that is missing means that a newer archive was published, so the pointer is fetched again. */
function onFailure(client: QueryClient, error: Error, key: readonly unknown[]): void {
  const isGone = error instanceof ArchiveError && error.kind === 'not-found';
  if (!isGone || key[1] === 'pointer') return;
  adoptNextPointer();
  void client.invalidateQueries({ queryKey: pointerQuery.queryKey });
}
