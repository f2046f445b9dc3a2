/** The starred papers as a table, and the paper beside it. They stand there at once: what the table says is kept with each star. */
import { Newspaper } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { Bar, NotesButton, PaperBar } from '#app/reader/bottom-bar.tsx';
import { DetailPane } from '#app/reader/detail-pane.tsx';
import { MarkNotices } from '#app/reader/mark-notices.tsx';
import { PageTitle } from '#app/reader/page-title.tsx';
import { Split } from '#app/reader/split.tsx';
import { usePaperArrival } from '#app/reader/use-arrival.ts';
import { useCanonicalAddress } from '#app/reader/use-canonical-address.ts';
import { useMarkKeys } from '#app/reader/use-mark-keys.ts';
import { type PaperMoves, useReaderKeys } from '#app/reader/use-reader-moves.ts';
import { appearanceKey, openPaper } from '#app/reader/use-reading.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { useMessages } from '#parts/use-messages.ts';
import type { Sort } from '#state/view/address-words.ts';
import { placeHref } from '#state/view/href.ts';
import type { StarredPlace } from '#state/view/place.ts';
import { useGo, useGoBack } from '#state/view/use-go.ts';
import { StarredPane } from './starred-pane.tsx';
import { placeInStarred, type StarredReading, useStarredReading } from './use-starred-reading.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function StarredReader() {
  const { shell } = useMessages();
  const words = useLibraryMessages();
  const reading = useStarredReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const { sortBy, ...moves } = useStarredMoves(reading);
  const open = reading.place.at === 'paper';
  useReaderKeys(reading, moves, list);
  useMarkKeys({
    paper: openPaper(reading),
    inList: (id) => reading.rows.find((row) => row.id === id),
  });
  useCanonicalAddress(reading);
  const onShown = usePaperArrival(reading, { list, detail });
  return (
    <>
      <MarkNotices />
      <PageTitle reading={reading} list={[words.starredPapers]} />
      <Split
        open={open}
        list={<StarredPane ref={list} reading={reading} onSort={sortBy} />}
        detail={<DetailPane ref={detail} {...{ reading, moves, onShown }} />}
      />
      <Bar>
        {open ? (
          <PaperBar moves={moves} paper={openPaper(reading)} />
        ) : (
          <>
            <a className="bar-item" href={placeHref({ at: 'list' })}>
              <Newspaper {...icon} />
              {shell.today}
            </a>
            <NotesButton />
          </>
        )}
      </Bar>
    </>
  );
}

function useStarredMoves(reading: StarredReading): PaperMoves & { sortBy(sort: Sort | undefined): void } {
  const { place, list, rows, at } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const step = (by: 1 | -1) => {
    const row = at === -1 ? undefined : rows[at + by];
    return row && (() => go(placeInStarred(row.id, list), { replace: true }));
  };
  return {
    previous: step(-1),
    next: step(1),
    back: useCallback(() => goBack(list), [goBack, list]),
    showVariant: (appearance) => {
      if (place.at === 'paper') go({ ...place, on: appearanceKey(appearance) }, { replace: true });
    },
    sortBy: useCallback(
      (sort) => {
        const within: StarredPlace = { at: 'starred', ...(sort && { sort }) };
        go(place.at === 'paper' ? { ...place, within } : within, { replace: true });
      },
      [go, place],
    ),
  };
}
