/** Above hits that came from this device alone: that these are not all, and how the others are asked for. */
import { useEffect } from 'react';
import { RetryLine } from '#components/retry-line.tsx';
import { useSearchWords } from '#features/search/use-search-words.ts';
import { useRetrySearch } from '#state/search/use-retry-search.ts';

export function KeptAlone() {
  const { keptAlone } = useSearchWords();
  const retry = useRetrySearch();
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [retry]);
  return <RetryLine className="search-remark" text={keptAlone} onRetry={retry} />;
}
