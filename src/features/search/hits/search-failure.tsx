/** In place of hits when a search failed: the reason, and a button to retry. */
import { useMessages } from '#components/use-messages.ts';
import type { SearchState } from '#state/search/use-search.ts';
import { useRetrySearch } from '#state/search/use-search.ts';
import { Notice } from '#ui/notice.tsx';

export function SearchFailure({ why }: { why: NonNullable<SearchState['failed']> }) {
  const search = useMessages('search');
  const { failure } = useMessages('common');
  const retry = useRetrySearch();
  return (
    <Notice title={search.failed[why]} alert>
      <button type="button" className="button" onClick={retry}>
        {failure.retry}
      </button>
    </Notice>
  );
}
