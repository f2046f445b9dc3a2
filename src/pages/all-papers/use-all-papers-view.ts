/** What is on the screen at the table of all papers: the rows, the open paper, and what lies before and behind it in the table. */
import { useCallback, useMemo, useState } from 'react';
import type { Manifest } from '#core/dataset/manifest.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import type { TableView } from '#core/protocol/all-papers-messages.ts';
import { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import { type OpenPaper, shownIn } from '#pages/day/use-day-view.ts';
import type { Snapshot } from '#state/all-papers/table-window.ts';
import { tableView, useTable, useTableFind, useTableStream } from '#state/all-papers/use-all-papers.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { useManifest, usePaper } from '#state/archive/use-archive.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import type { PaperPlace } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { savesData, segmentsToStream } from './stream-span.ts';

export interface AllReading extends OpenPaper {
  /** What the address asks for. */
  list: AllPlace;
  /** What the rows on the screen are; the same a moment later. */
  shown: AllPlace;
  snapshot: Snapshot;
  scroller: RowScroller;
  see(first: number, last: number): void;
  /** Asks for the rows of another order or other filters, ahead of its address. */
  prepare(list: AllPlace): void;
  manifest: Manifest | undefined;
  error: ArchiveError | undefined;
  /** The table's code could not be had. */
  broken: boolean;
  restart(): void;
  /** Streams the rest of an archive of which only a part is streamed by itself. */
  goOn: (() => void) | undefined;
  /** Ids of the neighbours of the open paper. */
  previous: string | undefined;
  next: string | undefined;
}

const EVERYTHING: AllPlace = { at: 'all', filters: {} };

/** First row in sight of each view, for coming back; as long as the page lives. */
const places = new Map<TableView, number>();

export function useAllReading(): AllReading {
  const place = usePlace();
  const asked = place.at === 'paper' ? place : undefined;
  const list = place.at === 'all' ? place : asked?.within?.at === 'all' ? asked.within : EVERYTHING;
  const { titleFirst } = usePreferences();
  const view = tableView(list, titleFirst);
  const manifest = useManifest();
  const stream = useStream(manifest.data);
  const { prepare, ...table } = useScrolledTable(manifest.data, view);
  const paper = usePaper(asked?.address);
  const id = useMemo(
    () => asked && (paper.data?.id ?? parsePaperAddress(asked.address)[0]?.id),
    [asked, paper.data],
  );
  const standing = useStanding(view, table.snapshot, id);
  return {
    ...table,
    ...stream,
    ...standing,
    place,
    list,
    shown: useShown(table.snapshot, list),
    manifest: manifest.data,
    error: manifest.error,
    paper,
    prepare: usePrepare(prepare, titleFirst),
    appearance: paper.data && asked ? shownIn(paper.data, asked) : undefined,
  };
}

/** The place of a paper that is opened from the table. */
export function placeInTable(id: string, within: AllPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(id), within };
}

function useStream(manifest: Manifest | undefined): Pick<AllReading, 'goOn'> {
  const [whole, setWhole] = useState(false);
  const all = manifest?.segments.length ?? 0;
  const segments = manifest && !whole ? segmentsToStream(manifest, savesData()) : all;
  useTableStream(manifest, segments);
  const goOn = useCallback(() => setWhole(true), []);
  return { goOn: segments < all ? goOn : undefined };
}

function usePrepare(prepare: (view: TableView, first: number) => void, titleFirst: TableView['titleFirst']) {
  return useCallback(
    (next: AllPlace) => {
      const view = tableView(next, titleFirst);
      prepare(view, placeIn(view));
    },
    [prepare, titleFirst],
  );
}

function placeIn(view: TableView | undefined): number {
  return (view && places.get(view)) ?? 0;
}

function useScrolledTable(manifest: Manifest | undefined, view: TableView) {
  const [scroller] = useState(() => new RowScroller());
  const table = useTable(manifest, view, {
    startAt: placeIn,
    arrange: (snapshot, shift, isNew) => {
      scroller.arrange(snapshot.total, shift, isNew);
      if (isNew) scroller.startAt(placeIn(snapshot.view));
    },
  });
  const { snapshot, see: seen } = table;
  const see = useCallback(
    (first: number, last: number) => {
      if (snapshot.view) places.set(snapshot.view, first);
      seen(first, last);
    },
    [snapshot.view, seen],
  );
  return { ...table, see, scroller };
}

/** Heads and links change with the rows, not before them: one change on the screen instead of two. */
function useShown({ view }: Snapshot, list: AllPlace): AllPlace {
  const shown = useMemo(
    (): AllPlace | undefined =>
      view && { at: 'all', filters: view.filters, ...(view.sort && { sort: view.sort }) },
    [view],
  );
  return shown ?? list;
}

/** Where the paper stands: told by the rows at hand, so that the next key need not wait, else by the worker. */
function useStanding(view: TableView, snapshot: Snapshot, id: string | undefined) {
  const found = useTableFind(view, id, snapshot.progress);
  const { rows, from, total } = snapshot;
  const near = snapshot.view === view ? rows.findIndex((row) => row.id === id) : -1;
  const at = near === -1 ? (found?.at ?? -1) : from + near;
  const neighbour = (by: 1 | -1) => (near === -1 ? undefined : rows[near + by]?.id);
  return {
    at,
    count: total,
    previous: neighbour(-1) ?? (at > 0 ? found?.previous : undefined),
    next: neighbour(1) ?? (at !== -1 && at < total - 1 ? found?.next : undefined),
  };
}
