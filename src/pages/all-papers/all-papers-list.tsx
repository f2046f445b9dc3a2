/** The list pane of all papers: its head, then the table or what stands in its place. */
import { type RefObject, useCallback } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { useMessages } from '#components/use-messages.ts';
import { compareSources } from '#core/paper/source.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import { AllPapersHead } from '#features/all-papers-table/all-papers-head.tsx';
import { VirtualTable } from '#features/all-papers-table/virtual-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import { BrokenPane, ListPane } from '#pages/reading-pane/frame/list-pane.tsx';
import { useRetryTable } from '#state/all-papers/use-all-papers.ts';
import { placeHref } from '#state/url/href.ts';
import { Notice } from '#ui/notice.tsx';
import type { AllPapersActions } from './use-all-papers-actions.ts';
import { type AllPapersView, placeInTable } from './use-all-papers-view.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  view: AllPapersView;
  actions: AllPapersActions;
}

export function AllPapersList({ ref, view, actions }: Props) {
  const all = useMessages('all-papers');
  const { list, snapshot, manifest } = view;
  const onRetry = useRetryTable();
  return (
    <ListPane ref={ref} label={all.title} resetKey={[list, snapshot]}>
      <AllPapersHead
        total={snapshot.total}
        papers={manifest?.totals.papers}
        progress={snapshot.progress}
        onLoadAll={view.streamAll}
        onRetry={onRetry}
        filters={list.filters}
        sources={Object.keys(manifest?.counts ?? {}).sort(compareSources)}
        days={{ first: manifest?.days[0], last: manifest?.days.at(-1) }}
        onFilter={actions.filterBy}
      />
      <Body view={view} actions={actions} />
      <ListFoot index={view.index} count={snapshot.total} />
    </ListPane>
  );
}

function Body({ view, actions }: Omit<Props, 'ref'>) {
  const all = useMessages('all-papers');
  const { shown, snapshot, scroller, error, broken } = view;
  const hrefOf = useCallback((row: TableRow) => placeHref(placeInTable(row.id, shown)), [shown]);
  if (error) return <FetchFailure error={error} />;
  if (broken) return <BrokenPane title={all.broken} onRetry={view.restart} />;
  if (snapshot.view === undefined) return <ListSkeleton />;
  if (snapshot.total === 0) return <Empty snapshot={snapshot} />;
  return (
    <VirtualTable
      {...{ snapshot, scroller, hrefOf }}
      sort={shown.sort}
      openId={view.place.at === 'paper' ? view.paper.data?.id : undefined}
      onSort={actions.sortBy}
      onSeen={view.setVisible}
    />
  );
}

/** Nothing matches, or nothing of what has loaded so far. */
function Empty({ snapshot: { progress } }: Pick<AllPapersView, 'snapshot'>) {
  const all = useMessages('all-papers');
  const isComplete = progress === undefined || progress.segments === progress.totalSegments;
  return (
    <div className="flex-1" role="status">
      <Notice title={isComplete ? all.none : all.noneYet} />
    </div>
  );
}
