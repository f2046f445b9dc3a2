/** The list: its day and sources, then its papers, then where the reader is in it. Says what failed and lets one try again. */
import { type RefObject, Suspense, useCallback } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { rowMarks } from '#components/marks/row-marks.ts';
import { SortMenu } from '#components/paper-list/sort-menu.tsx';
import { shortDay } from '#components/short-day.ts';
import { useMessages, withMessages } from '#components/use-messages.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { CalendarButton } from '#features/calendar/calendar-button.tsx';
import { DayHead } from '#features/day-head/day-head.tsx';
import { DayNotices } from '#features/day-head/day-notices.tsx';
import { DigestTable } from '#features/digest-table/digest-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { BrokenPane } from '#pages/reading-pane/frame/broken-pane.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import { useLibrary } from '#state/library/store/use-library.ts';
import { useFirstVisit } from '#state/library/visits/first-visit.ts';
import { placeHref } from '#state/url/href.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { ReaderMoves } from './use-day-moves.ts';
import { placeInList, type Reading } from './use-day-view.ts';

const MarkMenu = lazyPart(async () => {
  const { MarkMenu } = await withMessages(import('#features/library/mark-menu.tsx'), 'lists');
  return MarkMenu;
});

const EmptyList = lazyPart(async () => {
  const { EmptyList } = await withMessages(import('#features/empty-list/empty-list.tsx'), 'lists', 'library');
  return EmptyList;
});

const ListEnd = lazyPart(async () => {
  const { ListEnd } = await withMessages(import('#pages/reading-pane/frame/list-end.tsx'), 'lists', 'rules');
  return ListEnd;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  reading: Reading;
  moves: ReaderMoves;
}

export function ListPane({ ref, reading, moves }: Props) {
  const { day, reader } = useMessages('common');
  const { list, all } = reading;
  return (
    <section ref={ref} className="pane pane-list flex flex-col" aria-label={day.list} id="list">
      <ErrorBoundary
        resetKey={[list.day, list.source, all]}
        fallback={(retry) => <BrokenPane title={reader.brokenList} onRetry={retry} />}
      >
        <DayHead
          list={list}
          rows={all}
          facts={reading.facts}
          calendar={<DayName list={list} />}
          order={
            <>
              <SkimLink reading={reading} />
              <Marks reading={reading} />
              <SortMenu columns={reading.columns} sort={list.sort} onSort={moves.sortBy} />
            </>
          }
        />
        <ListBody reading={reading} moves={moves} />
        <div className="list-end">
          <End reading={reading} />
          {(reading.ruled.kept?.length ?? 0) > 0 && <Foot reading={reading} />}
        </div>
      </ErrorBoundary>
    </section>
  );
}

/** At a desk; on a phone the bar has it. */
function SkimLink({ reading: { list, all } }: Pick<Props, 'reading'>) {
  const { shell } = useMessages('common');
  if (all.length === 0) return null;
  return (
    <a
      className="text-[0.85rem] text-soft hover:text-ink max-desk:hidden"
      href={placeHref({ at: 'skim', ...list })}
    >
      {shell.skim}
    </a>
  );
}

function Marks({ reading: { list, ruled, rows, paper } }: Pick<Props, 'reading'>) {
  const { status } = useLibrary();
  const all = ruled.kept ?? [];
  if (all.length === 0 || status === 'waiting' || status === 'refused') return null;
  return (
    <Suspense>
      <MarkMenu {...{ list, all, rows }} here={paper.data?.id} />
    </Suspense>
  );
}

/** What the library has to say of the list. A reader without one, to whom nothing new has come, downloads nothing to find out. */
function End({ reading }: Pick<Props, 'reading'>) {
  const { status, marks, metadata, rules } = useLibrary();
  const { newest } = reading;
  const isBack = (useFirstVisit(newest) ?? newest) !== newest;
  const known = marks.size + metadata.size + rules.length > 0;
  if (!reading.ready || status !== 'ready' || !(known || isBack)) return null;
  return (
    <Suspense>
      <ListEnd reading={reading} />
    </Suspense>
  );
}

function Foot({ reading: { at, list, ruled } }: Pick<Props, 'reading'>) {
  const library = useLibrary();
  const all = (list.show === 'hidden' ? ruled.hidden : ruled.kept) ?? [];
  const marks = all.map(({ id }) => rowMarks(library, id).read);
  const read = marks[0] === undefined ? undefined : marks.filter(Boolean).length;
  return <ListFoot at={at} count={all.length} read={read} />;
}

function ListBody({ reading, moves }: Pick<Props, 'reading' | 'moves'>) {
  const { list, rows, columns, facts, paper } = reading;
  const hrefOf = useCallback((row: Appearance) => placeHref(placeInList(row, list)), [list]);
  if (reading.error) return <FetchFailure error={reading.error} />;
  if (!reading.ready) return <ListSkeleton />;
  if (rows.length === 0)
    return (
      <Suspense>
        <EmptyList {...{ list, facts }} newest={reading.newest} unfiltered={reading.all.length} />
      </Suspense>
    );
  return (
    <>
      {facts && <DayNotices facts={facts} source={list.source} newer={newerWithout(reading)} />}
      <DigestTable
        {...{ rows, columns, hrefOf }}
        sort={list.sort}
        day={list.since ?? list.day}
        here={paper.data?.id}
        verdicts={reading.ruled.verdicts}
        onSort={moves.sortBy}
      />
    </>
  );
}

/** Where the newest day has no papers, the page begins with the one before and says so. */
function newerWithout({ place, list, newest }: Reading): string | undefined {
  return place.at === 'list' && place.day === undefined && newest !== list.day ? newest : undefined;
}

function DayName({ list: { day, since } }: Pick<Reading, 'list'>) {
  return (
    <CalendarButton day={day} wrap={(button) => <h1 className="day-name">{button}</h1>}>
      {since !== undefined && `${since} – `}
      {since === undefined || day === undefined ? day : shortDay(day, since)}
    </CalendarButton>
  );
}
