/** The reader: a list and the paper beside it, or one of the two on a narrow screen. Stays mounted from address to address. */
import './reader.css';
import { Suspense, useRef } from 'react';
import { NotFound } from '#app/shell/not-found.tsx';
import { sourceLabel } from '#contract/source.ts';
import { tableClient } from '#state/archive-table/table-client.ts';
import { searchOf } from '#state/view/query-draft.ts';
import { usePlace } from '#state/view/use-place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DetailPane } from './detail-pane.tsx';
import { ListPane } from './list-pane.tsx';
import { PageTitle } from './page-title.tsx';
import { Split } from './split.tsx';
import { useArrival } from './use-arrival.ts';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useReaderKeys, useReaderMoves } from './use-reader-moves.ts';
import { useReading } from './use-reading.ts';

/** The worker starts while the table's code is on its way. */
const AllReader = lazyPart(async () => {
  tableClient.start();
  const { AllReader } = await import('#app/all-reader/all-reader.tsx');
  return AllReader;
});

const SearchReader = lazyPart(async () => {
  const { SearchReader } = await import('#app/search-reader/search-reader.tsx');
  return SearchReader;
});

export function Reader() {
  const place = usePlace();
  const ofAll = place.at === 'all' || (place.at === 'paper' && place.within?.at === 'all');
  const OtherReader = ofAll ? AllReader : searchOf(place) && SearchReader;
  if (!OtherReader) return <DayReader />;
  return (
    <Suspense fallback={<main id="main" className="split" />}>
      <OtherReader />
    </Suspense>
  );
}

function DayReader() {
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
