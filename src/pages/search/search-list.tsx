/** The list pane of a search: the query and its filters, then the hits or what stands in their place. */

import { type RefObject, Suspense, useCallback } from 'react';
import { SortMenu } from '#components/paper-list/sort-menu.tsx';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { SORT_KEYS } from '#core/paper/sort.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { HitList } from '#features/search/hits/hit-list.tsx';
import { OfflineHits } from '#features/search/hits/offline-hits.tsx';
import { PaperOffer } from '#features/search/hits/paper-offer.tsx';
import { QueryErrorMessage } from '#features/search/hits/query-error-message.tsx';
import { SearchFailure } from '#features/search/hits/search-failure.tsx';
import { SearchFoot } from '#features/search/search-foot.tsx';
import { SearchHead } from '#features/search/search-head.tsx';
import { SearchStart } from '#features/search/search-start.tsx';
import { ListPane } from '#pages/reading-pane/frame/list-pane.tsx';
import { placeHref } from '#state/url/href.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { SearchActions } from './use-search-actions.ts';
import { placeOfHit, type SearchView } from './use-search-view.ts';

const NoHits = lazyPart(async () => {
  const { NoHits } = await withMessages(import('#features/search/hits/no-hits.tsx'), 'search');
  return NoHits;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  view: SearchView;
  actions: SearchActions;
}

export function SearchList({ ref, view, actions }: Props) {
  const words = useMessages('search');
  return (
    <ListPane ref={ref} label={words.results} resetKey={[view.list, view.search]}>
      {hasNoQuery(view) ? <SearchStart isPage /> : <Results view={view} actions={actions} />}
    </ListPane>
  );
}

/** Nothing is asked, or the first answer is on its way. */
function hasNoQuery({ search, shown }: SearchView): boolean {
  return search.status === 'idle' || shown.text.trim() === '';
}

function Results({ view, actions }: Omit<Props, 'ref'>) {
  const words = useMessages('search');
  const { list, search, texts, from, hits, named, held, shown } = view;
  const { sources = [], months = [], sort } = list;
  const counts = { total: search.total, approximate: search.approximate };
  return (
    <>
      <SearchHead
        {...counts}
        {...{ sources, months }}
        blank={hits.length === 0 && search.status !== 'shown' && !held}
        text={shown.text.trim()}
        sourceCounts={search.sources}
        monthCounts={search.months}
        order={<SortMenu columns={SORT_KEYS} sort={sort} own={words.best} onSort={actions.sortBy} />}
        onFilter={actions.filterBy}
      />
      {search.error && <QueryErrorMessage text={list.text} error={search.error} />}
      {search.status === 'shown' && search.failed ? (
        <OfflineHits />
      ) : (
        sort && search.approximate && <p className="search-remark">{words.orderWaits}</p>
      )}
      <PaperOffer ids={named} within={list} />
      <Hits view={view} />
      <SearchFoot
        {...{ ...counts, from, texts }}
        shown={hits.length}
        onPrevious={actions.previousPage}
        onNext={actions.nextPage}
      />
    </>
  );
}

function Hits({ view }: Pick<Props, 'view'>) {
  const { search, answered, stale, held, shown, from, hits, paper, place } = view;
  const hrefOf = useCallback((hit: SearchHit) => placeHref(placeOfHit(hit, answered)), [answered]);
  if (search.status === 'failed' && search.failed) return <SearchFailure why={search.failed} />;
  if (hits.length > 0)
    return (
      <HitList
        query={answered}
        {...{ hits, from, hrefOf }}
        openId={place.at === 'paper' ? paper.data?.id : undefined}
        sortKey={answered.sort?.key}
        stale={stale}
        onEnd={view.extend}
      />
    );
  if (search.status === 'wrong') return null;
  if (search.partial || (search.status === 'searching' && !held)) return <ListSkeleton />;
  return (
    <Suspense fallback={<ListSkeleton />}>
      <NoHits place={shown} approximate={search.approximate} />
    </Suspense>
  );
}
