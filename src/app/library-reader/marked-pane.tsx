/** The list pane of the starred papers: how many, how to take them along, then the table, or how to star. */
import { type RefObject, useCallback } from 'react';
import { BrokenPane } from '#app/reader/broken-pane.tsx';
import { ListFoot } from '#app/reader/list-foot.tsx';
import { DigestTable } from '#features/digest-table/digest-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { StarredHead } from '#features/library/starred-head.tsx';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import type { ListedPaper } from '#parts/paper-list/paper-row.tsx';
import { SortMenu } from '#parts/paper-list/sort-menu.tsx';
import { useMessages } from '#parts/use-messages.ts';
import type { Sort } from '#state/view/address-words.ts';
import { placeHref } from '#state/view/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { Notice } from '#ui/notice.tsx';
import { type MarkedReading, placeInMarked } from './use-marked-reading.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: MarkedReading;
  onSort(sort: Sort | undefined): void;
}

export function MarkedPane({ ref, reading, onSort }: Props) {
  const { reader } = useMessages();
  const words = useLibraryMessages();
  const { list, rows, columns, starred } = reading;
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={words.starredPapers} id="list">
      <ErrorBoundary
        resetKey={[list, rows]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        <StarredHead
          count={starred}
          order={<SortMenu {...{ columns, onSort }} sort={list.sort} own={words.newestStar} />}
        />
        <Body reading={reading} onSort={onSort} />
        {rows.length > 0 && <ListFoot at={reading.at} count={rows.length} />}
      </ErrorBoundary>
    </section>
  );
}

function Body({ reading, onSort }: Omit<Props, 'ref'>) {
  const words = useLibraryMessages();
  const { list, rows, columns, ready, paper, place } = reading;
  const hrefOf = useCallback((row: ListedPaper) => placeHref(placeInMarked(row.id, list)), [list]);
  if (!ready) return <ListSkeleton />;
  if (rows.length === 0)
    return (
      <Notice title={words.noStars}>
        <p>{words.howToStar}</p>
      </Notice>
    );
  return (
    <DigestTable
      {...{ rows, columns, hrefOf, onSort }}
      sort={list.sort}
      day={undefined}
      here={place.at === 'paper' ? paper.data?.id : undefined}
    />
  );
}
