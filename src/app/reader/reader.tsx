/** The reader: a list and the paper beside it, or one of the two on a narrow screen. Stays mounted from address to address. */
import './reader.css';
import { Suspense, useEffect, useRef } from 'react';
import { NotFound } from '#app/shell/not-found.tsx';
import { sourceLabel } from '#contract/source.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { searchOf } from '#state/view/query-draft.ts';
import { usePlace } from '#state/view/use-place.ts';
import { DayBar } from './bottom-bar.tsx';
import { ListPane } from './list-pane.tsx';
import { AllReader, isOfAll, isOfMarked, MarkedReader, SearchReader, warmTable } from './other-readers.ts';
import { ReaderFrame, useReaderFrame } from './reader-frame.tsx';
import { useArrival } from './use-arrival.ts';
import { useReaderMoves } from './use-reader-moves.ts';
import { useReading } from './use-reading.ts';

export function Reader() {
  const place = usePlace();
  const ofAll = isOfAll(place);
  const OtherReader = ofAll ? AllReader : isOfMarked(place) ? MarkedReader : searchOf(place) && SearchReader;
  if (!OtherReader) return <DayReader />;
  return (
    <>
      {ofAll && <WarmTable />}
      <Suspense fallback={<main id="main" className="split" />}>
        <OtherReader />
      </Suspense>
    </>
  );
}

/** The newest rows are fetched while the code that shows them is still on its way. */
function WarmTable() {
  const { data } = useManifest();
  useEffect(() => {
    if (data) warmTable(data).catch(() => {});
  }, [data]);
  return null;
}

function DayReader() {
  const reading = useReading();
  const moves = useReaderMoves(reading);
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  useReaderFrame({ reading, moves, list, inList: (id) => reading.rows.find((row) => row.id === id) });
  const onShown = useArrival(reading, { list, detail });
  if (reading.place.at === 'unknown') return <NotFound />;
  return (
    <ReaderFrame
      {...{ reading, moves, detail, onShown }}
      title={[reading.list.day, reading.list.source && sourceLabel(reading.list.source)]}
      list={<ListPane ref={list} reading={reading} moves={moves} />}
      bar={<DayBar reading={reading} />}
    />
  );
}
