/** The reader: a list and the paper beside it, or one of the two on a narrow screen. Stays mounted from address to address. */
import './reader.css';
import { Suspense, useEffect, useRef } from 'react';
import { NotFound } from '#app/shell/not-found.tsx';
import { sourceLabel } from '#contract/source.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { tableClient } from '#state/archive-table/table-client.ts';
import { searchOf } from '#state/view/query-draft.ts';
import { usePlace } from '#state/view/use-place.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DetailPane } from './detail-pane.tsx';
import { ListPane } from './list-pane.tsx';
import { MarkNotices } from './mark-notices.tsx';
import { AllReader, isOfAll, isOfStarred, SearchReader, StarredReader } from './other-readers.ts';
import { PageTitle } from './page-title.tsx';
import { Split } from './split.tsx';
import { useArrival } from './use-arrival.ts';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { useReaderKeys, useReaderMoves } from './use-reader-moves.ts';
import { openPaper, useReading } from './use-reading.ts';

export function Reader() {
  const place = usePlace();
  const ofAll = isOfAll(place);
  const OtherReader = ofAll
    ? AllReader
    : isOfStarred(place)
      ? StarredReader
      : searchOf(place) && SearchReader;
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
    if (data) tableClient.warm(data);
  }, [data]);
  return null;
}

function DayReader() {
  const reading = useReading();
  const moves = useReaderMoves(reading);
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  useReaderKeys(reading, moves, list);
  useMarkKeys({ paper: openPaper(reading), inList: (id) => reading.rows.find((row) => row.id === id) });
  useCanonicalAddress(reading);
  const onShown = useArrival(reading, { list, detail });
  if (reading.place.at === 'unknown') return <NotFound />;
  const open = reading.place.at === 'paper';
  return (
    <>
      <MarkNotices />
      <PageTitle
        reading={reading}
        list={[reading.list.day, reading.list.source && sourceLabel(reading.list.source)]}
      />
      <Split
        open={open}
        list={<ListPane ref={list} reading={reading} moves={moves} />}
        detail={<DetailPane ref={detail} reading={reading} moves={moves} onShown={onShown} />}
      />
      <BottomBar reading={reading} moves={moves} />
    </>
  );
}
