/** The list pane of a search: what was asked and how it can be narrowed, then the hits, or a word in their place. */

import { type RefObject, Suspense, useCallback } from 'react';
import { SortMenu } from '#components/paper-list/sort-menu.tsx';
import { useMessages, withMessages } from '#components/use-messages.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { HitList } from '#features/search/hits/hit-list.tsx';
import { KeptAlone } from '#features/search/hits/offline-hits.tsx';
import { PaperOffer } from '#features/search/hits/paper-offer.tsx';
import { QueryMistake } from '#features/search/hits/query-mistake.tsx';
import { SearchFailure } from '#features/search/hits/search-failure.tsx';
import { SearchFoot } from '#features/search/search-foot.tsx';
import { SearchHead } from '#features/search/search-head.tsx';
import { SearchStart } from '#features/search/search-start.tsx';
import { BrokenPane } from '#pages/reading-pane/frame/broken-pane.tsx';
import { SORT_KEYS } from '#state/url/address-terms.ts';
import { placeHref } from '#state/url/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { SearchMoves } from './use-search-moves.ts';
import { placeOfHit, type SearchReading } from './use-search-view.ts';

const NoHits = lazyPart(async () => {
  const { NoHits } = await withMessages(import('#features/search/hits/no-hits.tsx'), 'search');
  return NoHits;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: SearchReading;
  moves: SearchMoves;
}

export function SearchPane({ ref, reading, moves }: Props) {
  const words = useMessages('search');
  const { reader } = useMessages('common');
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={words.results} id="list">
      <ErrorBoundary
        resetKey={[reading.list, reading.search]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        {isStart(reading) ? <SearchStart headed /> : <Asked reading={reading} moves={moves} />}
      </ErrorBoundary>
    </section>
  );
}

/** Nothing is asked, or only just. */
function isStart({ search, shown }: SearchReading): boolean {
  return search.status === 'idle' || shown.text.trim() === '';
}

function Asked({ reading, moves }: Omit<Props, 'ref'>) {
  const words = useMessages('search');
  const { list, search, texts, from, hits, named, held, shown } = reading;
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
        order={<SortMenu columns={SORT_KEYS} sort={sort} own={words.best} onSort={moves.sortBy} />}
        onFilter={moves.filterBy}
      />
      {search.error && <QueryMistake text={list.text} error={search.error} />}
      {search.status === 'shown' && search.failed ? (
        <KeptAlone />
      ) : (
        sort && search.approximate && <p className="search-remark">{words.orderWaits}</p>
      )}
      <PaperOffer ids={named} within={list} />
      <Found reading={reading} />
      <SearchFoot
        {...{ ...counts, from, texts }}
        shown={hits.length}
        onPrevious={moves.previousPage}
        onNext={moves.nextPage}
      />
    </>
  );
}

function Found({ reading }: Pick<Props, 'reading'>) {
  const { search, answered, stale, held, shown, from, hits, paper, place } = reading;
  const hrefOf = useCallback((hit: SearchHit) => placeHref(placeOfHit(hit, answered)), [answered]);
  if (search.status === 'failed' && search.failed) return <SearchFailure why={search.failed} />;
  if (hits.length > 0)
    return (
      <HitList
        of={answered}
        {...{ hits, from, hrefOf }}
        here={place.at === 'paper' ? paper.data?.id : undefined}
        sortKey={answered.sort?.key}
        stale={stale}
        onEnd={reading.extend}
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
