/** The starred papers as a table, and the paper beside it. They stand there at once: what the table says is kept with each star. */
import { useCallback, useRef } from 'react';
import { ListBar, ReaderFrame, useReaderFrame } from '#app/reader/reader-frame.tsx';
import { usePaperArrival } from '#app/reader/use-arrival.ts';
import { type PaperMoves, useShowVariant } from '#app/reader/use-reader-moves.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import type { Sort } from '#state/view/address-words.ts';
import type { StarredPlace } from '#state/view/place.ts';
import { useGo, useGoBack } from '#state/view/use-go.ts';
import { MarkedPane } from './marked-pane.tsx';
import { type MarkedReading, placeInMarked, useMarkedReading } from './use-marked-reading.ts';

export function MarkedReader() {
  const words = useLibraryMessages();
  const reading = useMarkedReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const { sortBy, ...moves } = useMarkedMoves(reading);
  useReaderFrame({ reading, moves, list, inList: (id) => reading.rows.find((row) => row.id === id) });
  const onShown = usePaperArrival(reading, { list, detail });
  return (
    <ReaderFrame
      {...{ reading, moves, detail, onShown }}
      title={[words.starredPapers]}
      list={<MarkedPane ref={list} reading={reading} onSort={sortBy} />}
      bar={<ListBar />}
    />
  );
}

function useMarkedMoves(reading: MarkedReading): PaperMoves & { sortBy(sort: Sort | undefined): void } {
  const { place, list, rows, at } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const step = (by: 1 | -1) => {
    const row = at === -1 ? undefined : rows[at + by];
    return row && (() => go(placeInMarked(row.id, list), { replace: true }));
  };
  return {
    previous: step(-1),
    next: step(1),
    back: useCallback(() => goBack(list), [goBack, list]),
    showVariant: useShowVariant(place),
    sortBy: useCallback(
      (sort) => {
        const within: StarredPlace = { at: 'starred', ...(sort && { sort }) };
        go(place.at === 'paper' ? { ...place, within } : within, { replace: true });
      },
      [go, place],
    ),
  };
}
