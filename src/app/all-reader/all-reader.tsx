/** The table of all papers and the paper beside it. Stays mounted from paper to paper, so that the table keeps its place. */
import { ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { ListBar } from '#app/list-bar/list-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#app/reader/reader-frame.tsx';
import { usePaperArrival } from '#app/reader/use-arrival.ts';
import { useReturnToRow, useRowInSight } from '#app/row-walk/row-walk.ts';
import { archiveTableWords } from '#messages/archive-table.ts';
import { useWords } from '#parts/use-messages.ts';
import { AllPane } from './all-pane.tsx';
import { useAllMoves } from './use-all-moves.ts';
import { useAllReading } from './use-all-reading.ts';

export function AllReader() {
  const all = useWords(archiveTableWords);
  const reading = useAllReading();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const moves = useAllMoves(reading, list);
  const inList = (id: string) => reading.snapshot.rows.find((row) => row.id === id);
  useReaderFrame({ reading, moves, list, inList, walk: moves.walk });
  useRowInSight(reading, reading.scroller, reading.shown);
  useReturnToRow(reading, reading.scroller, list);
  const onShown = usePaperArrival(reading, { list, detail });
  return (
    <ReaderFrame
      {...{ reading, moves, detail, onShown }}
      title={[all.title]}
      list={<AllPane ref={list} reading={reading} moves={moves} />}
      bar={
        <ListBar>
          <button type="button" className="bar-item" onClick={() => reading.scroller.startAt(0)}>
            <ArrowUp aria-hidden="true" size={21} strokeWidth={1.5} />
            {all.top}
          </button>
        </ListBar>
      }
    />
  );
}
