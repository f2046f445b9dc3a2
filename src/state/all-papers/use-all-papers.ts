/** The all-papers table for components: the rows around the visible ones, the position of a paper, and the loading progress. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Manifest } from '#core/dataset/manifest.ts';
import type { ContentLanguage } from '#core/paper/row.ts';
import type {
  PaperPosition,
  TableProgress,
  TableResponse,
  TableView,
} from '#core/protocol/all-papers-messages.ts';
import { Store, useStore } from '#state/store.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import { type Snapshot, TableBlock } from './table-block.ts';
import { tableClient } from './table-client.ts';

/** Called just before a new snapshot is rendered. `shift`: by how many rows the visible ones have moved; `isNew`: it is another view. */
export type OnSnapshot = (snapshot: Snapshot, shift: number, isNew: boolean) => void;

export interface OpenTable {
  snapshot: Snapshot;
  /** The rows in sight, `last` not included. */
  setVisible(first: number, last: number): void;
  /** Requests a view ahead of the render that shows it. */
  prepare(view: TableView, first?: number): void;
  /** The worker's code could not be loaded; `restart` tries again. */
  broken: boolean;
  restart(): void;
}

/** Keeps the table open while mounted. `startAt`: the row from which a view is first shown. */
export function useTable(
  manifest: Manifest | undefined,
  view: TableView,
  { arrange, startAt }: { arrange: OnSnapshot; startAt(view: TableView): number },
): OpenTable {
  const [store] = useState(() => new TableStore());
  const { snapshot, broken } = useStore(store.state);
  const onSnapshot = useEffectEvent(arrange);
  const startOf = useEffectEvent(startAt);
  useEffect(() => store.attach((next, shift, isNew) => onSnapshot(next, shift, isNew)), [store]);
  useEffect(() => {
    if (!manifest || broken) return;
    tableClient.open(manifest);
    store.block.refresh();
  }, [manifest, broken, store]);
  useEffect(() => {
    if (manifest) store.block.show(view, startOf(view));
  }, [manifest, view, store]);
  const { setVisible, prepare, restart } = store;
  return { snapshot, broken, setVisible, prepare, restart };
}

/** Loads up to this many of the newest segments while mounted, then pauses. */
export function useTableStream(manifest: Manifest | undefined, segments: number): void {
  useEffect(() => {
    if (!manifest) return;
    tableClient.open(manifest);
    tableClient.send({ kind: 'stream', segments });
    return () => tableClient.send({ kind: 'stream', segments: 0 });
  }, [manifest, segments]);
}

/** Where a paper is in a view. The last position stays until the next is known; undefined without a paper, or before the first. */
export function usePaperPosition(
  view: TableView,
  id: string | undefined,
  progress: TableProgress | undefined,
) {
  const [found, setFound] = useState<{ id: string; view: TableView; position: PaperPosition }>();
  const segments = progress?.segments;
  useEffect(() => {
    if (id === undefined || segments === undefined) return;
    const requestId = nextRequestId();
    const stop = tableClient.responses.subscribe((response) => {
      if (response?.kind === 'position' && response.requestId === requestId)
        setFound({ id, view, position: response });
    });
    tableClient.send({ kind: 'locatePaper', requestId, view, id });
    return stop;
  }, [view, id, segments]);
  return found && found.id === id && found.view === view ? found.position : undefined;
}

export function useRetryTable(): () => void {
  return useCallback(() => tableClient.send({ kind: 'retry' }), []);
}

/** Returns the same object for equal views, so that they can be compared by identity. */
export function tableView(
  { filters, sort }: Pick<AllPlace, 'filters' | 'sort'>,
  titleFirst: ContentLanguage,
): TableView {
  const view: TableView = { filters, titleFirst, ...(sort && { sort }) };
  const key = JSON.stringify(view);
  const known = views.get(key) ?? view;
  views.set(key, known);
  return known;
}

const views = new Map<string, TableView>();

let requests = 0;

function nextRequestId(): number {
  requests += 1;
  return requests;
}

class TableStore {
  readonly block = new TableBlock(
    (request) => tableClient.send(request),
    (shift) => this.#onChange(shift),
  );
  readonly state = new Store({ snapshot: this.block.snapshot, broken: false });
  #onSnapshot: OnSnapshot | undefined;

  readonly setVisible = (first: number, last: number) => this.block.setVisible(first, last);
  readonly prepare = (view: TableView, first?: number) => this.block.show(view, first);
  readonly restart = () => this.state.set({ ...this.state.get(), broken: false });

  attach(onSnapshot: OnSnapshot): () => void {
    this.#onSnapshot = onSnapshot;
    const stops = [
      tableClient.responses.subscribe((response) => response && this.#receive(response)),
      tableClient.failures.subscribe(() => this.state.set({ ...this.state.get(), broken: true })),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#onSnapshot = undefined;
    };
  }

  /** Renders at once, so that rows and scroll position change in the same frame. */
  #receive(response: TableResponse): void {
    if (response.kind === 'progress') this.block.refresh();
    else if (response.kind === 'window') flushSync(() => this.block.receive(response));
  }

  #onChange(shift: number): void {
    const { snapshot } = this.block;
    const isNew = this.state.get().snapshot.view !== snapshot.view;
    this.#onSnapshot?.(snapshot, shift, isNew);
    this.state.set({ snapshot, broken: false });
  }
}
