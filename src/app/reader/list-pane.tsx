/** The list: its day and sources, then its papers, then where the reader is in it. Says what failed and lets one try again. */
import { type RefObject, useCallback } from 'react';
import type { Appearance } from '#contract/paper.ts';
import { CalendarButton } from '#features/day-calendar/calendar-button.tsx';
import { DayHead } from '#features/day-head/day-head.tsx';
import { DayNotices } from '#features/day-head/day-notices.tsx';
import { EmptyDay } from '#features/day-head/empty-day.tsx';
import { DigestTable } from '#features/digest-table/digest-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { FetchFailure } from '#parts/fetch-failure.tsx';
import { rowMarks } from '#parts/marks/row-marks.ts';
import { SortMenu } from '#parts/paper-list/sort-menu.tsx';
import { useMessages } from '#parts/use-messages.ts';
import { useLibrary } from '#state/library/use-library.ts';
import { placeHref } from '#state/view/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { BrokenPane } from './broken-pane.tsx';
import { ListFoot } from './list-foot.tsx';
import type { ReaderMoves } from './use-reader-moves.ts';
import { placeInList, type Reading } from './use-reading.ts';

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: Reading;
  moves: ReaderMoves;
}

export function ListPane({ ref, reading, moves }: Props) {
  const { day, reader } = useMessages();
  const { list, rows } = reading;
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={day.list} id="list">
      <ErrorBoundary
        resetKey={[list.day, list.source, rows]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        <DayHead
          {...{ list, rows }}
          facts={reading.facts}
          calendar={<DayName day={list.day} />}
          order={<SortMenu columns={reading.columns} sort={list.sort} onSort={moves.sortBy} />}
        />
        <ListBody reading={reading} moves={moves} />
        {rows.length > 0 && <Foot reading={reading} />}
      </ErrorBoundary>
    </section>
  );
}

function Foot({ reading: { at, rows } }: Pick<Props, 'reading'>) {
  const library = useLibrary();
  const marks = rows.map(({ id }) => rowMarks(library, id).read);
  const read = marks[0] === undefined ? undefined : marks.filter(Boolean).length;
  return <ListFoot at={at} count={rows.length} read={read} />;
}

function ListBody({ reading, moves }: Pick<Props, 'reading' | 'moves'>) {
  const { list, rows, columns, facts, paper } = reading;
  const hrefOf = useCallback((row: Appearance) => placeHref(placeInList(row, list)), [list]);
  if (reading.error) return <FetchFailure error={reading.error} />;
  if (!reading.ready) return <ListSkeleton />;
  if (rows.length === 0) return <EmptyDay facts={facts} source={list.source} newest={reading.newest} />;
  return (
    <>
      {facts && <DayNotices facts={facts} source={list.source} newer={newerWithout(reading)} />}
      <DigestTable
        {...{ rows, columns, hrefOf }}
        sort={list.sort}
        day={list.day}
        here={paper.data?.id}
        onSort={moves.sortBy}
      />
    </>
  );
}

/** Where the newest day has no papers, the page begins with the one before and says so. */
function newerWithout({ place, list, newest }: Reading): string | undefined {
  return place.at === 'list' && place.day === undefined && newest !== list.day ? newest : undefined;
}

function DayName({ day }: { day: string | undefined }) {
  return (
    <CalendarButton day={day} wrap={(button) => <h1 className="day-name">{button}</h1>}>
      {day}
    </CalendarButton>
  );
}
