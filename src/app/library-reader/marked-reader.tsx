/** The reader's own papers as a table, and the paper beside it. They stand there at once: what the table says is kept with each mark. */
import { useCallback, useRef } from 'react';
import { ListBar } from '#app/list-bar/list-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#app/reader/reader-frame.tsx';
import { usePaperArrival } from '#app/reader/use-arrival.ts';
import { type PaperMoves, useShowVariant, useSteps } from '#app/reader/use-reader-moves.ts';
import { useReturnToRow, useRowInSight, walkRows } from '#app/row-walk/row-walk.ts';
import { useKeyAction } from '#parts/keys/key-actions.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import type { Sort } from '#state/view/address-words.ts';
import { useGo, useGoBack } from '#state/view/use-go.ts';
import { MarkedPane } from './marked-pane.tsx';
import { type MarkedReading, placeInMarked, useMarkedReading } from './use-marked-reading.ts';
import { useSelection } from './use-selection.ts';

export function MarkedReader() {
  const words = useLibraryMessages();
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
