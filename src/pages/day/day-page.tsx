/** The reader: a list and the paper beside it, or one of the two on a narrow screen. Stays mounted from address to address. */
import './day-page.css';
import { Suspense, useEffect, useRef } from 'react';
import { NotFound } from '#components/not-found.tsx';
import { sourceLabel } from '#core/paper/source.ts';
import { DayBar } from '#pages/reading-pane/frame/bottom-bar.tsx';
import { ReaderFrame, useReaderFrame } from '#pages/reading-pane/frame/reading-frame.tsx';
import { useArrival } from '#pages/reading-pane/list-focus/use-arrival.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { searchOf } from '#state/url/query-draft.ts';
import { usePlace } from '#state/url/use-place.ts';
import { ListPane } from './day-list.tsx';
import { AllReader, isOfAll, isOfMarked, MarkedReader, SearchReader, warmTable } from './other-pages.ts';
import { useReaderMoves } from './use-day-moves.ts';
import { useReading } from './use-day-view.ts';

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
