/** Retries a failed search, whatever could not be loaded: the archive, the worker's code, or a file of the index. */
import { useCallback } from 'react';
import { useManifest, useRefetchArchive } from '#state/archive/use-archive.ts';
import { searchClient } from './search-client.ts';

export function useRetrySearch(): () => void {
  const manifest = useManifest();
  const refetch = useRefetchArchive();
  return useCallback(() => {
    if (!manifest.data) return refetch();
    searchClient.open(manifest.data);
    searchClient.retry();
  }, [manifest.data, refetch]);
}
