/** Above hits that come from this device alone: says that these are not all, and retries. */
import { useEffect } from 'react';
import { RetryLine } from '#components/retry-line.tsx';
import { useMessages } from '#components/use-messages.ts';
import { useRetrySearch } from '#state/search/use-search.ts';

export function OfflineHits() {
  const { keptAlone } = useMessages('search');
  const retry = useRetrySearch();
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [retry]);
  return <RetryLine className="search-remark" text={keptAlone} onRetry={retry} />;
}
