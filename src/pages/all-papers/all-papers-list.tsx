/** The list pane of the table of all papers: its head, then the table, or a word in its place. */

import { type RefObject, useCallback } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { useMessages } from '#components/use-messages.ts';
import { compareSources } from '#core/paper/source.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import { ArchiveHead } from '#features/all-papers-table/all-papers-head.tsx';
import { ArchiveTable } from '#features/all-papers-table/all-papers-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { BrokenPane } from '#pages/reading-pane/frame/broken-pane.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import { useRetryTable } from '#state/all-papers/use-all-papers.ts';
import { placeHref } from '#state/url/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { Notice } from '#ui/notice.tsx';
import type { AllMoves } from './use-all-papers-moves.ts';
import { type AllReading, placeInTable } from './use-all-papers-view.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: AllReading;
  moves: AllMoves;
}

export function AllPane({ ref, reading, moves }: Props) {
  const { reader } = useMessages('common');
  const all = useMessages('all-papers');
  const { list, snapshot, manifest, goOn } = reading;
  const onRetry = useRetryTable();
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={all.title} id="list">
      <ErrorBoundary
        resetKey={[list, snapshot]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        <ArchiveHead
          total={snapshot.total}
          papers={manifest?.totals.papers}
          progress={snapshot.progress}
          onGoOn={goOn}
          onRetry={onRetry}
          filters={list.filters}
          sources={Object.keys(manifest?.counts ?? {}).sort(compareSources)}
          days={{ first: manifest?.days[0], last: manifest?.days.at(-1) }}
          onFilter={moves.filterBy}
        />
        <Body reading={reading} moves={moves} />
        <ListFoot at={reading.at} count={snapshot.total} />
      </ErrorBoundary>
    </section>
  );
}

function Body({ reading, moves }: Omit<Props, 'ref'>) {
  const all = useMessages('all-papers');
  const { shown, snapshot, scroller, error, broken } = reading;
  const hrefOf = useCallback((row: TableRow) => placeHref(placeInTable(row.id, shown)), [shown]);
  if (error) return <FetchFailure error={error} />;
  if (broken) return <BrokenPane title={all.broken} onRetry={reading.restart} />;
  if (snapshot.view === undefined) return <ListSkeleton />;
  if (snapshot.total === 0) return <Empty snapshot={snapshot} />;
  return (
    <ArchiveTable
      {...{ snapshot, scroller, hrefOf }}
      sort={shown.sort}
      here={reading.place.at === 'paper' ? reading.paper.data?.id : undefined}
      onSort={moves.sortBy}
      onSeen={reading.see}
    />
  );
}

/** Nothing matches, or nothing of what has come so far. */
function Empty({ snapshot: { progress } }: Pick<AllReading, 'snapshot'>) {
  const all = useMessages('all-papers');
  const whole = progress === undefined || progress.segments === progress.ofSegments;
  return (
    <div className="flex-1" role="status">
      <Notice title={whole ? all.none : all.noneYet} />
    </div>
  );
}
