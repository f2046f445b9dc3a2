/** The reader's own papers as a table, and the paper beside it. They stand there at once: what the table says is kept with each mark. */

import { useCallback, useRef } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import { type PaperMoves, useShowVariant, useSteps } from '#pages/day/use-day-moves.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { usePaperArrival } from '#pages/reading-pane/list-focus/use-arrival.ts';
import { useReturnToRow, useRowInSight, walkRows } from '#pages/reading-pane/list-focus/windowed-rows.ts';
import type { Sort } from '#state/url/address-terms.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { MarkedPane } from './library-list.tsx';
import { type MarkedReading, placeInMarked, useMarkedReading } from './use-library-page.ts';
import { useSelection } from './use-selection.ts';

export function MarkedReader() {
  const words = useMessages('library');
  const reading = useMarkedReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const { sortBy, ...moves } = useMarkedMoves(reading);
  const selection = useSelection();
  const walk = (by: 1 | -1) => walkRows(by, reading, list);
  useReaderFrame({ reading, moves, list, walk, inList: (id) => reading.rows.find((row) => row.id === id) });
  useSelectKey(selection);
  useRowInSight(reading, reading.scroller, reading.list);
  useReturnToRow(reading, reading.scroller, list);
  const onShown = usePaperArrival(reading, { list, detail });
  return (
    <ReaderFrame
      {...{ reading, moves, detail, onShown }}
      title={[reading.list.at === 'starred' ? words.starredPapers : words.library]}
      list={<MarkedPane ref={list} {...{ reading, selection }} onSort={sortBy} />}
      bar={<ListBar />}
    />
  );
}

/** The row with the focus is chosen, or no longer. */
function useSelectKey({ on, begin }: ReturnType<typeof useSelection>): void {
  useKeyAction('select', () => {
    const id = document.activeElement?.closest<HTMLElement>('#list [data-id]')?.dataset.id;
    if (id === undefined) return false;
    if (on) on.toggle(id);
    else begin(id);
    return true;
  });
}

function useMarkedMoves(reading: MarkedReading): PaperMoves & { sortBy(sort: Sort | undefined): void } {
  const { place, list, rows, at } = reading;
  const go = useGo();
  const goBack = useGoBack();
  return {
    ...useSteps(rows, at, ({ id }) => placeInMarked(id, list)),
    back: useCallback(() => goBack(list), [goBack, list]),
    showVariant: useShowVariant(place),
    sortBy: useCallback(
      (sort) => {
        const { sort: _, ...rest } = list;
        const within = sort ? { ...rest, sort } : rest;
        go(place.at === 'paper' ? { ...place, within } : within, { replace: true });
      },
      [go, place, list],
    ),
  };
}
