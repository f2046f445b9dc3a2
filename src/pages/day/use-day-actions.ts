/** What can be done on a day's page; the same for keys, buttons and bars. */

import { useCallback, useMemo } from 'react';
import type { Sort } from '#core/paper/sort.ts';
import { type ReadingActions, useReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import { useSteps } from '#pages/reading-pane/list-focus/use-steps.ts';
import { useGo } from '#state/url/use-go.ts';
import { type DayView, placeInList } from './use-day-view.ts';

export interface DayActions extends ReadingActions {
  sortBy(sort: Sort | undefined): void;
}

export function useDayActions(view: DayView): DayActions {
  const { place, list } = view;
  const go = useGo();
  const steps = useSteps(view, (row) => placeInList(row, list));
  const sortBy = useCallback(
    (sort: Sort | undefined) => {
      const { sort: _, ...options } = list;
      const sorted = sort ? { ...options, sort } : options;
      go(place.at === 'paper' ? { ...place, from: sorted } : { at: 'list', ...sorted }, { replace: true });
    },
    [go, list, place],
  );
  const listPlace = useMemo(() => ({ at: 'list' as const, ...list }), [list]);
  return { ...steps, ...useReadingActions(place, listPlace), sortBy };
}
