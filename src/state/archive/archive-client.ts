/** The query client of the page: offline first, patient with the network, never with a file that is wrong. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ArchiveError } from './archive-error.ts';
import { pointerQuery } from './archive-queries.ts';
import { ARCHIVE_KEY } from './segment-query.ts';
import { followPointer } from './shown-pointer.ts';

export function createArchiveClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onFailure(client, error, query.queryKey) }),
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        retry: (failures, error) => error instanceof ArchiveError && error.mayPass && failures < 2,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  });
  import.meta.hot?.on('lectern:archive', () => {
    followPointer();
    void client.invalidateQueries({ queryKey: ARCHIVE_KEY });
  });
  return client;
}

/** A file with a hash that is gone means that a newer archive was published: the pointer knows. */
function onFailure(client: QueryClient, error: Error, key: readonly unknown[]): void {
  const gone = error instanceof ArchiveError && error.kind === 'not-found';
  if (!gone || key[1] === 'pointer') return;
  followPointer();
  void client.invalidateQueries({ queryKey: pointerQuery.queryKey });
}
