/** The list pane of a day: its head, its papers or what stands in their place, and its foot. */
import { type RefObject, Suspense, useCallback } from 'react';
import { shortDay } from '#components/days.ts';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { SortMenu } from '#components/paper-list/sort-menu.tsx';
import { SiteLinks } from '#components/site-links.tsx';
import { useMessages, withMessages } from '#components/use-messages.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { CalendarButton } from '#features/calendar/calendar-button.tsx';
import { DayHead } from '#features/day-head/day-head.tsx';
import { DayNotices } from '#features/day-head/day-notices.tsx';
import { DigestTable } from '#features/digest-table/digest-table.tsx';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { ListFoot } from '#pages/reading-pane/frame/list-foot.tsx';
import { ListPane } from '#pages/reading-pane/frame/list-pane.tsx';
import { useLibrary } from '#state/library/store/use-library.ts';
import { useFirstVisit } from '#state/library/visits/first-visit.ts';
import { placeHref } from '#state/url/href.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { DayActions } from './use-day-actions.ts';
import { type DayView, placeInList } from './use-day-view.ts';

const MarkMenu = lazyPart(async () => {
  const { MarkMenu } = await withMessages(import('#features/library/mark-menu.tsx'), 'lists');
  return MarkMenu;
});

const EmptyList = lazyPart(async () => {
  const { EmptyList } = await withMessages(import('#features/empty-list/empty-list.tsx'), 'lists', 'marks');
  return EmptyList;
});

const DayListEnd = lazyPart(async () => {
  const { DayListEnd } = await withMessages(import('./day-list-end.tsx'), 'lists', 'rules');
  return DayListEnd;
});

interface Props {
  ref: RefObject<HTMLElement | null>;
  view: DayView;
  actions: DayActions;
}

export function DayList({ ref, view, actions }: Props) {
  const { day } = useMessages('common');
  const { list, all } = view;
  return (
    <ListPane ref={ref} label={day.list} resetKey={[list.day, list.source, all]}>
      <DayHead
        list={list}
        rows={all}
        facts={view.facts}
        calendar={<DayName list={list} />}
        order={
          <>
            <SkimLink view={view} />
            <Marks view={view} />
            <SortMenu columns={view.columns} sort={list.sort} onSort={actions.sortBy} />
          </>
        }
      />
      <Body view={view} actions={actions} />
      <div className="list-end">
        <End view={view} />
        <div className="px-6 max-desk:px-[1.15rem]">
          <SiteLinks />
        </div>
        {(view.ruled.shown?.length ?? 0) > 0 && <Foot view={view} />}
      </div>
    </ListPane>
  );
}

/** On a wide screen; a phone has it in the bottom bar. */
function SkimLink({ view: { list, all } }: Pick<Props, 'view'>) {
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

function Marks({ view: { list, ruled, rows, paper } }: Pick<Props, 'view'>) {
  const { status } = useLibrary();
  const all = ruled.shown ?? [];
  if (all.length === 0 || status === 'waiting' || status === 'refused') return null;
  return (
    <Suspense>
      <MarkMenu {...{ list, all, rows }} openId={paper.data?.id} />
    </Suspense>
  );
}

/** Its code is loaded only where the library has something, or papers came since the first visit. */
function End({ view }: Pick<Props, 'view'>) {
  const { status, marks, metadata, rules } = useLibrary();
  const { newest } = view;
  const isLaterVisit = (useFirstVisit(newest) ?? newest) !== newest;
  const hasLibrary = marks.size + metadata.size + rules.length > 0;
  if (!view.ready || status !== 'ready' || !(hasLibrary || isLaterVisit)) return null;
  return (
    <Suspense>
      <DayListEnd view={view} />
    </Suspense>
  );
}

function Foot({ view: { index, list, ruled } }: Pick<Props, 'view'>) {
  const library = useLibrary();
  const all = (list.show === 'hidden' ? ruled.hidden : ruled.shown) ?? [];
  const marks = all.map(({ id }) => rowMarks(library, id).read);
  const read = marks[0] === undefined ? undefined : marks.filter(Boolean).length;
  return <ListFoot index={index} count={all.length} read={read} />;
}

function Body({ view, actions }: Pick<Props, 'view' | 'actions'>) {
  const { list, rows, columns, facts, paper } = view;
  const hrefOf = useCallback((row: Appearance) => placeHref(placeInList(row, list)), [list]);
  if (view.error) return <FetchFailure error={view.error} />;
  if (!view.ready) return <ListSkeleton />;
  if (rows.length === 0)
    return (
      <Suspense>
        <EmptyList {...{ list, facts }} newest={view.newest} unfiltered={view.all.length} />
      </Suspense>
    );
  return (
    <>
      {facts && <DayNotices facts={facts} source={list.source} newer={newerWithoutPapers(view)} />}
      <DigestTable
        {...{ rows, columns, hrefOf }}
        sort={list.sort}
        day={list.since ?? list.day}
        openId={paper.data?.id}
        verdicts={view.ruled.verdicts}
        onSort={actions.sortBy}
      />
    </>
  );
}

/** `/` shows the newest day with papers; where that is not the newest day, the list says so. */
function newerWithoutPapers({ place, list, newest }: DayView): string | undefined {
  return place.at === 'list' && place.day === undefined && newest !== list.day ? newest : undefined;
}

function DayName({ list: { day, since } }: Pick<DayView, 'list'>) {
  return (
    <CalendarButton day={day} wrap={(button) => <h1 className="day-name">{button}</h1>}>
      {since !== undefined && `${since} – `}
      {since === undefined || day === undefined ? day : shortDay(day, since)}
    </CalendarButton>
  );
}
