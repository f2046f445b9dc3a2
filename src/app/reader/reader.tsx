/** The reader: a list and the paper beside it, or one of the two on a narrow screen. Stays mounted from address to address. */
import './reader.css';
import { useRef } from 'react';
import { NotFound } from '#app/shell/not-found.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DetailPane } from './detail-pane.tsx';
import { ListPane } from './list-pane.tsx';
import { PageTitle } from './page-title.tsx';
import { Split } from './split.tsx';
import { useArrival } from './use-arrival.ts';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useReaderKeys, useReaderMoves } from './use-reader-moves.ts';
import { useReading } from './use-reading.ts';

export function Reader() {
  const reading = useReading();
  const moves = useReaderMoves(reading);
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  useReaderKeys(reading, moves, list);
  useCanonicalAddress(reading);
  const onShown = useArrival(reading, { list, detail });
  if (reading.place.at === 'unknown') return <NotFound />;
  const open = reading.place.at === 'paper';
  return (
    <>
      <PageTitle reading={reading} />
      <Split
        open={open}
        list={<ListPane ref={list} reading={reading} moves={moves} />}
        detail={<DetailPane ref={detail} reading={reading} moves={moves} onShown={onShown} />}
      />
      <BottomBar reading={reading} moves={moves} />
    </>
  );
}
