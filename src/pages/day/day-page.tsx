/** A day's list, or the list of several days, and the paper beside it. */
import { useEffect, useMemo, useRef } from 'react';
import { sourceLabel } from '#core/paper/source.ts';
import { ReadingFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { useKeptScroll } from '#pages/reading-pane/list-focus/kept-scroll.ts';
import { tableRows } from '#pages/reading-pane/list-focus/list-rows.ts';
import { replacePrerendered } from '#state/archive/prerendered.ts';
import { sortParam } from '#state/url/address-terms.ts';
import type { ListPlace } from '#state/url/place.ts';
import { DayBar } from './day-bar.tsx';
import { DayList } from './day-list.tsx';
import { useDayActions } from './use-day-actions.ts';
import { useDayView } from './use-day-view.ts';

export function DayPage() {
  const view = useDayView();
  const actions = useDayActions(view);
  const pane = useRef<HTMLElement>(null);
  const rows = useMemo(() => tableRows(pane), []);
  const { list } = view;
  // A list that cannot be fetched has the way to try again.
  const isSettled = view.ready || view.error !== undefined;
  useEffect(() => {
    if (isSettled) replacePrerendered('list', pane.current);
  }, [isSettled]);
  useKeptScroll(pane, view.ready ? listKey(list) : undefined);
  return (
    <ReadingFrame
      {...{ view, actions, rows }}
      order={view.index}
      paperOf={(id) => view.rows.find((row) => row.id === id)}
      title={[list.day, list.source && sourceLabel(list.source)]}
      list={<DayList ref={pane} view={view} actions={actions} />}
      bar={<DayBar view={view} />}
    />
  );
}

function listKey({ since, day, source, sort, show }: ListPlace): string {
  return [since, day, source, sortParam(sort), show].join('/');
}
