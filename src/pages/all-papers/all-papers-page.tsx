/** The table of all papers and the paper beside it. Stays mounted from paper to paper, so that the table keeps its place. */
import { ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { ListBar } from '#pages/reading-pane/frame/list-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { usePaperArrival } from '#pages/reading-pane/list-focus/use-arrival.ts';
import { useReturnToRow, useRowInSight } from '#pages/reading-pane/list-focus/windowed-rows.ts';
import { AllPane } from './all-papers-list.tsx';
import { useAllMoves } from './use-all-papers-moves.ts';
import { useAllReading } from './use-all-papers-view.ts';

export function AllReader() {
  const all = useMessages('all-papers');
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
