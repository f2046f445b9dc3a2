/** The table of all papers and the paper beside it. Stays mounted from paper to paper, so that the table keeps its place. */

import { ArrowUp, Newspaper } from 'lucide-react';
import { useRef } from 'react';
import { Bar, NotesButton, PaperBar } from '#app/reader/bottom-bar.tsx';
import { DetailPane } from '#app/reader/detail-pane.tsx';
import { MarkNotices } from '#app/reader/mark-notices.tsx';
import { PageTitle } from '#app/reader/page-title.tsx';
import { Split } from '#app/reader/split.tsx';
import { usePaperArrival } from '#app/reader/use-arrival.ts';
import { useCanonicalAddress } from '#app/reader/use-canonical-address.ts';
import { useMarkKeys } from '#app/reader/use-mark-keys.ts';
import { useReaderKeys } from '#app/reader/use-reader-moves.ts';
import { openPaper } from '#app/reader/use-reading.ts';
import { archiveTableWords } from '#messages/archive-table.ts';
import { useMessages, useWords } from '#parts/use-messages.ts';
import { placeHref } from '#state/view/href.ts';
import { AllPane } from './all-pane.tsx';
import { useAllMoves, useReturnToRow } from './use-all-moves.ts';
import { useAllReading, useRowInSight } from './use-all-reading.ts';

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function AllReader() {
  const { shell } = useMessages();
  const all = useWords(archiveTableWords);
  const reading = useAllReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const moves = useAllMoves(reading, list);
  const open = reading.place.at === 'paper';
  useReaderKeys(reading, moves, list, moves.walk);
  useMarkKeys({
    paper: openPaper(reading),
    inList: (id) => reading.snapshot.rows.find((row) => row.id === id),
  });
  useCanonicalAddress(reading);
  useRowInSight(reading, open ? reading.paper.data?.id : undefined);
  useReturnToRow(reading, list);
  const onShown = usePaperArrival(reading, { list, detail });
  return (
    <>
      <MarkNotices />
      <PageTitle reading={reading} list={[all.title]} />
      <Split
        open={open}
        list={<AllPane ref={list} reading={reading} moves={moves} />}
        detail={<DetailPane ref={detail} reading={reading} moves={moves} onShown={onShown} />}
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
            <button type="button" className="bar-item" onClick={() => reading.scroller.startAt(0)}>
              <ArrowUp {...icon} />
              {all.top}
            </button>
          </>
        )}
      </Bar>
    </>
  );
}
