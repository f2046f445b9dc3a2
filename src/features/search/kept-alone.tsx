/** Above hits that came from this device alone: that these are not all, and how the others are asked for. */
import { useEffect } from 'react';
import { useMessages } from '#parts/use-messages.ts';
import { useRetrySearch } from '#state/search/use-retry-search.ts';
import { useSearchWords } from './use-search-words.ts';

export function KeptAlone() {
  const search = useSearchWords();
  const { failure } = useMessages();
  const retry = useRetrySearch();
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [retry]);
  return (
    <p className="search-remark" role="status">
      {search.keptAlone}{' '}
      <button type="button" className="min-h-11 underline desk:min-h-8" onClick={retry}>
        {failure.retry}
      </button>
    </p>
  );
}
