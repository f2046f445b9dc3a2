/** What the page of all papers shows: the rows around those in view, the open paper, and its neighbours in the table. */
import { useCallback, useMemo, useState } from 'react';
import type { Manifest } from '#core/dataset/manifest.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import type { TableView } from '#core/protocol/all-papers-messages.ts';
import { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import { keepFirstRow, keptFirstRow } from '#pages/reading-pane/list-focus/virtual-rows.ts';
import { type OpenPaper, openAddress, openPaper } from '#pages/reading-pane/paper/open-paper.ts';
import type { Snapshot } from '#state/all-papers/table-block.ts';
import { tableView, usePaperPosition, useTable, useTableStream } from '#state/all-papers/use-all-papers.ts';
import type { ArchiveError } from '#state/archive/archive-error.ts';
import { useManifest, usePaper } from '#state/archive/use-archive.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import type { PaperPlace, Place } from '#state/url/place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { savesData, segmentsToStream } from './stream-span.ts';

export interface AllPapersView extends OpenPaper {
  /** The list that the address asks for. */
  list: AllPlace;
  /** The list that the rows on the screen belong to; the same a moment later. */
  shown: AllPlace;
  snapshot: Snapshot;
  scroller: RowScroller;
  /** These rows are in view now; the last one is not included. */
  setVisible(first: number, last: number): void;
  /** Asks for the rows of another order or other filters before the address has changed. */
  prepare(list: AllPlace): void;
  manifest: Manifest | undefined;
  error: ArchiveError | undefined;
  /** The code of the worker failed to load. */
  broken: boolean;
  restart(): void;
  /** Streams the rest of an archive that is too large to be streamed unasked. */
  streamAll: (() => void) | undefined;
  /** Ids of the open paper's neighbours. */
  previous: string | undefined;
  next: string | undefined;
}

const NO_FILTERS: AllPlace = { at: 'all', filters: {} };

export function useAllPapersView(): AllPapersView {
  const place = usePlace();
  const address = openAddress(place);
  const list = listOf(place);
  const { titleFirst } = usePreferences();
  const tableKey = tableView(list, titleFirst);
  const manifest = useManifest();
  const stream = useStream(manifest.data);
  const { prepare, ...table } = useScrolledTable(manifest.data, tableKey);
  const paper = usePaper(address);
  const id = useMemo(
    () => (address === undefined ? undefined : (paper.data?.id ?? parsePaperAddress(address)[0]?.id)),
    [address, paper.data],
  );
  return {
    ...openPaper(place, paper),
    ...table,
    ...stream,
    ...useNeighbours(tableKey, table.snapshot, id),
    list,
    shown: useShownList(table.snapshot, list),
    manifest: manifest.data,
    error: manifest.error,
    prepare: usePrepare(prepare, titleFirst),
  };
}

function listOf(place: Place): AllPlace {
  const list = place.at === 'paper' ? place.within : place;
  return list?.at === 'all' ? list : NO_FILTERS;
}

/** A paper opened from the table. */
export function placeInTable(id: string, within: AllPlace): PaperPlace {
  return { at: 'paper', address: paperAddress(id), within };
}

function useStream(manifest: Manifest | undefined): Pick<AllPapersView, 'streamAll'> {
  const [isWanted, setWanted] = useState(false);
  const all = manifest?.segments.length ?? 0;
  const segments = manifest && !isWanted ? segmentsToStream(manifest, savesData()) : all;
  useTableStream(manifest, segments);
  const streamAll = useCallback(() => setWanted(true), []);
  return { streamAll: segments < all ? streamAll : undefined };
}

function usePrepare(prepare: (view: TableView, first: number) => void, titleFirst: TableView['titleFirst']) {
  return useCallback(
    (list: AllPlace) => {
      const tableKey = tableView(list, titleFirst);
      prepare(tableKey, keptFirstRow(keyOf(tableKey)));
    },
    [prepare, titleFirst],
  );
}

function keyOf(tableKey: TableView): string {
  return JSON.stringify(tableKey);
}

function useScrolledTable(manifest: Manifest | undefined, tableKey: TableView) {
  const [scroller] = useState(() => new RowScroller());
  const table = useTable(manifest, tableKey, {
    startAt: (view) => keptFirstRow(keyOf(view)),
    arrange: ({ total, view }, shift, isNew) => {
      scroller.arrange(total, shift, isNew);
      if (isNew) scroller.startAt(view ? keptFirstRow(keyOf(view)) : 0);
    },
  });
  const { view } = table.snapshot;
  const onSeen = table.setVisible;
  const setVisible = useCallback(
    (first: number, last: number) => {
      if (view) keepFirstRow(keyOf(view), first);
      onSeen(first, last);
    },
    [view, onSeen],
  );
  return { ...table, setVisible, scroller };
}

/** Column heads and links change together with the rows, not before them: one change on the screen instead of two. */
function useShownList({ view }: Snapshot, list: AllPlace): AllPlace {
  const shown = useMemo(
    (): AllPlace | undefined =>
      view && { at: 'all', filters: view.filters, ...(view.sort && { sort: view.sort }) },
    [view],
  );
  return shown ?? list;
}

/** The paper's index and neighbours: from the rows at hand, so that the next key need not wait, else from the worker. */
function useNeighbours(tableKey: TableView, snapshot: Snapshot, id: string | undefined) {
  const found = usePaperPosition(tableKey, id, snapshot.progress);
  const { rows, from, total } = snapshot;
  const loaded = snapshot.view === tableKey ? rows.findIndex((row) => row.id === id) : -1;
  const index = loaded === -1 ? (found?.index ?? -1) : from + loaded;
  const neighbour = (by: 1 | -1) => (loaded === -1 ? undefined : rows[loaded + by]?.id);
  return {
    index,
    count: total,
    previous: neighbour(-1) ?? (index > 0 ? found?.previousId : undefined),
    next: neighbour(1) ?? (index !== -1 && index < total - 1 ? found?.nextId : undefined),
  };
}
