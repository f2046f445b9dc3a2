/** The list pane of the reader's own papers: how many, which are shown, how to take them along, then the table, or how to mark. */
import { type RefObject, useCallback } from 'react';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { useMessages } from '#components/use-messages.ts';
import { ArchiveTable } from '#features/all-papers-table/all-papers-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { NoneShown } from '#features/empty-list/none-shown.tsx';
import { MarkedHead } from '#features/library/marked-head.tsx';
import { BrokenPane } from '#pages/reading-pane/frame/broken-pane.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import type { Sort } from '#state/url/address-terms.ts';
import { placeHref } from '#state/url/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { Notice } from '#ui/notice.tsx';
import { type MarkedReading, placeInMarked } from './use-library-page.ts';
import type { useSelection } from './use-selection.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: MarkedReading;
  selection: ReturnType<typeof useSelection>;
  onSort(sort: Sort | undefined): void;
}

export function MarkedPane({ ref, ...props }: Props) {
  const { reader } = useMessages('common');
  const words = useMessages('library');
  const { list, rows } = props.reading;
  const title = list.at === 'starred' ? words.starredPapers : words.library;
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={title} id="list">
      <ErrorBoundary
        resetKey={[list, rows]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        <MarkedHead {...props.reading} title={title} selection={props.selection} />
        <Body {...props} />
        {rows.length > 0 && <ListFoot at={props.reading.at} count={rows.length} />}
      </ErrorBoundary>
    </section>
  );
}

function Body({ reading, selection, onSort }: Omit<Props, 'ref'>) {
  const words = useMessages('library');
  const { list, rows, marked, ready, paper, place, snapshot, scroller, see } = reading;
  const hrefOf = useCallback((row: ListedPaper) => placeHref(placeInMarked(row.id, list)), [list]);
  if (!ready) return <ListSkeleton />;
  if (marked === undefined) return <Notice title={words.refused} />;
  if (rows.length === 0) return <NoMarks list={list} />;
  return (
    <ArchiveTable
      {...{ snapshot, scroller, hrefOf, onSort }}
      sort={list.sort}
      here={place.at === 'paper' ? paper.data?.id : undefined}
      onSeen={see}
      caption={words.tableCaption}
      select={selection.on && { ...selection.on, label: words.select }}
    />
  );
}

function NoMarks({ list: { show, ...whole } }: Pick<MarkedReading, 'list'>) {
  const words = useMessages('library');
  if (show) return <NoneShown show={show} whole={whole} />;
  const [title, how] =
    whole.at === 'starred' ? [words.noStars, words.howToStar] : [words.noMarks, words.howToMark];
  return (
    <Notice title={title}>
      <p>{how}</p>
    </Notice>
  );
}
